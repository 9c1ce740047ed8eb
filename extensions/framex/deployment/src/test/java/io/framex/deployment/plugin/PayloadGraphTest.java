package io.framex.deployment.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpCookie;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.Type;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;

/** What is registered for JSON when a plugin method takes or returns a type, and what stops the build. */
class PayloadGraphTest {

    private final Indexer indexer = new Indexer();
    private final PluginErrors errors = new PluginErrors();
    private PayloadGraph graph;

    @Test
    void followsCollectionsArraysOptionalsMapsAndWildcards() throws IOException {
        walk(Nested.class, true);

        assertThat(names()).contains("Nested", "InList", "InArray", "InOptional", "InMap", "InWildcard", "InLowerBound");
    }

    @Test
    void followsArgumentsOfGenericSupertypes() throws IOException {
        walk(Derived.class, true);

        assertThat(names()).contains("Derived", "Base", "Argument", "InBase", "Contract", "ContractArgument", "FromDefaultMethod");
    }

    @Test
    void followsPermittedSubtypesOfSealedTypes() throws IOException {
        walk(Sealed.class, false);

        assertThat(names()).contains("Sealed", "First", "Second", "InFirst");
    }

    @Test
    void followsListedSubtypesAndSubstitutes() throws IOException {
        walk(Polymorphic.class, true);

        assertThat(names()).contains("Polymorphic", "Listed", "Otherwise", "Holder", "Substitute", "Built");
    }

    @Test
    void followsWhatOnlyConstructorsAndSettersTake() throws IOException {
        walk(Constructed.class, true);

        assertThat(names()).contains("Constructed", "TakenByCreator", "TakenBySetter");
    }

    @Test
    void registersWhatReadsAndWrites() throws IOException {
        walk(Treated.class, false);

        assertThat(graph.helpers()).extracting(DotName::toString).contains(Writer.class.getName())
                .doesNotContain(ToStringSerializer.class.getName());
    }

    @Test
    void registersClassesOfTheJdkThatAreWrittenByTheirGetters() throws IOException {
        walk(Failed.class, false);

        assertThat(graph.platform()).contains(HttpCookie.class.getName(), Throwable.class.getName(),
                IllegalStateException.class.getName());
    }

