package io.github.concurrencybench.mojo;

import java.io.IOException;
import java.io.StringReader;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** What Maven hands over for an element of the POM. */
final class Xml {

  private Xml() {}

  static PlexusConfiguration of(String text) {
    try {
      return new XmlPlexusConfiguration(Xpp3DomBuilder.build(new StringReader(text)));
    } catch (XmlPullParserException | IOException wrong) {
      throw new IllegalArgumentException(text, wrong);
    }
  }
}
