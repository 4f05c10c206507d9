package io.github.concurrencybench.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JournalContentTest {

  private static final Cell EIGHT = HandMade.cell("squares", "platform-threads", 8);
  private static final Cell SIXTEEN = HandMade.cell("squares", "platform-threads", 16);
  private static final Probe QUIET = new Probe(0.0, null, 0, Duration.ZERO, null);
  private static final Probe LOCKED =
      new Probe(0.7, "com.acme.Cache.get(Cache.java:42)", 0, Duration.ZERO, null);

  @Test
  void probesStandApartFromWhatIsMeasured() {
    RoundResult round = HandMade.round(EIGHT, 1, 10);
    RoundResult probe = HandMade.round(EIGHT, 2, 99).withProbe(QUIET);
    JournalContent journal = journal(round, probe);

    assertThat(journal.rounds()).containsExactly(round);
    assertThat(journal.probes()).containsExactly(probe);
    assertThat(journal.finished()).containsExactly(round, probe);
  }

  @Test
  void theProbeOfACurveHasTheLocksOfTheMostWorkersAndTheLongestPins() {
    JournalContent journal =
        journal(
            HandMade.round(EIGHT, 2, 99).withProbe(QUIET),
            HandMade.round(SIXTEEN, 2, 99).withProbe(LOCKED),
            HandMade.round(EIGHT, 3, 99).withProbe(QUIET));

    assertThat(journal.probe("squares", "platform-threads", "17.0.1")).contains(LOCKED);
    assertThat(journal.probe("squares", "platform-threads", "25")).isEmpty();
    assertThat(journal.probe("squares", "virtual-threads", "17.0.1")).isEmpty();
    assertThat(journal.probe("pages", "platform-threads", "17.0.1")).isEmpty();
  }

  @Test
  void pinsOfALessCrowdedCellAreKept() {
    Probe pinned = new Probe(0.1, "at", 3, Duration.ofMillis(30), "there");
    JournalContent journal =
        journal(
            HandMade.round(SIXTEEN, 2, 99).withProbe(LOCKED),
            HandMade.round(EIGHT, 3, 99).withProbe(pinned));

    assertThat(journal.probe("squares", "platform-threads", "17.0.1"))
        .contains(new Probe(0.7, LOCKED.lock(), 3, Duration.ofMillis(30), "there"));
  }

  private static JournalContent journal(RoundResult... finished) {
    return HandMade.journal(
        HandMade.plan(List.of(HandMade.CPU), List.of(EIGHT, SIXTEEN)), List.of(finished));
  }
}
