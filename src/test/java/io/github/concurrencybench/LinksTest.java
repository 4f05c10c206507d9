package io.github.concurrencybench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages as they stand in the repository, of which the site is made too. */
final class LinksTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final String OUTSIDE = "[a-z]+:.*";

  private static final long PICTURE_BYTES = 150_000;

  @Test
  void everyLinkWithinTheRepositoryLeadsSomewhere() throws IOException {
    List<String> links = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      for (String link : links(page)) {
        links.add(link);
        if (!Files.exists(page.resolveSibling(link))) {
          broken.add(page + " -> " + link);
        }
      }
    }
    // A repository and a site name the same heading differently.
    assertThat(links).noneMatch(link -> link.contains("#"));
    assertThat(links).contains("docs/recipes.md", "docs/report.png");
    assertThat(broken).isEmpty();
  }

  @Test
  void thePictureOfTheReadmeIsSmall() throws IOException {
    assertThat(Files.size(Path.of("docs/report.png"))).isLessThan(PICTURE_BYTES);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"));
        Stream<Path> top = Files.list(Path.of("."))) {
      return Stream.concat(docs, top.map(Path::normalize))
          .filter(file -> file.toString().endsWith(".md"))
          .toList();
    }
  }

  private static List<String> links(Path page) throws IOException {
    return LINK.matcher(Files.readString(page))
        .results()
        .map((MatchResult link) -> link.group(1))
        .filter(link -> !link.matches(OUTSIDE))
        .toList();
  }
}
