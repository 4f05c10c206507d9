package io.github.concurrencybench.result;

/**
 * What the host says when a fork has ended.
 *
 * @param error what went wrong; null where all went well
 */
public record HostAnswer(String error) {}
