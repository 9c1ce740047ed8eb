package io.framex.benchmarks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two processes, one of which calls the other; each has its own half of the cores. */
final class CallPair implements AutoCloseable {

    private static final Pattern DRIVE = Pattern.compile("\"calls\":(\\d+),\"micros\":(\\d+)");

    private final Server callee;
    private final Server caller;
    private final String drive;

    private CallPair(Server callee, Server caller, String drive) {
        this.callee = callee;
        this.caller = caller;
        this.drive = drive;
    }

    static CallPair start(Callers callers, Cores cores) {
        Server callee = Server.start(callers.callee(), cores.server(), callers.ready());
        try {
            Server caller = Server.start(callers.caller().apply(callee), cores.load(),
                    callers.drive() + new Call(1, 1).query(0));
            return new CallPair(callee, caller, callers.drive());
        } catch (RuntimeException e) {
            callee.close();
            throw e;
        }
    }

    /** Has the caller call for so many seconds. */
    Load measure(Call call, int seconds) {
        double before = cpuSeconds();
        Matcher answer = DRIVE.matcher(Http.get(caller.url(drive + call.query(seconds))));
        if (!answer.find()) {
            throw new IllegalStateException("The caller did not say what it did");
        }
        double calls = Double.parseDouble(answer.group(1));
        return new Load(calls * 1e6 / Double.parseDouble(answer.group(2)), (cpuSeconds() - before) * 1e6 / calls);
    }

    private double cpuSeconds() {
        return callee.statistics().cpuSeconds() + caller.statistics().cpuSeconds();
    }

    ProcessStatistics calleeStatistics() {
        return callee.statistics();
    }

    ProcessStatistics callerStatistics() {
        return caller.statistics();
    }

    @Override
    public void close() {
        caller.close();
        callee.close();
    }
}
