package io.github.concurrencybench.report;

/**
 * A row of a table with two columns.
 *
 * @param name what it is about
 * @param value what there is to say
 */
public record Fact(String name, String value) {}
