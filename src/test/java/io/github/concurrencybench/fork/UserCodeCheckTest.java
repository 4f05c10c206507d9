package io.github.concurrencybench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.api.BenchmarkTask;
import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.WorkerPool;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.KnownModel;
import io.github.concurrencybench.plan.UserCode;
import io.github.concurrencybench.result.UserCodeAnswer;
import io.github.concurrencybench.result.UserCodeQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UserCodeCheckTest {

  private static final String HERE = UserCodeCheckTest.class.getName();

  @TempDir private Path folder;

  /** Fine. */
  @SuppressWarnings("ClassCanBeStatic")
  public final class Inner extends Good {}

  /** Is as it should be. */
  public static class Good implements BenchmarkTask {
    @Override
    public long run(int index) {
      return index;
    }
  }

  /** Cannot be made. */
  public abstract static class Half extends Good {}

  /** Cannot be reached. */
  static final class Hidden extends Good {
    public Hidden() {}
  }

  /** Needs something. */
  public static final class Needy extends Good {
    private final int size;

    public Needy(int size) {
      this.size = size;
    }

    @Override
    public long run(int index) {
      return size;
    }
  }

  /** A model of any name. */
  public abstract static class Named implements ConcurrencyModel {
    private final String id;

    Named(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public WorkerPool start(int workers) {
      throw new UnsupportedOperationException();
    }
  }

  /** One of two. */
  public static final class Twin extends Named {
    public Twin() {
      super("twin");
    }

    @Override
    public int mostWorkers() {
      return 7;
    }
  }

  /** The other. */
  public static final class OtherTwin extends Named {
    public OtherTwin() {
      super("twin");
    }
  }

  /** Takes a name that is taken. */
  public static final class Copycat extends Named {
    public Copycat() {
      super("sequential");
    }
  }

  /** Has a name that cannot stand in a file's. */
  public static final class Shouting extends Named {
    public Shouting() {
      super("My Model");
    }
  }

  /** Has no use for workers. */
  public static final class Idle extends Named {
    public Idle() {
      super("idle");
    }

    @Override
    public int mostWorkers() {
      return 0;
    }
  }

  /** Fails. */
  public static final class Failing extends Named {
    public Failing() {
      super("failing");
      throw new IllegalStateException("no luck");
    }
  }

  private static String problem(Class<?> task) {
    return problem(task.getName());
  }

  private static String problem(String task) {
    UserCode code = new UserCode(List.of(OwnClasses.folder().toString()), List.of());
    return UserCodeCheck.answer(new UserCodeQuestion(code, List.of(task))).problem();
  }

  private UserCodeAnswer models(Class<?>... models) throws IOException {
    Path services = folder.resolve("META-INF/services/" + ConcurrencyModel.class.getName());
    Files.createDirectories(services.getParent());
    Files.writeString(
        services, Arrays.stream(models).map(Class::getName).collect(Collectors.joining("\n")));
    List<String> classPath = List.of(folder + "/", OwnClasses.folder().toString());
    return UserCodeCheck.answer(
        new UserCodeQuestion(new UserCode(List.of(), classPath), List.of()));
  }

  @Fault(
      row = 43,
      fault = "A task class is missing, abstract, no task or cannot be made",
      promise = "a sentence before any load")
  @Test
  void namesWhatIsWrongWithATask() {
    assertThat(problem(Good.class)).isNull();
    assertThat(problem("com.acme.Nowhere"))
        .isEqualTo(
            "<className>com.acme.Nowhere</className>: it is not among the project's classes and test"
                + " classes; call mvn test-compile concurrency-bench:run.");
    assertThat(problem(Good.class.getName().replace('$', '.')))
        .endsWith(
            "UserCodeCheckTest.Good</className>: it is a nested class; write %s."
                .formatted(Good.class.getName()));
    assertThat(problem(Inner.class))
        .endsWith("$Inner</className>: it is an inner class; write public static class Inner.");
    assertThat(problem(OwnClasses.class))
        .endsWith(
            "OwnClasses</className>: it does not implement"
                + " io.github.concurrencybench.api.BenchmarkTask.");
    assertThat(problem(Half.class))
        .endsWith("$Half</className>: it is abstract; name a class that can be made.");
    assertThat(problem(Hidden.class))
        .endsWith("$Hidden</className>: it is not public; write public class Hidden.");
    assertThat(problem(Needy.class))
        .endsWith("$Needy</className>: it has no public constructor without parameters; add one.");
  }

  @Test
  void namesAClassThatIsForANewerJava() throws IOException {
    byte[] compiled =
        Files.readAllBytes(OwnClasses.folder().resolve(HERE.replace('.', '/') + "$Good.class"));
    compiled[7] = 99;
    Path newer = folder.resolve(HERE.replace('.', '/') + "$Good.class");
    Files.createDirectories(newer.getParent());
    Files.write(newer, compiled);
    UserCode code = new UserCode(List.of(folder + "/newer/..", folder.toString()), List.of());
    String name = Good.class.getName();
    assertThat(UserCodeCheck.answer(new UserCodeQuestion(code, List.of(name))).problem())
        .startsWith("<className>" + name + "</className>: it cannot be loaded on Java ")
        .contains("UnsupportedClassVersionError")
        .contains("99.0");
  }

  @Test
  void findsModels() throws IOException {
    assertThat(models(Twin.class))
        .isEqualTo(
            new UserCodeAnswer(List.of(new KnownModel("twin", 17, 7, 7, false)), null, Map.of()));
  }

  @Test
  void refusesAnIdThatIsTaken() throws IOException {
    assertThat(models(Twin.class, OtherTwin.class).problem())
        .isEqualTo(
            "The models %s$Twin and %s$OtherTwin have both the id twin; give yours another."
                .formatted(HERE, HERE));
  }

  @Test
  void refusesAModelThatIsFoundTwice() throws IOException {
    models(Twin.class);
    List<String> here = List.of(folder + "/", OwnClasses.folder().toString());
    List<String> there = List.of(folder + "/../" + folder.getFileName() + "/", here.get(1));
    UserCodeQuestion question = new UserCodeQuestion(new UserCode(here, there), List.of());
    assertThat(UserCodeCheck.answer(question).problem())
        .isEqualTo(
            "The model %s$Twin is found twice, in the project and among the plugin's dependencies;"
                    .formatted(HERE)
                + " leave one out.");
  }

  @Test
  void refusesTheIdOfABuiltInModel() throws IOException {
    assertThat(models(Copycat.class).problem())
        .isEqualTo(
            "The models io.github.concurrencybench.fork.model.Sequential and %s$Copycat have both"
                    .formatted(HERE)
                + " the id sequential; give yours another.");
  }

  @Test
  void refusesModelsThatMakeNoSense() throws IOException {
    assertThat(models(Shouting.class).problem())
        .isEqualTo(
            "The model %s$Shouting has the id My Model; an id is lower-case words joined by hyphens,"
                    .formatted(HERE)
                + " of 60 characters at most.");
    assertThat(models(Idle.class).problem())
        .isEqualTo("The model idle says that it can use at most 0 workers; at least 1 is needed.");
    assertThat(models(Failing.class).problem())
        .startsWith("A model of your own cannot be made on Java ")
        .endsWith("(java.lang.IllegalStateException: no luck).");
  }
}
