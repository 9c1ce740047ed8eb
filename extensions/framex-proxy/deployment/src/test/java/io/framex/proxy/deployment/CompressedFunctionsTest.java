package io.framex.proxy.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.OnProxy;
import io.framex.proxy.remote.PayloadCompression;
import io.framex.proxy.remote.frame.FrameWriter.WrittenFrame;
import io.quarkus.test.QuarkusUnitTest;

/** An instance that accepts zstd answers each caller by what that caller uses. */
class CompressedFunctionsTest {

    private static final int LARGEST = 100_000;
    private static final int FLAGS = 5;
    private static final int COMPRESSED = 2;
    private static final int ZSTD = 8;

    @RegisterExtension
    static final QuarkusUnitTest APP = CalledInstance.with(Functions.class)
            .overrideRuntimeConfigKey("framex.plugins.proxy.accept_zstd", "true")
            .overrideRuntimeConfigKey("framex.plugins.proxy.function_compression", "deflate")
            .overrideRuntimeConfigKey("framex.plugins.proxy.max_payload_size", String.valueOf(LARGEST));

    private final FunctionCaller zstd = CalledInstance.caller(PayloadCompression.ZSTD);
    private final FunctionCaller deflate = CalledInstance.caller(PayloadCompression.DEFLATE);

    @Test
    void answersByWhatTheCallerUses() throws Exception {
        assertThat(flags(zstd, "[\"x\",5000]") & (COMPRESSED | ZSTD)).isEqualTo(COMPRESSED | ZSTD);
        assertThat(flags(zstd, "[\"x\",1]") & (COMPRESSED | ZSTD)).isEqualTo(ZSTD);
        assertThat(flags(deflate, "[\"x\",5000]") & (COMPRESSED | ZSTD)).isEqualTo(COMPRESSED);
        assertThat(flags(deflate, "[\"x\",1]") & (COMPRESSED | ZSTD)).isZero();
    }

    @Test
    void readsBoth() throws Exception {
        String text = "原神 ".repeat(1000);
        for (FunctionCaller caller : new FunctionCaller[] { zstd, deflate }) {
            assertThat(caller.result("test.repeat", "[\"" + text + "\",2]").textValue()).isEqualTo(text + text);
        }
    }

    @Test
    void boundsWhatIsDecompressed() throws Exception {
        byte[] bomb = ("[\"" + " ".repeat(500 * LARGEST) + "\",1]").getBytes();
        WrittenFrame call = zstd.frame(zstd.header("test.repeat", zstd.schema("test.repeat"), 1,
                System.currentTimeMillis()), bomb);

        assertThat(call.bytes().length).isLessThan(LARGEST);
        FunctionCaller.refusal(call.bytes());
    }

    private static int flags(FunctionCaller caller, String arguments) throws Exception {
        WrittenFrame call = caller.request("test.repeat", caller.schema("test.repeat"), arguments, 1);
        return FunctionCaller.post(call.bytes()).then().statusCode(200).extract().asByteArray()[FLAGS];
    }

    @ApplicationScoped
    public static class Functions {

        @OnProxy("test.repeat")
        public String repeat(String text, int times) {
            return text.repeat(times);
        }
    }
}
