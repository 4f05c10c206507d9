package io.github.concurrencybench.fault;

import java.util.Map;

/**
 * A request as a server has read it.
 *
 * @param number how many the server has read before, on all connections
 * @param onConnection how many it has read before on this one
 * @param path what was asked for
 * @param headers names in lower case
 */
public record Asked(int number, int onConnection, String path, Map<String, String> headers) {}
