package io.github.concurrencybench.result;

import java.time.Instant;

/**
 * A line of the journal: exactly one of the four parts is there.
 *
 * @param head the first line
 * @param round a finished cell in one round
 * @param finishedAt when the cell was finished
 * @param end the last line
 * @param resumedAt when a run went on with the journal
 */
record JournalLine(
    JournalHead head, RoundResult round, Instant finishedAt, JournalEnd end, Instant resumedAt) {

  static JournalLine of(JournalHead head) {
    return new JournalLine(head, null, null, null, null);
  }

  static JournalLine of(RoundResult round, Instant now) {
    return new JournalLine(null, round, now, null, null);
  }

  static JournalLine of(RunStatus status, SteadyClock clock) {
    JournalEnd end = new JournalEnd(status, clock.now(), clock.setBy().orElse(null));
    return new JournalLine(null, null, null, end, null);
  }

  static JournalLine resumed(Instant now) {
    return new JournalLine(null, null, null, null, now);
  }
}
