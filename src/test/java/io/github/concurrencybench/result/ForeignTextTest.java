package io.github.concurrencybench.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.fault.Fault;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ForeignTextTest {

  private static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("plain grün € <b>", "plain grün € <b>"),
        Arguments.of("a\u001b[31;1mred\u001b[0m", "ared"),
        Arguments.of("a\u001b]0;title\u0007b", "ab"),
        Arguments.of("a\u001b]8;;http://x\u001b\\b", "ab"),
        Arguments.of("a\u001b", "a"),
        Arguments.of("a\u001bcb", "ab"),
        Arguments.of("a\r\nINFO b\tc", "a  INFO b c"),
        Arguments.of("a\u2028b\u0085c", "a bc"),
        Arguments.of("a\u202eb\u2066c\u200bd", "abcd"),
        Arguments.of("a\u0000b\u0007c\u009bd\u007f", "abcd"));
  }

  @Fault(
      row = 28,
      fault = "Commands to a terminal, line ends and changes of direction in a text",
      promise = "they are left out; the letters stay, on one line")
  @ParameterizedTest
  @MethodSource("texts")
  void whatSteersATerminalIsLeftOut(String text, String shown) {
    assertThat(ForeignText.of(text)).isEqualTo(shown);
  }

  @Test
  void aLongTextIsCut() {
    assertThat(ForeignText.of("x".repeat(5_000))).isEqualTo("x".repeat(2_000) + "...");
    assertThat(ForeignText.of("\ud83d\ude00".repeat(2_001)))
        .isEqualTo("\ud83d\ude00".repeat(2_000) + "...");
    assertThat(ForeignText.of(null)).isNull();
  }

  @Test
  void whateverItWasItIsHarmlessAndStaysAsItIs() {
    SplittableRandom random = new SplittableRandom(9);
    String letters = "\u001b\u001b[]0;mx\\ \u0007\r\n\u202e\ud83d\ude00<";
    for (int attempt = 0; attempt < 5_000; attempt++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String shown = ForeignText.of(text.toString());
      assertThat(shown).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}]");
      assertThat(ForeignText.of(shown)).isEqualTo(shown);
    }
  }
}