    @Test
    void endsWhereTypesReferToEachOther() throws IOException {
        walk(Tree.class, true);

        assertThat(names()).contains("Tree");
        assertThatCode(errors::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void reportsAPropertyWithoutJsonFormWhereverItIs() throws IOException {
        walk(Deep.class, false);

        assertThatThrownBy(errors::throwIfAny).isInstanceOf(InvalidPluginsException.class)
                .hasMessageContainingAll("[FX-PLUGIN-013]", "Result, property Level.work, has type java.util.concurrent.Callable");
    }

    @Test
    void reportsAnAbstractPropertyOfWhatIsReadOnly() throws IOException {
        walk(Vague.class, false);
        assertThatCode(errors::throwIfAny).doesNotThrowAnyException();

        walk(Vague.class, true);
        assertThatThrownBy(errors::throwIfAny).isInstanceOf(InvalidPluginsException.class)
                .hasMessageContainingAll("property Vague.shapes,", "Shape, which is abstract");
    }

    @Test
    void reportsAPropertyWhoseClassIsMissing() throws IOException {
        index(Nested.class);
        PayloadRules rules = new PayloadRules(indexer.complete(), errors);
        new PayloadGraph(Index.of(Nested.class), rules).add(type(Nested.class), false, new PayloadPlace("method", "Result"));

        assertThatThrownBy(errors::throwIfAny).isInstanceOf(InvalidPluginsException.class)
                .hasMessageContainingAll("property Nested.list,", "InList, whose class is not on the class path");
    }

    @Test
    void believesWhatTheAuthorSaysOfAProperty() throws IOException {
        walk(Explained.class, true);

        assertThatCode(errors::throwIfAny).doesNotThrowAnyException();
    }

    private void walk(Class<?> root, boolean reading) throws IOException {
        index(PayloadGraphTest.class.getDeclaredClasses());
        Index index = indexer.complete();
        graph = new PayloadGraph(index, new PayloadRules(index, errors));
        graph.add(type(root), reading, new PayloadPlace("method", reading ? "Parameter \"body\"" : "Result"));
    }

    private List<String> names() {
        return graph.payloads().stream().map(DotName::toString).map(name -> name.substring(name.indexOf('$') + 1)).toList();
    }

    private void index(Class<?>... classes) throws IOException {
        for (Class<?> type : classes) {
            indexer.indexClass(type);
        }
    }

    private static Type type(Class<?> root) {
        return Type.create(DotName.createSimple(root.getName()), Type.Kind.CLASS);
    }

    record Nested(List<List<InList>> list, InArray[][] array, Optional<InOptional> optional, Map<String, List<InMap>> map,
            List<? extends InWildcard> wildcard, List<? super InLowerBound> lower) {
    }

    record InList(int a) {
    }

    record InArray(int a) {
    }

    record InOptional(int a) {
    }

    record InMap(int a) {
    }

    static class InWildcard {
        public int a;
    }

    static class InLowerBound {
        public int a;
    }

    static class Base<T> {
        public T value;
        public InBase other;
    }

    record Argument(int a) {
    }

    record InBase(int a) {
    }

    interface Contract<T> {
        T contracted();

        default FromDefaultMethod getExtra() {
            return new FromDefaultMethod(1);
        }
    }

    record ContractArgument(int a) {
    }

    record FromDefaultMethod(int a) {
    }

    static class Derived extends Base<Argument> implements Contract<ContractArgument> {
        @Override
        public ContractArgument contracted() {
            return new ContractArgument(1);
        }
    }

    sealed interface Sealed permits First, Second {
    }

    record First(InFirst value) implements Sealed {
    }

    record InFirst(int a) {
    }

    record Second(int a) implements Sealed {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, defaultImpl = Otherwise.class)
    @JsonSubTypes(@JsonSubTypes.Type(value = Listed.class, name = "listed"))
    interface Polymorphic {
        Holder getHolder();
    }

    record Listed(int a) {
    }

    record Otherwise(int a) {
    }

    static class Holder {
        @JsonDeserialize(as = Substitute.class)
        public Object value;
        @JsonDeserialize(builder = Built.class)
        public Object built;
    }

    record Substitute(int a) {
    }

    record Built(int a) {
    }

    static class Constructed {
        @JsonCreator
        Constructed(@JsonProperty("a") TakenByCreator a) {
        }

        public void setB(TakenBySetter b) {
        }
    }

    record TakenByCreator(int a) {
    }

    record TakenBySetter(int a) {
    }

    record Treated(@JsonSerialize(using = Writer.class) int own, @JsonSerialize(using = ToStringSerializer.class) int jacksons) {
    }

    abstract static class Writer extends com.fasterxml.jackson.databind.JsonSerializer<Integer> {
    }

    record Failed(HttpCookie cookie, IllegalStateException failure) {
    }

    record Tree(List<Tree> children, Map<String, Tree> named) {
    }

    record Deep(List<Level> levels) {
    }

    record Level(Callable<String> work) {
    }

    interface Shape {
    }

    record Circle(int radius) implements Shape {
    }

    record Vague(List<Shape> shapes) {
    }

    static class Explained {
        @JsonDeserialize(as = Circle.class)
        public Shape substituted;
        @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
        public Shape identified;
        @JsonSerialize(using = Writer.class)
        public Callable<String> written;
        private InputStream ignored;

        @JsonIgnore
        public InputStream getIgnored() {
            return ignored;
        }

        public List<Class<?>> types() {
            return Arrays.asList(Circle.class);
        }
    }
}
