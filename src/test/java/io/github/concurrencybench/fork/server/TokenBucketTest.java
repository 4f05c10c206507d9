package io.github.concurrencybench.fork.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.plan.Rate;
import org.junit.jupiter.api.Test;

final class TokenBucketTest {

  private static final long SECOND = 1_000_000_000;

  private static int taken(TokenBucket bucket, int tries, long now) {
    int taken = 0;
    for (int each = 0; each < tries; each++) {
      taken += bucket.take(now) ? 1 : 0;
    }
    return taken;
  }

  @Test
  void letsOneSecondsWorthPassAtOnceAndTheRateThen() {
    long start = System.nanoTime();
    TokenBucket bucket = new TokenBucket(new Rate(100, "s"));
    assertThat(taken(bucket, 500, start + SECOND)).isEqualTo(100);
    assertThat(taken(bucket, 500, start + SECOND * 3 / 2)).isEqualTo(50);
    assertThat(taken(bucket, 500, start + 60 * SECOND)).isEqualTo(100);
  }

  @Test
  void aSlowRateHasABurstOfOne() {
    long start = System.nanoTime();
    TokenBucket bucket = new TokenBucket(new Rate(6, "min"));
    assertThat(taken(bucket, 5, start + SECOND)).isEqualTo(1);
    assertThat(taken(bucket, 5, start + 10 * SECOND)).isZero();
    assertThat(taken(bucket, 5, start + 12 * SECOND)).isEqualTo(1);
  }
}
