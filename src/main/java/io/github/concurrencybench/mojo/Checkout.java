package io.github.concurrencybench.mojo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is checked out, from Git's own files (gitrepository-layout(5)), else from what a CI server
 * says. No program is started.
 *
 * @param commit the commit's full id; null where it is not known
 * @param branch the branch; null where there is none, or it is not known
 */
record Checkout(String commit, String branch) {

  private static final Pattern REFERENCE = Pattern.compile("ref:\\s*(\\S+)\\s*");
  private static final Pattern LINK = Pattern.compile("gitdir:\\s*(.+?)\\s*", Pattern.DOTALL);
  private static final String BRANCHES = "refs/heads/";
  private static final String AN_ID = "[0-9a-f]{40}|[0-9a-f]{64}";
  private static final List<String> COMMIT_VARIABLES =
      List.of(
          "GITHUB_SHA",
          "CI_COMMIT_SHA",
          "GIT_COMMIT",
          "BUILD_SOURCEVERSION",
          "CIRCLE_SHA1",
          "BITBUCKET_COMMIT",
          "TRAVIS_COMMIT");
  private static final List<String> BRANCH_VARIABLES =
      List.of(
          "GITHUB_HEAD_REF",
          "GITHUB_REF_NAME",
          "CI_COMMIT_REF_NAME",
          "BRANCH_NAME",
          "BUILD_SOURCEBRANCHNAME",
          "CIRCLE_BRANCH",
          "BITBUCKET_BRANCH",
          "TRAVIS_BRANCH");

  /** Looks in a folder and those above it. */
  static Checkout of(Path folder, Map<String, String> environment) {
    Optional<Checkout> git = Optional.empty();
    for (Path at = folder.toAbsolutePath().normalize();
        at != null && git.isEmpty();
        at = at.getParent()) {
      git = repository(at.resolve(".git")).map(Checkout::in);
    }
    Checkout found = git.orElse(new Checkout(null, null));
    return new Checkout(
        found.commit != null
            ? found.commit
            : variable(environment, COMMIT_VARIABLES).filter(Checkout::isId).orElse(null),
        found.branch != null ? found.branch : variable(environment, BRANCH_VARIABLES).orElse(null));
  }

  private static Optional<String> variable(Map<String, String> environment, List<String> names) {
    return names.stream()
        .map(environment::get)
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** In a worktree or submodule {@code .git} is a file that names the folder. */
  private static Optional<Path> repository(Path git) {
    if (Files.isDirectory(git)) {
      return Optional.of(git);
    }
    Matcher link = LINK.matcher(text(git));
    return link.matches() ? Optional.of(git.resolveSibling(link.group(1))) : Optional.empty();
  }

  private static Checkout in(Path repository) {
    String head = text(repository.resolve("HEAD")).strip();
    Matcher reference = REFERENCE.matcher(head);
    if (!reference.matches()) {
      return new Checkout(isId(head) ? head : null, null);
    }
    String name = reference.group(1);
    String branch = name.startsWith(BRANCHES) ? name.substring(BRANCHES.length()) : null;
    // A worktree shares its branches with the repository that it belongs to.
    String common = text(repository.resolve("commondir")).strip();
    Path shared = common.isEmpty() ? repository : repository.resolve(common);
    return new Checkout(
        loose(repository, name)
            .or(() -> loose(shared, name))
            .or(() -> packed(shared, name))
            .orElse(null),
        branch);
  }

  private static Optional<String> loose(Path repository, String name) {
    Path file = repository.resolve(name).normalize();
    return file.startsWith(repository.normalize())
        ? Optional.of(text(file).strip()).filter(Checkout::isId)
        : Optional.empty();
  }

  private static Optional<String> packed(Path repository, String name) {
    return text(repository.resolve("packed-refs"))
        .lines()
        .filter(line -> line.endsWith(" " + name))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .filter(Checkout::isId)
        .findFirst();
  }

  private static boolean isId(String text) {
    return text.matches(AN_ID);
  }

  private static String text(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (IOException unreadable) {
      return "";
    }
  }
}
