package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.LoadCap;
import io.github.concurrencybench.plan.PlannedLoad;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a host would get of a run, and what it may get.
 *
 * @param host with its addresses
 * @param cap what it may get
 * @param load what it would get at most, with that of the hosts that share an address with it
 * @param sharing those hosts
 */
public record HostPlan(CheckedHost host, LoadCap cap, PlannedLoad load, List<String> sharing) {

  /** Copies the list. */
  public HostPlan {
    sharing = List.copyOf(sharing);
  }

  /**
   * Says what is planned, for a run that only tells.
   *
   * @return a sentence
   */
  public String sentence() {
    if (!host.isReachable()) {
      return host + ": no address is known, so that nothing can be sent to it.";
    }
    return "%s: %s, %s; planned: %s.".formatted(host, host.address(), cap, planned());
  }

  private String planned() {
    return String.format(
        Locale.ROOT,
        "at most %,d workers, %s and %s%s",
        load.workers(),
        Double.isInfinite(load.aSecond())
            ? "as many requests a second as are answered"
            : inWords(load.aSecond()) + " requests a second",
        Double.isInfinite(load.requests())
            ? "as many requests as a search needs, about " + inWords(load.about())
            : inWords(load.requests()) + " requests",
        with());
  }

  private String with() {
    return sharing.isEmpty()
        ? ""
        : " (with %s, at the same address)".formatted(String.join(", ", sharing));
  }

  /** A fraction is as much as the whole. */
  private static String inWords(double number) {
    return String.format(Locale.ROOT, "%,.0f", Math.ceil(number));
  }

  /**
   * Says where the plan is beyond the cap.
   *
   * @return a sentence for each number that is too large, without the full stop; none where the
   *     plan may be run
   */
  List<String> refusals() {
    List<String> refusals = new ArrayList<>();
    if (!host.isReachable()) {
      return refusals;
    }
    if (load.workers() > cap.workers()) {
      refusals.add(refusal(inWords(cap.workers()) + " workers", tooManyWorkers()));
    }
    if (load.aSecond() > cap.aSecond()) {
      refusals.add(refusal(inWords(cap.aSecond()) + " requests a second", tooFast()));
    }
    if (load.requests() > cap.requests()) {
      refusals.add(refusal(inWords(cap.requests()) + " requests a run", tooManyRequests()));
    }
    return refusals;
  }

  private String refusal(String most, String planned) {
    String is = host.addresses().isEmpty() ? "counts as" : "is";
    return "%s %s a %s address, which gets at most %s, and %s"
            .formatted(host, is, host.address(), most, planned)
        + " or, if the server is yours to put under load, say so with "
        + permission();
  }

  private String tooManyWorkers() {
    return "this run plans %s; set <workers> to %s at most"
        .formatted(load.workers(), plain(cap.workers()));
  }

  private String tooFast() {
    String planned =
        Double.isInfinite(load.rate())
            ? "this run sends as many as are answered"
            : "this run plans " + inWords(load.aSecond());
    return planned + "; set <rate>" + plain(cap.aSecond()) + "/s</rate>";
  }

  /** As it is to be written into a POM. */
  private static String plain(double number) {
    return String.format(Locale.ROOT, "%.0f", number);
  }

  private String tooManyRequests() {
    return Double.isInfinite(load.requests())
        ? "how many a search sends"
            + with()
            + " is not known before; set <workers> to a list such as 1,2,4,8"
        : "this run plans up to "
            + inWords(load.requests())
            + with()
            + "; set fewer <workers>, <rounds>, <samples>, <warmups> or <repeat>, a shorter"
            + " <timeBudget>";
  }

  private String permission() {
    return cap == LoadCap.OF_LISTED
        ? "-Dconcurrency-bench.iAmAuthorizedToLoad=" + host.name() + " on the command line"
        : "<allowedHosts>" + host.name() + "</allowedHosts>";
  }
}
