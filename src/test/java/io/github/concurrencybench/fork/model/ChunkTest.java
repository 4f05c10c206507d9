package io.github.concurrencybench.fork.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChunkTest {

  @Test
  void spreadsTheRemainderOverTheFirst() {
    assertThat(Chunk.all(7, 3)).containsExactly(new Chunk(0, 3), new Chunk(3, 5), new Chunk(5, 7));
    assertThat(Chunk.all(6, 3)).containsExactly(new Chunk(0, 2), new Chunk(2, 4), new Chunk(4, 6));
  }

  @Test
  void leavesWorkersWithoutWorkWhereThereAreMoreThanTasks() {
    List<Chunk> chunks = Chunk.all(2, 8);
    assertThat(chunks).hasSize(8).startsWith(new Chunk(0, 1), new Chunk(1, 2));
    assertThat(chunks.subList(2, 8)).allMatch(chunk -> chunk.from() == chunk.to());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void coversEveryTaskOnceInOrderAndInEqualParts(long seed) {
    Random random = new Random(seed);
    int tasks = 1 + random.nextInt(1000);
    int workers = 1 + random.nextInt(50);
    int next = 0;
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (Chunk chunk : Chunk.all(tasks, workers)) {
      assertThat(chunk.from()).isEqualTo(next);
      next = chunk.to();
      least = Math.min(least, chunk.to() - chunk.from());
      most = Math.max(most, chunk.to() - chunk.from());
    }
    assertThat(next).isEqualTo(tasks);
    assertThat(most - least).isBetween(0, 1);
  }
}
