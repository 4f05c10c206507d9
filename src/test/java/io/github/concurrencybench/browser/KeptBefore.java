package io.github.concurrencybench.browser;

import io.github.concurrencybench.SlowerAnswer;
import io.github.concurrencybench.analysis.KeptRuns;
import io.github.concurrencybench.analysis.Summary;
import io.github.concurrencybench.result.History;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.KeptRun;
import io.github.concurrencybench.result.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs of the nights before, to look at: a fifth faster up to a week ago, and some of another
 * machine.
 *
 * @param text stands where a file may hold anything
 */
record KeptBefore(String text) {

  private static final int NIGHTS = 40;
  private static final int SLOWER_SINCE = 7;
  private static final int ELSEWHERE = 5;

  void writeInto(Path folder) throws IOException {
    Results results = Summary.of(JournalContent.read(folder));
    KeptRun now = KeptRuns.of(results, text, text);
    List<KeptRun> runs = new ArrayList<>();
    for (int night = NIGHTS; night >= 0; night--) {
      double noise = 1 + 0.02 * Math.sin(night * night);
      runs.add(before(now, night, (night > SLOWER_SINCE ? 0.8 : 1) * noise));
    }
    new History(KeptRun.SCHEMA, now.startedAt(), runs, 3, List.of(text)).write(folder);
  }

  private KeptRun before(KeptRun now, int nights, double times) {
    return new KeptRun(
        KeptRun.SCHEMA,
        now.startedAt().minus(Duration.ofDays(nights)),
        nights == 0 ? now.commit() : text,
        text,
        text,
        nights > 0 && nights % ELSEWHERE == 0 ? text : now.fingerprint(),
        now.answers().stream().map(answer -> SlowerAnswer.of(answer, times)).toList());
  }
}
