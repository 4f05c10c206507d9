package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.CheckedHosts;
import io.github.concurrencybench.measure.Launch;
import io.github.concurrencybench.measure.Launches;
import io.github.concurrencybench.measure.Machine;
import io.github.concurrencybench.plan.KnownModel;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.UserCode;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * What is asked for, before anything of it is run.
 *
 * @param plan what to measure
 * @param jvms on which JDKs
 * @param code the user's own
 * @param hosts the hosts that the plan asks, which may get what it sends
 */
record AskedRun(Plan plan, MeasuredJvms jvms, UserCode code, CheckedHosts hosts) {

  static AskedRun of(AbstractRunMojo mojo, Parameters parameters) throws InterruptedException {
    MeasuredJvms jvms = MeasuredJvms.of(mojo, parameters.jvmArgs());
    OwnCode own = OwnCode.of(mojo, plugin(mojo), parameters.workloads());
    UserCode code = own.found();
    // To look for them starts a JVM, which a dry run leaves out where it can.
    List<KnownModel> ownModels =
        mojo.dryRun && parameters.namesBuiltInModels()
            ? List.of()
            : own.models(jvms.homes(), code, parameters.jvmArgs());
    Plan plan = parameters.plan(jvms.ids(), Machine.cpus(), ownModels);
    return new AskedRun(plan, jvms, code, new HostCheck(mojo).checked(plan));
  }

  /** How its JVMs are started; what they print is appended to the file. */
  Launches launches(AbstractRunMojo mojo, Path log) {
    List<Path> jars =
        new ForkClassPath(mojo.repositories, mojo.session).jars(plugin(mojo), mojo.project);
    Path java = jvms.homes().get(0).java();
    Launch launch =
        new Launch(java, jars, mojo.folder(), log, code)
            .hiding(new CommonParameters(mojo).hiddenVariables());
    return Launches.on(jvms.homes(), launch, jvms.remedy()).withHosts(hosts);
  }

  private static PluginDescriptor plugin(AbstractRunMojo mojo) {
    return mojo.mojoExecution.getMojoDescriptor().getPluginDescriptor();
  }
}
