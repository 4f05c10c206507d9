package io.github.concurrencybench.plan;

/**
 * The files that a fork writes.
 *
 * @param work where it appends what it did, for its parent
 * @param log where what its tasks print ends up
 */
public record ForkFiles(String work, String log) {}
