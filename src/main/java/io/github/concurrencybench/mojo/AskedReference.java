package io.github.concurrencybench.mojo;

import io.github.concurrencybench.gate.Reference;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.StoredUrl;
import io.github.concurrencybench.plan.UrlText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What to compare with, as the user names it: by a property, else by {@code <reference>}.
 *
 * @param kind how it is had
 * @param name a version, a path, a URL or a file
 * @param urls of a list of URLs, these; empty for others
 */
record AskedReference(Reference.Kind kind, String name, List<URI> urls) {

  private static final Set<String> CHILDREN =
      Set.of("version", "path", "baseUrl", "urls", "urlFile", "baseline");

  /** Binds it; empty where nothing is configured. */
  static Optional<AskedReference> of(CheckMojo mojo) {
    List<AskedReference> named = byProperty(mojo);
    return named.isEmpty() && mojo.reference != null
        ? Optional.of(inPom(new Element(mojo.reference), new UrlFile(mojo.folder())))
        : one(named);
  }

  private static Optional<AskedReference> one(List<AskedReference> named) {
    if (named.size() > 1) {
      throw new InvalidPlan(
          "Two references are named, %s and %s; keep one."
              .formatted(named.get(0).storedName(), named.get(1).storedName()));
    }
    return named.stream().findFirst();
  }

  private static List<AskedReference> byProperty(CheckMojo mojo) {
    List<AskedReference> named = new ArrayList<>();
    add(named, "referenceVersion", Reference.Kind.VERSION, mojo.referenceVersion);
    add(named, "referencePath", Reference.Kind.PATH, mojo.referencePath);
    add(
        named,
        "referenceBaseUrl",
        Reference.Kind.BASE_URL,
        SecretParameter.text(mojo.referenceBaseUrl).orElse(null));
    return named;
  }

  /** Binds the element. */
  static AskedReference inPom(Element xml, UrlFile urlFiles) {
    xml.allow(CHILDREN);
    List<AskedReference> named = new ArrayList<>();
    add(named, "version", Reference.Kind.VERSION, xml.text("version", null));
    add(named, "path", Reference.Kind.PATH, xml.text("path", null));
    add(named, "baseUrl", Reference.Kind.BASE_URL, xml.text("baseUrl", null));
    add(named, "baseline", Reference.Kind.BASELINE, xml.text("baseline", null));
    if (xml.child("urls") != null) {
      named.add(ofUrls(HttpElement.listed(xml.child("urls"))));
    }
    if (xml.child("urlFile") != null) {
      named.add(ofUrls(urlFiles.urls(xml.text("urlFile", ""))));
    }
    if (named.isEmpty()) {
      throw new InvalidPlan(
          "<reference> is empty; add a <version>, a <path>, a <baseUrl>, <urls>, a <urlFile> or a"
              + " <baseline>, or leave it out.");
    }
    return one(named).orElseThrow();
  }

  private static void add(
      List<AskedReference> named, String element, Reference.Kind kind, String text) {
    if (text == null) {
      return;
    }
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      throw new InvalidPlan(element, stripped, "it is empty; name a reference, or leave it out");
    }
    if (kind == Reference.Kind.BASE_URL) {
      UrlText.parse(element, stripped);
    }
    named.add(new AskedReference(kind, stripped, List.of()));
  }

  private static AskedReference ofUrls(List<URI> urls) {
    return new AskedReference(Reference.Kind.BASE_URL, String.valueOf(urls.get(0)), urls);
  }

  /** The name as it may stand in files and messages. */
  String storedName() {
    return kind == Reference.Kind.BASE_URL ? StoredUrl.of(URI.create(name)).toString() : name;
  }

  AskedReference {
    Objects.requireNonNull(name, "name");
    urls = List.copyOf(urls);
  }
}
