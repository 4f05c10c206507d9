package io.github.concurrencybench.fork.answer;

/**
 * One answer of a server, read to its end.
 *
 * @param status its code
 * @param location where it sends on to; null for nowhere
 * @param body what came
 */
public record Answer(int status, String location, Body body) {}
