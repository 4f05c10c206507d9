package io.github.concurrencybench.fork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.fork.task.TaskResult;
import io.github.concurrencybench.fork.usage.Usage;
import io.github.concurrencybench.result.HostPause;
import io.github.concurrencybench.result.Noise;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FrameTest {

  private static byte[] written(Frame... frames) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Frame frame : frames) {
      frame.writeTo(out);
    }
    return out.toByteArray();
  }

  private static Frame read(byte[] bytes) throws IOException {
    return Frame.readFrom(new ByteArrayInputStream(bytes));
  }

  private static Frame random(Random random) {
    byte[] content = new byte[random.nextInt(200)];
    random.nextBytes(content);
    Frame.Type[] types = Frame.Type.values();
    return Frame.of(types[random.nextInt(types.length)], out -> out.write(content));
  }

  @ParameterizedTest
  @EnumSource(Frame.Type.class)
  void bringsEveryTypeAcross(Frame.Type type) throws IOException {
    assertThat(read(written(Frame.of(type))).type()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void readsWhatWasWrittenAndThenTheEnd(long seed) throws IOException {
    Random random = new Random(seed);
    Frame[] frames = {random(random), random(random), random(random)};
    ByteArrayInputStream in = new ByteArrayInputStream(written(frames));
    for (Frame frame : frames) {
      Frame read = Frame.readFrom(in);
      assertThat(read.type()).isEqualTo(frame.type());
      assertThat(read.bytes()).isEqualTo(frame.bytes());
    }
    assertThat(Frame.readFrom(in)).isNull();
  }

  /** Every byte of every frame is changed; a longer length shows as the end of the pipe. */
  @Fault(row = 41, fault = "Some bytes of a frame are others", promise = "the frame is refused")
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  void refusesEveryDamagedFrame(long seed) throws IOException {
    Random random = new Random(seed);
    byte[] whole = written(random(random));
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 + random.nextInt(255));
      assertThatThrownBy(() -> read(damaged))
          .isInstanceOfAny(DamagedFrame.class, EOFException.class);
    }
  }

  @Fault(row = 41, fault = "A frame is cut off", promise = "the frame is refused")
  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void refusesEveryTruncatedFrame(long seed) throws IOException {
    byte[] whole = written(random(new Random(seed)));
    for (int length = 1; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut))
          .isInstanceOf(EOFException.class)
          .hasMessage("The pipe ended within a frame.");
    }
  }

  @Test
  void showsWhatWasPrintedInPlaceOfAFrame() {
    byte[] printed = "Listening for transport\n".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> read(printed))
        .isInstanceOf(DamagedFrame.class)
        .hasMessage("The pipe brought no frame of version b1 but \"Listening for transport?\".");
  }

  @Fault(
      row = 41,
      fault = "A frame of another version, or of an absurd length",
      promise = "it is refused before anything is reserved for it")
  @Test
  void refusesAnotherVersionAndAnAbsurdLength() throws IOException {
    byte[] other = written(Frame.of(Frame.Type.COUNT));
    other[0]++;
    assertThatThrownBy(() -> read(other)).isInstanceOf(DamagedFrame.class);
    byte[] absurd = written(Frame.of(Frame.Type.COUNT));
    absurd[2] = 0x7f;
    assertThatThrownBy(() -> read(absurd))
        .hasMessage("The pipe brought a frame whose length is said to be 2130706432 bytes.");
  }

  @Test
  void writesNoFrameThatIsTooLongToBeRead() {
    Frame huge = Frame.of(Frame.Type.REQUEST, out -> out.write(new byte[Frame.MOST_BYTES + 1]));
    assertThatThrownBy(() -> written(huge))
        .hasMessage("A message of 67108865 bytes is too long for a frame.");
  }

  @Test
  void bringsResultsAcross() throws IOException {
    List<RanTask> sent =
        List.of(
            new RanTask(7, TaskResult.ok(Long.MIN_VALUE, 5), 123),
            new RanTask(8, TaskResult.failed("HTTP_500"), 0),
            new RanTask(9, TaskResult.throttled(new HostPause("a.test", "HTTP_429", 30)), 5));
    List<RanTask> read = new ArrayList<>();
    assertThat(RanTask.addTo(read, read(written(RanTask.frame(sent, false))))).isFalse();
    assertThat(RanTask.addTo(read, read(written(RanTask.frame(List.of(), true))))).isTrue();
    assertThat(read).isEqualTo(sent);
  }

  @Test
  void bringsUsageAcrossWithWhatIsNotTold() throws IOException {
    Noise delayed = Noise.UNKNOWN.withRunDelay(Duration.ofNanos(6));
    Usage all = new Usage(Duration.ofNanos(1), 2L, Duration.ofNanos(3), 4, 5L, delayed);
    Usage some = new Usage(Duration.ofNanos(1), null, Duration.ofNanos(3), 4, null, Noise.UNKNOWN);
    assertThat(UsageFrame.read(read(written(UsageFrame.of(all))))).isEqualTo(all);
    assertThat(UsageFrame.read(read(written(UsageFrame.of(some))))).isEqualTo(some);
  }
}
