package io.github.concurrencybench.mojo;

import io.github.concurrencybench.gate.Decision;
import io.github.concurrencybench.gate.Finding;
import io.github.concurrencybench.gate.OnVerdict;
import io.github.concurrencybench.gate.Policy;
import io.github.concurrencybench.measure.BrokenSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;

/** The gate from its parameters to the verdict, over all runs of a project. */
final class GateCheck {

  private final CheckMojo mojo;
  private final Log log;
  private final PluginDescriptor plugin;

  GateCheck(CheckMojo mojo) {
    this.mojo = mojo;
    this.log = mojo.getLog();
    this.plugin = mojo.mojoExecution.getMojoDescriptor().getPluginDescriptor();
  }

  void execute() throws MojoFailureException, InterruptedException {
    KnownKeys.check(mojo, plugin);
    GateParameters parameters = GateParameters.of(mojo);
    GatedRun gated = new GatedRun(mojo, plugin, parameters);
    if (mojo.dryRun) {
      tell(gated);
      return;
    }
    List<Decision> decisions = new ArrayList<>();
    for (Path folder : runsOrReason()) {
      GatedRun.Decided decided = gated.decided(folder);
      decided.lines().forEach(line -> tell(decided.decision(), parameters.policy(), line));
      decisions.add(decided.decision());
    }
    List<String> failed = decisions.stream().filter(Decision::fails).map(GateCheck::told).toList();
    if (!failed.isEmpty()) {
      throw new MojoFailureException(String.join("\n", failed));
    }
  }

  private void tell(GatedRun gated) {
    List<Path> runs = runs();
    if (runs.isEmpty()) {
      log.info("Dry run: there are no results that check would decide.");
    }
    runs.forEach(gated::tell);
  }

  /** With what fails it, each finding a sentence. */
  private static String told(Decision decision) {
    return Stream.concat(
            Stream.of(decision.verdict() + ": " + decision.sentence()),
            decision.findings().stream().filter(Finding::fails).map(Finding::sentence))
        .collect(Collectors.joining("\n"));
  }

  /** Without results nothing is shown, and so nothing passes, where something is to be measured. */
  private List<Path> runsOrReason() {
    List<Path> runs = runs();
    if (runs.isEmpty()) {
      String reason =
          new Reactor(mojo.session, plugin)
              .whyNotHere(mojo, new CommonParameters(mojo).nothingConfigured())
              .orElseThrow(this::noResults);
      log.info(reason);
    }
    return runs;
  }

  private List<Path> runs() {
    Path folder = mojo.outputDirectory().toPath();
    try {
      return FoundRuns.below(folder);
    } catch (IOException unreadable) {
      throw new BrokenSetup(folder + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private BrokenSetup noResults() {
    return new BrokenSetup(
        "There are no results to check in %s: call mvn concurrency-bench:run before, or bind run to"
                .formatted(mojo.outputDirectory())
            + " an earlier phase of this build.");
  }

  /** As loud as the policy has it. */
  private void tell(Decision decision, Policy policy, String line) {
    if (decision.fails()) {
      log.error(line);
    } else if (policy.on(decision.verdict()) == OnVerdict.IGNORE) {
      log.info(line);
    } else {
      log.warn(line);
    }
  }
}
