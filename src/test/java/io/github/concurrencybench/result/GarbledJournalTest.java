package io.github.concurrencybench.result;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.analysis.Summary;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Journals of which something has changed on the disk, anywhere. */
final class GarbledJournalTest {

  private static final int EACH_SEED = 1000;
  private static final Cell UMLAUT = HandMade.cell("grüße", "sequential", 1);
  private static final JournalHead HEAD =
      HandMade.head(JournalTest.PLAN).withCommand("mvn concurrency-bench:run");

  @TempDir private Path folder;
  private byte[] whole;

  /** By the line that each was read from. */
  private Map<String, RoundResult> rounds;

  @BeforeEach
  void write() throws IOException {
    List<RoundResult> added = new ArrayList<>(JournalTest.ROUNDS);
    IntStream.rangeClosed(3, 8).forEach(round -> added.add(HandMade.round(UMLAUT, round, round)));
    Journal journal = Journal.start(folder, HEAD);
    added.forEach(journal::add);
    journal.end(RunStatus.COMPLETE);
    whole = Files.readAllBytes(file());
    List<String> lines = lines(whole);
    rounds =
        IntStream.range(0, added.size())
            .boxed()
            .collect(Collectors.toMap(at -> lines.get(at + 1), added::get));
  }

  private Path file() {
    return folder.resolve(Journal.FILE);
  }

  private static List<String> lines(byte[] bytes) {
    return new String(bytes, ISO_8859_1).lines().toList();
  }

  private JournalContent read(byte[] bytes) throws IOException {
    Files.write(file(), bytes);
    return JournalContent.read(folder);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  @Fault(
      row = 53,
      fault = "The journal is garbled (10,000 seeded mutations)",
      promise = "every good line is read, every bad one is listed, and the run is not complete")
  void goodLinesAreReadAndBadOnesListed(long seed) throws IOException {
    Random random = new Random(seed);
    for (int each = 0; each < EACH_SEED; each++) {
      byte[] garbled = garbled(whole, random);
      List<String> lines = lines(garbled);
      try {
        JournalContent read = read(garbled);
        assertThat(read.head()).isEqualTo(HEAD);
        assertReadFrom(lines, read);
      } catch (IOException refused) {
        assertThat(refused).hasMessageEndingWith("run again");
        assertThat(lines.stream().findFirst().orElse("")).isNotEqualTo(lines(whole).get(0));
      }
    }
  }

  private void assertReadFrom(List<String> lines, JournalContent read) {
    String end = lines(whole).get(rounds.size() + 1);
    List<RoundResult> good = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    for (int at = 1; at < lines.size(); at++) {
      if (rounds.containsKey(lines.get(at))) {
        good.add(rounds.get(lines.get(at)));
      } else if (!lines.get(at).equals(end)) {
        bad.add("Line %d of journal.ndjson is damaged and left out.".formatted(at + 1));
      }
    }
    assertThat(read.rounds()).isEqualTo(good);
    assertThat(read.warnings()).isEqualTo(bad);
    assertThat(read.status())
        .isEqualTo(
            !lines.contains(end)
                ? RunStatus.INTERRUPTED
                : bad.isEmpty() ? RunStatus.COMPLETE : RunStatus.PARTIAL);
  }

  /** Whatever they say then, it is read or refused with a sentence. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void journalsOfBeforeHaveNoChecksums(long seed) throws IOException {
    byte[] before = unchecked(new String(whole, UTF_8)).getBytes(UTF_8);
    JournalContent all = read(before);
    assertThat(all.rounds()).hasSameSizeAs(rounds.values()).containsAll(rounds.values());
    assertThat(all.warnings()).isEmpty();
    Random random = new Random(seed);
    for (int each = 0; each < EACH_SEED; each++) {
      try {
        assertThat(Summary.of(read(garbled(before, random))).status()).isNotNull();
      } catch (IOException refused) {
        assertThat(refused).hasMessageEndingWith("run again");
      }
    }
  }

  /** A text of lines as it was written when lines had no checksums. */
  static String unchecked(String lines) {
    return lines.replaceAll(",\"crc\":\"[0-9a-f]{8}\"}", "}");
  }

  @Test
  void aDigitThatHasChangedIsNotBelieved() throws IOException {
    String text = new String(whole, UTF_8);
    String other = text.replaceFirst("\"durationNanos\":20000000", "\"durationNanos\":10000000");
    assertThat(other).isNotEqualTo(text);
    JournalContent read = read(other.getBytes(UTF_8));
    assertThat(read.warnings())
        .containsExactly("Line 2 of journal.ndjson is damaged and left out.");
    assertThat(read.rounds()).hasSize(rounds.size() - 1).doesNotContain(JournalTest.ROUNDS.get(0));
  }

  /** What was damaged before a run went on was measured again. */
  @Test
  void aRunThatHasGoneOnIsWhole() throws IOException {
    String text = new String(whole, UTF_8).replaceFirst("\"round\":2", "\"round\":3");
    assertThat(read(text.getBytes(UTF_8)).status()).isEqualTo(RunStatus.PARTIAL);
    Journal journal = Journal.resume(folder);
    journal.add(JournalTest.ROUNDS.get(2));
    journal.end(RunStatus.COMPLETE);
    JournalContent read = JournalContent.read(folder);
    assertThat(read.status()).isEqualTo(RunStatus.COMPLETE);
    assertThat(read.rounds()).hasSameSizeAs(rounds.values()).containsAll(rounds.values());
  }

  private static byte[] garbled(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(60));
    byte[] noise = new byte[1 + random.nextInt(20)];
    random.nextBytes(noise);
    byte[] one = {bytes[from]};
    Function<byte[], byte[]> here = text -> spliced(bytes, from, from + 1, text);
    return switch (random.nextInt(8)) {
      case 0 -> here.apply(new byte[] {(byte) (one[0] ^ 1 << random.nextInt(8))});
      case 1 -> here.apply(new byte[] {noise[0]});
      case 2 -> here.apply(new byte[] {(byte) ('0' + random.nextInt(10))});
      case 3 -> spliced(bytes, from, to, new byte[0]);
      case 4 -> spliced(bytes, from, from, noise);
      case 5 -> spliced(bytes, from, to, new byte[to - from]);
      case 6 -> java.util.Arrays.copyOf(bytes, from);
      default ->
          spliced(bytes, from, from, spliced(bytes, 0, random.nextInt(from + 1), new byte[0]));
    };
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
    byte[] spliced = new byte[from + between.length + bytes.length - to];
    System.arraycopy(bytes, 0, spliced, 0, from);
    System.arraycopy(between, 0, spliced, from, between.length);
    System.arraycopy(bytes, to, spliced, from + between.length, bytes.length - to);
    return spliced;
  }
}
