package io.github.concurrencybench.measure;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A name server by hand: each name has its answers, one after the other, and addresses are theirs.
 */
final class ScriptedLookUp implements LookUp {

  private final Map<String, Deque<List<String>>> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  /** Adds an answer; the last one is given again and again. */
  ScriptedLookUp with(String host, String... addresses) {
    answers.computeIfAbsent(host, none -> new ArrayDeque<>()).add(List.of(addresses));
    return this;
  }

  List<String> asked() {
    return asked;
  }

  @Override
  public InetAddress[] addressesOf(String host) throws UnknownHostException {
    asked.add(host);
    if (host.matches("\\[.*]|[0-9.]+")) {
      return new InetAddress[] {InetAddress.getByName(host)};
    }
    Deque<List<String>> left = answers.get(host);
    if (left == null) {
      throw new UnknownHostException(host);
    }
    List<String> now = left.size() > 1 ? left.removeFirst() : left.getFirst();
    InetAddress[] found = new InetAddress[now.size()];
    for (int index = 0; index < found.length; index++) {
      found[index] = InetAddress.getByName(now.get(index));
    }
    return found;
  }
}
