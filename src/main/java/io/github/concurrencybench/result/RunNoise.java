package io.github.concurrencybench.result;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * How quiet it was while the samples were taken.
 *
 * @param verdict quiet or noisy
 * @param samples how many samples there are
 * @param told of how many the system told what other programs used
 * @param disturbed how many were disturbed by one thing or another; none of them is left out
 * @param causes what disturbed them, all four
 * @param sentences what that means and what to do about it; none where it was quiet
 */
public record RunNoise(
    Verdict verdict,
    int samples,
    int told,
    int disturbed,
    List<Cause> causes,
    List<String> sentences) {

  /** Copies the lists. */
  public RunNoise {
    causes = List.copyOf(causes);
    sentences = List.copyOf(sentences);
  }

  /** The outcome. */
  public enum Verdict {
    /** At most a fifth of the samples of each workload was disturbed. */
    @SerializedName("quiet")
    QUIET,
    /** More than that were. */
    @SerializedName("noisy")
    NOISY,
    /** Nothing was seen, and the system does not tell what other programs did. */
    @SerializedName("unknown")
    UNKNOWN
  }

  /**
   * One thing that may disturb.
   *
   * @param by which
   * @param samples how many samples it disturbed
   * @param share how much of the processors or of the time it took, the median over the samples
   *     that tell; null where none does
   * @param disturbedShare the same over the samples that it disturbed; null where there are none
   */
  public record Cause(Disturbance by, int samples, Double share, Double disturbedShare) {}
}
