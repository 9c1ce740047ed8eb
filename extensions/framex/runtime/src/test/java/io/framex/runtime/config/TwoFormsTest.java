package io.framex.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** A setting that may be a list or a table. */
class TwoFormsTest {

    private static final SettingOrigin ORIGIN = SettingOrigin.of("test");
    private final KnownNode.Table known = (KnownNode.Table) KnownNode.of(List.of(setting("urls[]"), setting("urls.*.enable[]")));

    private static KnownSetting setting(String path) {
        return new KnownSetting(path, ValueType.STRING, Optional.empty(), List.of(), Bounds.NONE,
                Set.of(KnownSetting.Trait.MAY_BE_EMPTY));
    }

    private List<String> problems(SettingNode node) {
        List<SettingProblem> problems = new ArrayList<>();
        new SettingsCheck(known, problems).check(new SettingTable(Map.of("urls", node), ORIGIN), known, "");
        return problems.stream().map(SettingProblem::message).toList();
    }

    private SettingNode untyped(String text) {
        SettingTable table = new SettingTable(
                Map.of("urls", new SettingScalar(text, SettingScalar.Kind.UNTYPED, ORIGIN)), ORIGIN);
        return ((SettingTable) new UntypedText(new ArrayList<>()).shape(table, known)).entries().get("urls");
    }

    @Test
    void eachFormIsCheckedAsWhatItIs() {
        assertThat(problems(untyped("http://a,http://b"))).isEmpty();
        assertThat(problems(untyped("{\"http://a\":{\"enable\":[\"/x\"]}}"))).isEmpty();
        assertThat(problems(untyped("{\"http://a\":{\"enabled\":[\"/x\"]}}"))).singleElement().asString()
                .contains("unknown key").contains("did you mean");
        assertThat(problems(new SettingScalar("true", SettingScalar.Kind.BOOLEAN, ORIGIN))).singleElement().asString()
                .contains("must be a list");
    }

    @Test
    void eachFormBecomesItsOwnProperties() {
        assertThat(PropertyWriter.write(new SettingTable(Map.of("urls", untyped("http://a,http://b")), ORIGIN), known))
                .containsEntry("framex.urls[0]", "http://a").containsEntry("framex.urls[1]", "http://b").hasSize(2);
        assertThat(PropertyWriter.write(
                new SettingTable(Map.of("urls", untyped("{\"http://a\":{\"enable\":[\"/x\"]}}")), ORIGIN), known))
                .containsEntry("framex.urls.\"http://a\".enable[0]", "/x").hasSize(1);
    }
}
