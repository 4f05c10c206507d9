package io.github.concurrencybench.fork.answer;

/**
 * One answer of a server, read to its end.
 *
 * @param status its code
 * @param location where it sends on to; null for nowhere
 * @param retryAfter for how long it wants no further requests, as it says it; null for nothing
 * @param body what came
 */
public record Answer(int status, String location, String retryAfter, Body body) {}
