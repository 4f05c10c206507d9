package io.github.concurrencybench.result;

import java.time.Instant;

/**
 * A line of the journal: exactly one of the three parts is there.
 *
 * @param head the first line
 * @param round a finished cell in one round
 * @param finishedAt when the cell was finished
 * @param end the last line
 */
record JournalLine(JournalHead head, RoundResult round, Instant finishedAt, JournalEnd end) {}
