package io.github.concurrencybench.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wall clock that somebody sets, beside one that nobody does. */
final class SteadyClockTest {

  private Instant wall = HandMade.START;
  private long nanos = 77;

  @TempDir private Path folder;

  private SteadyClock clock() {
    return new SteadyClock(() -> wall, () -> nanos);
  }

  private void goOn(Duration time) {
    wall = wall.plus(time);
    nanos += time.toNanos();
  }

  @Test
  void tellsWhatHasGoneSince() {
    SteadyClock clock = clock();
    goOn(Duration.ofSeconds(90));
    assertThat(clock.now()).isEqualTo(HandMade.START.plusSeconds(90));
    assertThat(clock.setBy()).isEmpty();
    wall = wall.plusMillis(1000);
    assertThat(clock.setBy()).isEmpty();
    wall = wall.plusMillis(1);
    assertThat(clock.setBy()).contains(Duration.ofMillis(1001));
    assertThat(clock.now()).isEqualTo(HandMade.START.plusSeconds(90));
  }

  private JournalContent journalWhoseClockIsSetBy(Duration jump) throws IOException {
    Journal journal = Journal.start(folder, Journal.FILE, HandMade.head(JournalTest.PLAN), clock());
    goOn(Duration.ofSeconds(20));
    journal.add(JournalTest.ROUNDS.get(0));
    wall = wall.plus(jump);
    goOn(Duration.ofSeconds(10));
    journal.end(RunStatus.COMPLETE);
    return JournalContent.read(folder);
  }

  @ParameterizedTest
  @CsvSource({"PT1H, ahead", "PT-1H, back"})
  @Fault(
      row = 58,
      fault = "The wall clock jumps by an hour, ahead or back",
      promise = "durations and the order of time are as before, and a warning says so")
  void aClockThatIsSetChangesNoDuration(Duration jump, String where) throws IOException {
    JournalContent read = journalWhoseClockIsSetBy(jump);
    assertThat(read.duration()).isEqualTo(Duration.ofSeconds(30));
    assertThat(read.lastInstant()).isEqualTo(HandMade.START.plusSeconds(30));
    assertThat(read.warnings())
        .containsExactly(
            "The clock of this machine was set "
                + where
                + " by 60 min while the run was on, or the machine slept; durations do not depend"
                + " on it.");
  }

  @Test
  void aClockThatNobodySetsIsNotMentioned() throws IOException {
    assertThat(journalWhoseClockIsSetBy(Duration.ZERO).warnings()).isEqualTo(List.of());
  }
}
