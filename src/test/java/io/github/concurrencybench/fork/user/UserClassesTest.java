package io.github.concurrencybench.fork.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.api.BenchmarkTask;
import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.fork.OwnClasses;
import io.github.concurrencybench.plan.Plan;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UserClassesTest {

  private static final List<String> CLASS_PATH = List.of(OwnClasses.folder().toString());

  private final UserClasses classes = UserClasses.of(CLASS_PATH);

  @Test
  void shareTheApiWithUsAndNoOtherClass() throws ClassNotFoundException {
    assertThat(classes.loadClass(BenchmarkTask.class.getName())).isSameAs(BenchmarkTask.class);
    Class<?> theirs = classes.loadClass(HandMade.class.getName());
    assertThat(theirs).isNotSameAs(HandMade.class);
    assertThat(theirs.getClassLoader()).isSameAs(classes);
  }

  @Test
  void doNotSeeOurClassesNorOurLibraries() {
    for (Class<?> ours : List.of(Plan.class, UserClasses.class, Gson.class, Test.class)) {
      assertThatThrownBy(() -> classes.loadClass(ours.getName()))
          .isInstanceOf(ClassNotFoundException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"java.sql.Connection", "com.sun.tools.javac.Main", "sun.misc.Unsafe"})
  void seeTheWholeJdk(String name) throws ClassNotFoundException {
    assertThat(classes.loadClass(name)).isSameAs(Class.forName(name));
  }

  @Test
  void findResourcesAndServicesOnTheirOwnClassPathAlone() throws Exception {
    String services = "META-INF/services/" + ConcurrencyModel.class.getName();
    assertThat(ConcurrencyModel.class.getClassLoader().getResource(services)).isNotNull();
    assertThat(classes.getResource(services)).isNull();
    assertThat(ServiceLoader.load(ConcurrencyModel.class, classes)).isEmpty();
    assertThat(Collections.list(classes.getResources("golden/summary.txt"))).hasSize(1);
  }

  @Test
  void areLoadedOnceForEachClassPath() {
    assertThat(UserClasses.of(List.copyOf(CLASS_PATH))).isSameAs(classes);
    assertThat(UserClasses.of(List.of())).isNotSameAs(classes);
  }
}
