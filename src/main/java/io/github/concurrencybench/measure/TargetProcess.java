package io.github.concurrencybench.measure;

import com.google.gson.reflect.TypeToken;
import io.github.concurrencybench.measure.ChildJvm.ChildEnded;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Json;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The embedded targets of a run, all in one process of their own. */
public final class TargetProcess implements AutoCloseable {

  private static final String SERVER = "io.github.concurrencybench.fork.server.TargetServer";
  private static final Duration TIME_TO_START = Duration.ofSeconds(30);

  private final ChildJvm child;
  private final Iterator<List<URI>> urls;

  private TargetProcess(ChildJvm child, List<List<URI>> urls) {
    this.child = child;
    this.urls = urls.iterator();
  }

  /**
   * Starts the targets of a plan, if it has any.
   *
   * @param plan what is to be measured
   * @param launch how the process is started
   * @return the running targets
   * @throws BrokenSetup where they do not start
   */
  public static TargetProcess start(Plan plan, Launch launch) {
    List<HttpWorkload> targets = new ArrayList<>();
    for (Workload workload : plan.workloads()) {
      if (workload instanceof HttpWorkload http && http.target() != null) {
        targets.add(http);
      }
    }
    if (targets.isEmpty()) {
      return new TargetProcess(null, List.of());
    }
    ChildJvm child =
        ChildJvm.start(launch, SERVER, List.of("-XX:+UseSerialGC", "-Xmx1g", "-Xss256k"));
    child.ask(Json.LINE.toJson(targets));
    return new TargetProcess(child, urlsFrom(child, launch));
  }

  private static List<List<URI>> urlsFrom(ChildJvm child, Launch launch) {
    try {
      String answer = child.answer(TIME_TO_START);
      if (answer != null) {
        return Json.LINE.fromJson(answer, new TypeToken<List<List<URI>>>() {}.getType());
      }
    } catch (ChildEnded ended) {
      // Told below.
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
    }
    child.close();
    throw new BrokenSetup("The embedded target did not start; see " + launch.log() + ".");
  }

  /**
   * Fills in where the targets are.
   *
   * @param plan the plan they were started for
   * @return the same plan with their URLs in place of the targets; to be called once
   */
  public Plan addressed(Plan plan) {
    return plan.withWorkloads(plan.workloads().stream().map(this::addressed).toList());
  }

  private Workload addressed(Workload workload) {
    return workload instanceof HttpWorkload http && http.target() != null
        ? http.at(urls.next())
        : workload;
  }

  @Override
  public void close() {
    if (child != null) {
      child.close();
    }
  }
}
