package io.framex.launcher;

/** What came out of one call of the launcher. */
record LauncherRun(int exitCode, String output, String errors) {
}
