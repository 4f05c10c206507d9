package io.github.concurrencybench.report;

/**
 * A kept run of one model, ready to print.
 *
 * @param date when it started, in UTC
 * @param commit what was checked out, in short; a hyphen where that is not known
 * @param workers the best number of workers
 * @param time how long a batch took
 * @param interval the 95 % interval of it
 * @param cpu its processor time
 * @param machine which one
 * @param change what has changed with it; empty where nothing has
 */
public record KeptRunRow(
    String date,
    String commit,
    String workers,
    String time,
    String interval,
    String cpu,
    String machine,
    String change) {}
