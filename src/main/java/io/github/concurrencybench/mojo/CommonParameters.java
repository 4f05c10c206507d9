package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.AllowedHosts;
import io.github.concurrencybench.measure.Machine;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.Examples;
import io.github.concurrencybench.plan.HttpOptions;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.Output;
import io.github.concurrencybench.plan.Rate;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.UrlText;
import io.github.concurrencybench.plan.Workload;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/**
 * The parameters of all goals that measure, bound.
 *
 * @param mojo the goal
 */
record CommonParameters(AbstractBenchMojo mojo) {

  /** A list that is short is downloaded as often as makes this many tasks a batch. */
  private static final int TASKS_OF_A_FIRST_TRY = 160;

  /** Whether neither the POM nor the command line says what to measure. */
  boolean nothingConfigured() {
    return mojo.workloads == null && !isFirstTry();
  }

  /** Whether workloads of the command line replace those of the POM. */
  boolean isFirstTry() {
    return mojo.url != null || mojo.urlFile != null || mojo.className != null;
  }

  /** Refuses parameters of a first try that do not go together. */
  void checkFirstTry() {
    if (mojo.className != null && (mojo.url != null || mojo.urlFile != null)) {
      throw new InvalidPlan(
          "className", mojo.className, "a first try is of a class or of URLs, not of both");
    }
    if (mojo.tasks != null && mojo.className == null) {
      throw new InvalidPlan(
          "tasks",
          mojo.tasks.toString(),
          "this belongs to className; in a POM, write it into <task>");
    }
    if (mojo.rate != null && mojo.url == null && mojo.urlFile == null) {
      throw new InvalidPlan(
          "rate", mojo.rate, "this belongs to url or urlFile; in a POM, write it into <http>");
    }
  }

  List<Workload> workloads() {
    UrlFile urlFiles = new UrlFile(mojo.folder());
    if (mojo.className != null) {
      return List.of(TaskElement.firstTry(mojo.className.strip(), mojo.tasks));
    }
    if (mojo.url != null) {
      return List.of(
          firstTry(listed(mojo.url).stream().map(url -> UrlText.parse("url", url)).toList()));
    }
    if (mojo.urlFile != null) {
      return List.of(firstTry(urlFiles.urls(mojo.urlFile)));
    }
    return mojo.workloads == null
        ? Examples.workloads()
        : new WorkloadsElement(urlFiles, Machine.cpus()).workloads(mojo.workloads);
  }

  private HttpWorkload firstTry(List<URI> urls) {
    int repeat = Math.max(1, (TASKS_OF_A_FIRST_TRY + urls.size() - 1) / urls.size());
    Rate rate = mojo.rate == null ? null : Rate.parse("rate", mojo.rate);
    HttpOptions options = new HttpOptions(HttpVersion.HTTP_1_1, Output.NONE, rate);
    return new HttpWorkload("http", urls, repeat, Connection.KEPT, Request.get(), null, options);
  }

  AllowedHosts allowedHosts() {
    return new AllowedHosts(
        mojo.allowedHosts == null ? List.of() : listed(mojo.allowedHosts),
        new Authorization(mojo).hosts());
  }

  List<String> jvmArgs() {
    return mojo.jvmArgs == null || mojo.jvmArgs.isBlank()
        ? List.of()
        : List.of(mojo.jvmArgs.strip().split("\\s+"));
  }

  static List<String> listed(String commaSeparated) {
    return Arrays.stream(commaSeparated.split(",", -1)).map(String::strip).toList();
  }
}
