package io.framex.deployment.logging;

import io.framex.runtime.logging.LoggingRecorder;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.LogConsoleFormatBuildItem;

/** Lets {@code log.format} decide at run time how log records look. */
class LoggingProcessor {

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    LogConsoleFormatBuildItem consoleFormat(LoggingRecorder recorder) {
        return new LogConsoleFormatBuildItem(recorder.formatter());
    }
}
