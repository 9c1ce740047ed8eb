package io.framex.deployment.plugin;

/** Stable codes of the mistakes that stop a build; {@code docs/guides/errors.md} explains each. */
enum PluginErrorCode {
    DUPLICATE_PLUGIN_NAME(1, "give every plugin a name of its own in @Plugin(name = ...)"),
    DUPLICATE_ROUTE(2, "change the path or the method of one of them; names of path parameters do not tell routes apart"),
    DUPLICATE_FUNCTION(3, "rename one of the methods or classes; a function is named <plugin>.<SimpleClassName>.<method>"),
    TWO_BODIES(4, "keep one body parameter, or put the values into one record"),
    MISSING_PATH(5, "give @OnRequest a path, or use type = ApiType.FUNC for a method that only other plugins call"),
    PATH_PARAMETER_UNBOUND(6, "add a method parameter of that name, or take the name out of the path"),
    NOT_PUBLIC(7, "make the class and the method public and not static"),
    UNRESOLVED_FUNCTION(8, "correct the name, or compile in the plugin that provides the function"),
    PART_WITHOUT_PLUGIN(9, "correct the name in @PluginPart, or compile in the plugin"),
    UNSUPPORTED_PARAMETER(10, "use a scalar, a List or Set of scalars, or a type that can be read from JSON"),
    UNSUPPORTED_RESULT(11, "return a value that can be written as JSON, void, Uni, CompletionStage, Multi or RestResponse"),
    MISSING_PARAMETER_NAMES(12, "compile with -parameters (Maven: <maven.compiler.parameters>true</maven.compiler.parameters>)"),
    NOT_SERIALISABLE(13, "use a record or class with concrete property types, or annotate the type for Jackson"),
    INVALID_PLUGIN_NAME(14, "use a letter followed by letters, digits, '-' or '_'"),
    OUTSIDE_PLUGIN(15, "annotate the class with @Plugin or @PluginPart, or move the method to a class that is"),
    INVALID_ROUTE(16, "start the path with '/', close every brace, name a parameter once, and use an HTTP method in upper case"),
    NOT_A_BEAN(17, "make it a concrete top-level or static nested class with a constructor that is not private and has @Inject or no parameters"),
    INVALID_LIMIT(18, "use 0 for no limit of its own, or a positive number"),
    RESERVED_ROUTE(19, "choose another path; FrameX itself answers this one"),
    DUPLICATE_OPERATION(20, "rename one of the methods or classes; an operation id is <plugin>_<SimpleClassName>_<method>"),
    INVALID_DEFAULT(21, "give @DefaultValue a text that can be converted to the parameter's type"),
    CACHED_WITHOUT_REQUESTS(31, "keep @Cached for @OnRequest methods that answer GET or POST"),
    CACHED_RESULT(32, "return a value that is written as JSON, or take @Cached away"),
    CACHED_TIME(33, "use a positive number of seconds, Cached.FOREVER, or Cached.CONFIGURED"),
    CACHED_KEY(34, "make it a concrete top-level or static nested class"),
    CACHED_PARAMETER(35, "take @Cached away; for a context parameter, write a key builder that says what the result depends on"),
    CACHED_ACCESS(36, "protect the path with auth.rules instead, which are checked for every request, or take @Cached away"),
    UNKNOWN_API(41, "correct the name, or compile in the plugin that provides the function"),
    AMBIGUOUS_API(42, "put the HTTP method in front of the path, as in \"POST /api/v1/foo\""),
    CALL_ARGUMENTS(43, "give the method of the client the API's parameters, by name; optional ones may be left out"),
    CALL_TYPES(44, "use the API's type, one of the same structure, or text for a scalar"),
    CALL_RESULT(45, "return the API's type or one of the same structure; plain to wait, Uni not to, Multi for streams"),
    INVALID_CLIENT(46, "make @PluginClient an interface of its own, each of whose abstract methods has @Call"),
    UNDECLARED_CALL(47, "add the API to requiredRemoteApis of the plugin, or call it through a @PluginClient"),
    REMOTE_METHOD(51, "make it a method of a class that is not private, and not final unless it is static"),
    REMOTE_BEAN(52, "give the class a bean-defining annotation such as @ApplicationScoped, or make the method static"),
    REMOTE_RESULT(53, "return a value, Uni or CompletionStage of concrete types"),
    PROXY_METHOD(61, "make it a method of a class that is neither private nor static nor final, without type variables"),
    PROXY_BEAN(62, "give the class a bean-defining annotation such as @ApplicationScoped"),
    PROXY_RESULT(63, "return a value, Uni, CompletionStage or Multi of concrete types"),
    PROXY_NAME(64, "give one of them another name in @OnProxy; methods that share a name need one each");

    private final int number;
    private final String remedy;

    PluginErrorCode(int number, String remedy) {
        this.number = number;
        this.remedy = remedy;
    }

    String code() {
        return "FX-PLUGIN-%03d".formatted(number);
    }

    String remedy() {
        return remedy;
    }
}
