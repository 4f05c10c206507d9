package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.StoredUrl;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A parameter that may hold secrets, such as URLs: {@code mvn -X} prints the text of every
 * parameter that Maven sets, and of this one it prints a mask. A collection, since those are what
 * Maven makes in a type of our own and does not print part by part; it cuts a text at its commas.
 */
public final class SecretParameter extends AbstractCollection<String> {

  private final List<String> parts = new ArrayList<>();

  /** Called by Maven, which then adds the parts. */
  public SecretParameter() {}

  /** As Maven makes it of a text. */
  static SecretParameter of(String text) {
    SecretParameter parameter = new SecretParameter();
    parameter.parts.addAll(List.of(text.split(",", -1)));
    return parameter;
  }

  /** The whole text; empty where nothing is given, of which Maven makes an empty collection. */
  static Optional<String> text(SecretParameter given) {
    return given == null || given.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(",", given.parts));
  }

  @Override
  public boolean add(String part) {
    // Maven makes null of an empty part.
    return parts.add(part == null ? "" : part);
  }

  @Override
  public Iterator<String> iterator() {
    return List.copyOf(parts).iterator();
  }

  @Override
  public int size() {
    return parts.size();
  }

  /** What Maven prints. */
  @Override
  public String toString() {
    return isEmpty() ? "" : StoredUrl.MASK;
  }
}
