package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.AllowedHosts;
import io.github.concurrencybench.measure.ChildEnvironment;
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
import io.github.concurrencybench.plan.Secrets;
import io.github.concurrencybench.plan.UrlText;
import io.github.concurrencybench.plan.Workload;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codehaus.plexus.configuration.PlexusConfiguration;

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
    return url().isPresent() || mojo.urlFile != null || mojo.className != null || mojo.jmh != null;
  }

  /** Refuses parameters of a first try that do not go together. */
  void checkFirstTry() {
    if (mojo.className != null && (url().isPresent() || mojo.urlFile != null)) {
      throw new InvalidPlan(
          "className", mojo.className, "a first try is of a class or of URLs, not of both");
    }
    if (mojo.jmh != null && (url().isPresent() || mojo.urlFile != null || mojo.className != null)) {
      throw new InvalidPlan(
          "jmh",
          mojo.jmh,
          "a first try is of benchmarks, of a class or of URLs; leave out the others");
    }
    if (mojo.tasks != null && mojo.className == null) {
      throw new InvalidPlan(
          "tasks",
          mojo.tasks.toString(),
          "this belongs to className; in a POM, write it into <task>");
    }
    checkOfDownloads("rate", mojo.rate);
    checkOfDownloads("serverId", mojo.serverId);
  }

  private void checkOfDownloads(String name, String given) {
    if (given != null && url().isEmpty() && mojo.urlFile == null) {
      throw new InvalidPlan(
          name, given, "this belongs to url or urlFile; in a POM, write it into <http>");
    }
  }

  List<Workload> workloads() {
    return AskedProxies.of(mojo).on(direct(mojo.suites()));
  }

  private List<Workload> direct(Suites suites) {
    UrlFile urlFiles = new UrlFile(mojo.folder());
    if (mojo.className != null) {
      return List.of(TaskElement.firstTry(mojo.className.strip(), mojo.tasks));
    }
    if (mojo.jmh != null) {
      return List.copyOf(new JmhElement(suites).firstTry(mojo.jmh.strip()));
    }
    if (url().isPresent()) {
      return List.of(
          firstTry(listed(url().get()).stream().map(url -> UrlText.parse("url", url)).toList()));
    }
    if (mojo.urlFile != null) {
      return List.of(firstTry(urlFiles.urls(mojo.urlFile)));
    }
    return mojo.workloads == null ? Examples.workloads() : bound(mojo.workloads, suites);
  }

  /** Those of an element of the POM, as they stand there. */
  List<Workload> bound(PlexusConfiguration xml, Suites suites) {
    HttpElement http = new HttpElement(new UrlFile(mojo.folder()), MavenSettings.of(mojo));
    return new WorkloadsElement(http, new JmhElement(suites), Machine.cpus()).workloads(xml);
  }

  /** The variables of the environment that give a secret of these away; benchmarks have none. */
  Set<String> hiddenVariables() {
    return ChildEnvironment.holding(Secrets.of(AskedProxies.of(mojo).on(direct(Suites.NONE))));
  }

  private Optional<String> url() {
    return SecretParameter.text(mojo.url);
  }

  private HttpWorkload firstTry(List<URI> urls) {
    int repeat = Math.max(1, (TASKS_OF_A_FIRST_TRY + urls.size() - 1) / urls.size());
    Rate rate = mojo.rate == null ? null : Rate.parse("rate", mojo.rate);
    HttpOptions options = new HttpOptions(HttpVersion.HTTP_1_1, Output.NONE, rate);
    Request request =
        mojo.serverId == null
            ? Request.get()
            : MavenSettings.of(mojo).withCredentials(Request.get(), mojo.serverId.strip());
    return new HttpWorkload("http", urls, repeat, Connection.KEPT, request, null, options);
  }

  AllowedHosts allowedHosts() {
    return new AllowedHosts(
        mojo.allowedHosts == null ? List.of() : listed(mojo.allowedHosts),
        new Authorization(mojo).hosts());
  }

  List<String> jvmArgs() {
    String args = SecretParameter.text(mojo.jvmArgs).orElse("").strip();
    return args.isEmpty() ? List.of() : List.of(args.split("\\s+"));
  }

  static List<String> listed(String commaSeparated) {
    return Arrays.stream(commaSeparated.split(",", -1)).map(String::strip).toList();
  }
}
