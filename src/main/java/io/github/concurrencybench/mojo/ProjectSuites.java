package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.JmhBenchmarks;
import io.github.concurrencybench.measure.Launch;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.result.JmhAnswer;
import io.github.concurrencybench.result.JmhQuestion;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * The JMH benchmarks of the project's classes and test classes. A JVM of the first JDK that is
 * measured looks for them; each question is asked once, however often workloads are bound.
 */
final class ProjectSuites implements Suites {

  private final AbstractRunMojo mojo;
  private final Map<JmhQuestion, JmhAnswer> known = new HashMap<>();

  ProjectSuites(AbstractRunMojo mojo) {
    this.mojo = mojo;
  }

  @Override
  public JmhAnswer answer(JmhQuestion question) {
    JmhAnswer answer = known.get(question);
    if (answer == null) {
      answer = asked(question);
      known.put(question, answer);
    }
    if (answer.problem() != null) {
      throw new InvalidPlan(answer.problem());
    }
    return answer;
  }

  private JmhAnswer asked(JmhQuestion question) {
    PluginDescriptor plugin = mojo.mojoExecution.getMojoDescriptor().getPluginDescriptor();
    List<String> classPath = OwnCode.ofSuites(mojo, plugin).found().classPath();
    CommonParameters parameters = new CommonParameters(mojo);
    List<String> jvmArgs = parameters.jvmArgs();
    Path java = MeasuredJvms.of(mojo, jvmArgs).homes().get(0).java();
    List<Path> jars = new ForkClassPath(mojo.repositories, mojo.session).jars(plugin, mojo.project);
    Path log = OwnCode.temporaryLog();
    try {
      Launch launch =
          new Launch(java, jars, mojo.folder(), log).hiding(parameters.hiddenVariables());
      return JmhBenchmarks.of(
          launch, jvmArgs, new JmhQuestion(classPath, question.include(), question.exclude()));
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
      throw new InvalidPlan("The search for JMH benchmarks was interrupted.");
    } finally {
      log.toFile().delete();
    }
  }
}
