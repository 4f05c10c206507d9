package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.KnownModel;
import io.github.concurrencybench.plan.SparkCluster;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * What the POM says of Spark; text alone is the master.
 *
 * @param xml the element; null where there is none
 * @param settings where passwords are
 */
record SparkElement(PlexusConfiguration xml, MavenSettings settings) {

  /** The model's id. */
  static final String MODEL = "spark";

  private static final Set<String> KNOWN = Set.of("conf", "master", "serverId", "version");
  private static final int JAVA = 17;

  /** What Maven leaves there where neither the POM nor the command line speaks of it. */
  private static final String UNSET = "${concurrency-bench.spark}";

  /** Takes what Maven has left for no element where it is none. */
  SparkElement {
    boolean isUnset = xml != null && xml.getChildCount() == 0 && UNSET.equals(xml.getValue(null));
    xml = isUnset ? null : xml;
  }

  static SparkElement of(AbstractBenchMojo mojo) {
    return new SparkElement(mojo.spark, MavenSettings.of(mojo));
  }

  boolean isThere() {
    return xml != null;
  }

  /**
   * Whether a list of models names it, which no list at all does; of all models, it is one where
   * the POM speaks of it.
   */
  boolean isAmong(String models) {
    return models != null && isNamed(models);
  }

  private boolean isNamed(String models) {
    return models.strip().equals("*") ? isThere() : CommonParameters.listed(models).contains(MODEL);
  }

  /** The cluster, whose jars are still to be resolved. */
  SparkCluster cluster() {
    if (xml == null) {
      return SparkCluster.here(List.of());
    }
    Element element = new Element(xml);
    element.allow(KNOWN);
    String master = element.children().isEmpty() ? element.text() : "";
    Map<String, String> conf = new LinkedHashMap<>(element.map("conf"));
    for (String name : conf.keySet()) {
      if (!name.startsWith("spark.")) {
        throw new InvalidPlan("conf", name, "names of Spark's properties begin with spark.");
      }
    }
    String serverId = element.text("serverId", "");
    if (!serverId.isEmpty()) {
      conf.put("spark.authenticate", "true");
      conf.put("spark.authenticate.secret", settings.password(serverId));
    }
    return new SparkCluster(
        master.isEmpty() ? element.text("master", SparkCluster.LOCAL) : master,
        element.text("version", SparkCluster.VERSION),
        conf,
        List.of());
  }

  /** The model, which has at most as many workers as the cluster has places for tasks. */
  KnownModel model(int cpus) {
    int slots = cluster().slots(cpus);
    return new KnownModel(MODEL, JAVA, slots, slots, false);
  }

  /** Says where more workers are asked for than the cluster has places; empty where not. */
  List<String> notes(int asked, int cpus) {
    int slots = cluster().slots(cpus);
    return asked <= slots
        ? List.of()
        : List.of(
            "%s: at most %s at a time instead of %s, since %s has no more places for tasks."
                .formatted(MODEL, slots, asked, cluster().master()));
  }
}
