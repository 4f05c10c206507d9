package io.github.concurrencybench.fork.probe;

import java.util.List;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedObject;
import jdk.jfr.consumer.RecordedStackTrace;

/**
 * The stack of a virtual thread that held its carrier.
 *
 * @param frames topmost first, without the classes that the JVM makes of lambda expressions
 * @param task those of them that belong to a task
 * @param truncated whether the recording has its upper frames only
 * @param reason what held it, in the JVM's words; empty before Java 24, which does not tell
 */
record PinnedStack(
    List<StackTraceElement> frames,
    List<StackTraceElement> task,
    boolean truncated,
    String reason) {

  private static final int MOST_FRAMES = 8;
  private static final String REASON = "pinnedReason";

  static PinnedStack of(RecordedEvent event, Watched tasks) {
    RecordedStackTrace stack = event.getStackTrace();
    String reason = event.hasField(REASON) ? event.getString(REASON) : null;
    List<StackTraceElement> frames = stack == null ? List.of() : frames(stack);
    return new PinnedStack(
        frames,
        tasks.within(frames),
        stack != null && stack.isTruncated(),
        reason == null ? "" : reason);
  }

  private static List<StackTraceElement> frames(RecordedStackTrace stack) {
    return stack.getFrames().stream()
        .filter(frame -> !frame.getMethod().getType().getName().contains("$$Lambda"))
        .map(PinnedStack::frame)
        .toList();
  }

  /** A recording has no names of files; in Java a file is named after its outermost class. */
  private static StackTraceElement frame(RecordedFrame frame) {
    RecordedClass type = frame.getMethod().getType();
    String simple = type.getName().substring(type.getName().lastIndexOf('.') + 1);
    String file = simple.replaceFirst("\\$.*", "") + ".java";
    return new StackTraceElement(
        null,
        module(type),
        null,
        type.getName(),
        frame.getMethod().getName(),
        file,
        frame.getLineNumber());
  }

  private static String module(RecordedClass type) {
    RecordedObject inPackage = type.getValue("package");
    RecordedObject module = inPackage == null ? null : inPackage.getValue("module");
    return module == null ? null : module.getString("name");
  }

  /** Of a stack that is too deep to tell, it is taken for granted. */
  boolean isOfATask() {
    return truncated || !task.isEmpty();
  }

  /** From the topmost frame outside of the JDK down to the task, and what held the carrier. */
  String inWords() {
    List<StackTraceElement> whole = task.isEmpty() ? frames : task;
    int caller = Frames.caller(whole);
    String told =
        whole.subList(caller == whole.size() ? 0 : caller, whole.size()).stream()
            .filter(frame -> !Frames.isOfTheHarness(frame))
            .limit(MOST_FRAMES)
            .map(Frames::inWords)
            .collect(Collectors.joining(" <- "));
    return reason.isEmpty() ? told : told + " (" + reason + ")";
  }
}
