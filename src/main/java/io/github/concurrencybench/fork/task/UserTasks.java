package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.api.BenchmarkTask;
import io.github.concurrencybench.api.Context;
import io.github.concurrencybench.api.NonBlockingTask;
import io.github.concurrencybench.fork.user.UserClasses;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.TaskWorkload;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tasks of the user's own class. */
class UserTasks implements WorkloadTasks {

  /** Their workers are JVMs, each of which makes its tasks and runs one of them at a time. */
  private static final Set<String> ONE_WORKER_A_JVM = Set.of("processes", "chunked-processes");

  /** A model with more tasks in progress than it has workers. */
  static final String TOO_MANY_AT_ONCE = "TOO_MANY_AT_ONCE";

  private final TaskWorkload workload;
  private final UserClasses classes;
  private final TaskInstances instances;
  private final TaskFailures failures;

  UserTasks(CellRequest request, TaskWorkload workload) {
    this.workload = workload;
    this.classes = UserClasses.of(request.jvm().userCode().classPath());
    this.failures = new TaskFailures(workload, request.files());
    this.instances = setUp(request);
  }

  /** The class that a workload names. */
  static Class<? extends BenchmarkTask> type(CellRequest request, TaskWorkload workload) {
    ClassLoader classes = UserClasses.of(request.jvm().userCode().classPath());
    try {
      return Class.forName(workload.className(), false, classes).asSubclass(BenchmarkTask.class);
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException("the plan was checked before", gone);
    }
  }

  /** Sets the tasks up, in the form that their class has. */
  static WorkloadTasks of(CellRequest request, TaskWorkload workload) {
    return NonBlockingTask.class.isAssignableFrom(type(request, workload))
        ? new NonBlockingUserTasks(request, workload)
        : new UserTasks(request, workload);
  }

  static Optional<String> notApplicable(
      CellRequest request, TaskWorkload workload, boolean nonBlocking) {
    String model = request.cell().model();
    if (model.equals("jdk-async")) {
      return Optional.of(
          "jdk-async is the JDK's HttpClient and cannot run tasks of your own; use async, or a"
              + " model with threads.");
    }
    return nonBlocking && !NonBlockingTask.class.isAssignableFrom(type(request, workload))
        ? Optional.of(
            "%s has no non-blocking form, which %s needs; let it implement NonBlockingTask, or use"
                    .formatted(workload.className(), model)
                + " a model with threads.")
        : Optional.empty();
  }

  private TaskInstances setUp(CellRequest request) {
    int workers = request.cell().workers().count();
    boolean alone = ONE_WORKER_A_JVM.contains(request.cell().model());
    Context context = new Told(workers, request.cell().tasks(), workload.allProperties());
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    classes.enter();
    try {
      return TaskInstances.setUp(type(request, workload), context, alone ? 1 : workers);
    } catch (Exception | Error failed) {
      failures.tellIfUnlinked(failed);
      throw new UserCodeFailed(workload, "set up", failed);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @Override
  public TaskResult run(int index) {
    BenchmarkTask task = take();
    if (task == null) {
      return TaskResult.failed(TOO_MANY_AT_ONCE);
    }
    try {
      return TaskResult.ok(task.run(index), 0);
    } catch (Throwable failed) {
      return failures.result(failed);
    } finally {
      giveBack(task);
    }
  }

  /** An instance for one task on this thread; null where the model has started too many. */
  final BenchmarkTask take() {
    classes.enter();
    return instances.take();
  }

  final void giveBack(BenchmarkTask task) {
    instances.giveBack(task);
  }

  final TaskResult failed(Throwable failure) {
    return failures.result(failure);
  }

  @Override
  public void close() {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    classes.enter();
    try {
      instances.tearDown();
    } catch (Exception | Error failed) {
      throw new UserCodeFailed(workload, "torn down", failed);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private record Told(int workers, int tasks, Map<String, String> properties) implements Context {}
}
