package io.github.concurrencybench.fork.suite;

import io.github.concurrencybench.result.FoundBenchmark;
import io.github.concurrencybench.result.JmhAnswer;
import io.github.concurrencybench.result.JmhQuestion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The benchmarks that a project's own JMH finds.
 *
 * @param question where, and which of them
 */
record FoundSuite(JmhQuestion question) {

  private static final String LIST = "META-INF/BenchmarkList";
  private static final String OURS = "io.github.concurrencybench.fork.";
  private static final int SHOWN = 5;

  JmhAnswer answer() {
    try (SuiteClasses classes = new SuiteClasses(question.classPath())) {
      return answer(classes);
    } catch (IOException unreadable) {
      return problem(null, LIST + " cannot be read: " + unreadable.getMessage() + ".");
    }
  }

  private JmhAnswer answer(SuiteClasses classes) throws IOException {
    Function<String, Map<String, Object>> lister;
    String version;
    try {
      lister = lister(classes);
      version = (String) lister.apply("").get("version");
    } catch (ReflectiveOperationException | LinkageError missing) {
      return problem(null, SuiteProblems.noJmh());
    }
    List<FoundBenchmark> all;
    try {
      all = benchmarks(lister.apply(lists(classes)));
    } catch (RuntimeException unreadable) {
      return problem(version, SuiteProblems.unreadable(version, unreadable));
    }
    try {
      return all.isEmpty() ? problem(version, SuiteProblems.noList(version)) : chosen(version, all);
    } catch (PatternSyntaxException bad) {
      return problem(version, SuiteProblems.badExpression(bad));
    }
  }

  private static JmhAnswer problem(String version, String sentence) {
    return new JmhAnswer(version, List.of(), sentence);
  }

  @SuppressWarnings("unchecked")
  private static Function<String, Map<String, Object>> lister(ClassLoader classes)
      throws ReflectiveOperationException {
    return (Function<String, Map<String, Object>>)
        Class.forName(SuiteClasses.THERE + "BenchmarkLister", true, classes)
            .getConstructor()
            .newInstance();
  }

  /** Of the project's folders and of each of its jars. */
  private static String lists(ClassLoader classes) throws IOException {
    StringBuilder lists = new StringBuilder();
    for (URL list : Collections.list(classes.getResources(LIST))) {
      try (InputStream in = list.openStream()) {
        lists.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    return lists.toString();
  }

  @SuppressWarnings("unchecked")
  private static List<FoundBenchmark> benchmarks(Map<String, Object> found) {
    return ((List<Map<String, Object>>) found.get("benchmarks"))
        .stream()
            .map(told -> new ToldBenchmark(told).found())
            .filter(benchmark -> !benchmark.benchmark().startsWith(OURS))
            .sorted(
                Comparator.comparing(FoundBenchmark::benchmark).thenComparing(FoundBenchmark::mode))
            .toList();
  }

  private JmhAnswer chosen(String version, List<FoundBenchmark> all) {
    List<Pattern> include = patterns(question.include());
    List<Pattern> exclude = patterns(question.exclude());
    List<FoundBenchmark> chosen =
        all.stream()
            .filter(found -> include.isEmpty() || isIn(found, include))
            .filter(found -> !isIn(found, exclude))
            .toList();
    return chosen.isEmpty()
        ? problem(version, SuiteProblems.noneChosen(question, names(all)))
        : new JmhAnswer(version, chosen, null);
  }

  private static List<Pattern> patterns(List<String> expressions) {
    return expressions.stream().map(Pattern::compile).toList();
  }

  private static boolean isIn(FoundBenchmark found, List<Pattern> patterns) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(found.benchmark()).find());
  }

  /** Some of them, to be put behind a sentence. */
  private static String names(List<FoundBenchmark> all) {
    List<String> names = all.stream().map(FoundBenchmark::benchmark).distinct().toList();
    List<String> shown = new ArrayList<>(names.subList(0, Math.min(SHOWN, names.size())));
    int more = names.size() - shown.size();
    return String.join(", ", shown) + (more == 0 ? "" : " and " + more + " more");
  }
}
