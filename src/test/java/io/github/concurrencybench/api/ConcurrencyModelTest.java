package io.github.concurrencybench.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a user's model gets without doing anything. */
final class ConcurrencyModelTest {

  private record Mine(int oldestJava) implements ConcurrencyModel {
    @Override
    public String id() {
      return "my-model";
    }

    @Override
    public WorkerPool start(int workers) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void saysWhichJavaItNeeds() {
    assertThat(new Mine(1000).notApplicable())
        .hasValue(
            "my-model needs Java 1000 or newer and this ran on Java "
                + System.getProperty("java.version")
                + ".");
    assertThat(new Mine(17).notApplicable()).isEmpty();
  }
}
