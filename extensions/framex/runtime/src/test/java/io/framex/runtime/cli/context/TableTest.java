package io.framex.runtime.cli.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void cellsHaveNoControlCharacters() {
        Table table = new Table("ID", "ERROR");
        table.add("1", "two\r\nlines, \u001b[2Jan escape,\u009b1ma shorter one, a\tand \u2028 more");
        StringWriter printed = new StringWriter();

        table.print(new PrintWriter(printed));

        assertThat(printed.toString().lines()).containsExactly("ID  ERROR",
                "1   two lines,  [2Jan escape, 1ma shorter one, a and   more");
    }
}
