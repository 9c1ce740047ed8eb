package io.framex.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;

import org.junit.jupiter.api.Test;

class MappedFileTest {

    private static final String MAPPINGS = """
            00410000-024b1000 r-xp 00010000 fe:00 10642110                           /opt/framex
            Size:              33412 kB
            Rss:               21748 kB
            Anonymous:             0 kB
            AnonHugePages:         0 kB
            VmFlags: rd ex mr mw me sd
            024d3000-024d4000 r--p 020d2000 fe:00 10642110                           /opt/framex
            Anonymous:             4 kB
            7f4086600000-7f408724b000 rw-p 02df0000 fe:00 10642110                   /opt/framex
            Anonymous:          1984 kB
            ffffffffff600000-ffffffffff601000 --xp 00000000 00:00 0                  [vsyscall]
            Anonymous:             0 kB
            7f4085900000-7f4086600000 r--p 020f0000 fe:00 10642111                   /opt/framex (deleted)
            Anonymous:             0 kB
            """;

    @Test
    void onlyThatFileIsRead() throws IOException {
        assertThat(read(MAPPINGS)).containsExactly(
                new MappedFile(0x410000L, 0x20a1000L, true, 0),
                new MappedFile(0x24d3000L, 0x1000L, true, 4096),
                new MappedFile(0x7f4086600000L, 0xc4b000L, false, 1984 * 1024));
    }

    @Test
    void whatWasWrittenToOrCanBeIsNotUnchanged() throws IOException {
        assertThat(read(MAPPINGS).stream().map(MappedFile::isUnchanged)).containsExactly(true, false, false);
    }

    @Test
    void anotherFormIsRefused() {
        assertThatThrownBy(() -> read("00410000+024b1000 r-xp /opt/framex\nAnonymous: 0 kB\n"))
                .isInstanceOf(RuntimeException.class);
    }

    private static List<MappedFile> read(String text) throws IOException {
        return MappedFile.read(new BufferedReader(new StringReader(text)), "/opt/framex");
    }
}
