package io.github.concurrencybench.fork;

import io.github.concurrencybench.api.BenchmarkTask;
import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.fork.model.Models;
import io.github.concurrencybench.fork.user.UserClasses;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.KnownModel;
import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.UserCodeAnswer;
import io.github.concurrencybench.result.UserCodeQuestion;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Looks at the user's own tasks and models before anything is measured. In a JVM of its own: the
 * measured JDK may be newer than the one that runs Maven.
 */
public final class UserCodeCheck {

  /** Part of the names of files. */
  private static final Pattern ID = Pattern.compile("(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private UserCodeCheck() {}

  /**
   * Answers one question.
   *
   * @param args none
   * @throws InterruptedException where the wait for it is cut off
   */
  public static void main(String[] args) throws InterruptedException {
    ParentLink parent = ParentLink.open();
    String question = parent.nextQuestion();
    parent.answer(Json.LINE.toJson(answer(Json.LINE.fromJson(question, UserCodeQuestion.class))));
  }

  static UserCodeAnswer answer(UserCodeQuestion question) {
    Map<String, String> unusable = unusable(question);
    try {
      return unusable.isEmpty()
          ? new UserCodeAnswer(models(question), null, unusable)
          : new UserCodeAnswer(List.of(), unusable.values().iterator().next(), unusable);
    } catch (InvalidPlan problem) {
      return new UserCodeAnswer(List.of(), problem.getMessage(), unusable);
    }
  }

  private static Map<String, String> unusable(UserCodeQuestion question) {
    ClassLoader classes = UserClasses.of(question.code().classPath());
    Map<String, String> unusable = new LinkedHashMap<>();
    for (String name : question.taskClasses()) {
      try {
        check(name, classes);
      } catch (InvalidPlan problem) {
        unusable.put(name, problem.getMessage());
      }
    }
    return unusable;
  }

  private static void check(String name, ClassLoader classes) {
    try {
      Class<?> type = Class.forName(name, false, classes);
      if (!BenchmarkTask.class.isAssignableFrom(type)) {
        throw bad(name, "it does not implement " + BenchmarkTask.class.getName());
      }
      if (Modifier.isAbstract(type.getModifiers())) {
        throw bad(name, "it is abstract; name a class that can be made");
      }
      if (!Modifier.isPublic(type.getModifiers())) {
        throw bad(name, "it is not public; write public class " + type.getSimpleName());
      }
      if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
        throw bad(name, "it is an inner class; write public static class " + type.getSimpleName());
      }
      type.getConstructor();
    } catch (ClassNotFoundException missing) {
      throw bad(name, remedyFor(name, classes));
    } catch (NoSuchMethodException without) {
      throw bad(name, "it has no public constructor without parameters; add one");
    } catch (LinkageError unusable) {
      throw bad(name, "it cannot be loaded on Java %s: %s".formatted(java(), unusable));
    }
  }

  /** In Java's source a dot stands before a nested class, in its name a dollar sign. */
  private static String remedyFor(String missing, ClassLoader classes) {
    String nested = missing.replaceFirst("\\.(?=[^.]*$)", "\\$");
    try {
      Class.forName(nested, false, classes);
      return "it is a nested class; write " + nested;
    } catch (ClassNotFoundException | LinkageError notThatEither) {
      return "it is not among the project's classes and test classes; call mvn test-compile"
          + " concurrency-bench:run";
    }
  }

  private static int java() {
    return Runtime.version().feature();
  }

  private static InvalidPlan bad(String className, String remedy) {
    return new InvalidPlan("className", className, remedy);
  }

  private static List<KnownModel> models(UserCodeQuestion question) {
    Map<String, ConcurrencyModel> byId = new TreeMap<>(Models.all());
    List<KnownModel> own = new ArrayList<>();
    for (ConcurrencyModel model : usersOwn(question)) {
      KnownModel known = known(model);
      ConcurrencyModel other = byId.put(known.id(), model);
      if (other != null) {
        throw new InvalidPlan(bothCalled(known.id(), className(other), className(model)));
      }
      own.add(known);
    }
    return own;
  }

  private static String bothCalled(String id, String one, String other) {
    return one.equals(other)
        ? "The model %s is found twice, in the project and among the plugin's dependencies; leave one out."
            .formatted(one)
        : "The models %s and %s have both the id %s; give yours another.".formatted(one, other, id);
  }

  private static List<ConcurrencyModel> usersOwn(UserCodeQuestion question) {
    try {
      return Models.usersOwn(question.code());
    } catch (ServiceConfigurationError | RuntimeException unusable) {
      throw new InvalidPlan(
          "A model of your own cannot be made on Java %s: %s%s."
              .formatted(
                  java(),
                  unusable.getMessage(),
                  unusable.getCause() == null ? "" : " (" + unusable.getCause() + ")"));
    }
  }

  private static KnownModel known(ConcurrencyModel model) {
    KnownModel known;
    try {
      known = KnownModel.of(model);
    } catch (RuntimeException | Error failed) {
      throw new InvalidPlan(
          "The model %s does not say what it is: %s.".formatted(className(model), failed));
    }
    if (known.id() == null || !ID.matcher(known.id()).matches()) {
      throw new InvalidPlan(
          "The model %s has the id %s; an id is lower-case words joined by hyphens,"
                  .formatted(className(model), known.id())
              + " of 60 characters at most.");
    }
    if (known.mostWorkers() < 1) {
      throw new InvalidPlan(
          "The model %s says that it can use at most %s workers; at least 1 is needed."
              .formatted(known.id(), known.mostWorkers()));
    }
    return known;
  }

  private static String className(ConcurrencyModel model) {
    return model.getClass().getName();
  }
}
