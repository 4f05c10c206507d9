package io.github.concurrencybench.mojo;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What the gate is configured with, in the plugin and its executions: a run of minutes is not to
 * end at a typing error in what is only read behind it.
 *
 * @param folder what names of files are relative to
 */
record GateElements(Path folder) {

  /** Refuses thresholds and references that cannot be bound. */
  void check(Plugin plugin) {
    if (plugin != null) {
      Stream.concat(Stream.of(plugin), plugin.getExecutions().stream())
          .forEach(this::checkElements);
    }
  }

  private void checkElements(ConfigurationContainer container) {
    if (container.getConfiguration() instanceof Xpp3Dom xml) {
      if (xml.getChild("thresholds") != null) {
        ThresholdsElement.thresholds(bindable(xml.getChild("thresholds")));
      }
      if (xml.getChild("reference") != null) {
        Element reference = new Element(bindable(xml.getChild("reference")));
        AskedReference.inPom(reference, new UrlFile(folder));
      }
    }
  }

  private static PlexusConfiguration bindable(Xpp3Dom xml) {
    return new XmlPlexusConfiguration(xml);
  }
}
