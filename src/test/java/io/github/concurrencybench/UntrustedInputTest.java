package io.github.concurrencybench;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what THREAT_MODEL.md says of data: it is read as data, and nothing is loaded by it. */
final class UntrustedInputTest {

  private static final String FORK = "io.github.concurrencybench.fork..";
  private static final String TARGET = "io.github.concurrencybench.fork.server..";

  /** JMH does so by itself, on the host's side of its link: that is what LinkFilter is for. */
  private static final ArchRule NO_DESERIALISATION =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.rmi..", "javax.naming..", "javax.script..")
                  .or(
                      nameMatching(
                          "java\\.io\\.(ObjectInputStream.*|ObjectInput|Externalizable)"
                              + "|java\\.beans\\.XML.*")));

  /** A fork runs the user's code, and so loads what the POM names. */
  private static final ArchRule ONLY_FORKS_LOAD_CLASSES_BY_NAME =
      noClasses().that().resideOutsideOfPackage(FORK).should().accessTargetWhere(loadsAClass());

  private static final ArchRule ONLY_THE_TARGET_LISTENS =
      noClasses()
          .that()
          .resideOutsideOfPackage(TARGET)
          .should()
          .dependOnClassesThat(
              assignableTo(ServerSocket.class)
                  .or(nameMatching("java\\.nio\\.channels\\..*(Server|Datagram).*"))
                  .or(nameMatching("java\\.net\\.(Datagram|Multicast).*"))
                  .or(nameMatching("org\\.apache\\.hc\\..*Server.*"))
                  .or(resideInAnyPackage("com.sun.net.httpserver..", "java.rmi..")));

  private static DescribedPredicate<JavaAccess<?>> loadsAClass() {
    DescribedPredicate<JavaAccess<?>> forName =
        target(owner(assignableTo(Class.class))).and(target(name("forName")));
    DescribedPredicate<JavaAccess<?>> loader =
        target(owner(assignableTo(ClassLoader.class)))
            .and(target(nameMatching("loadClass|defineClass|<init>")));
    DescribedPredicate<JavaAccess<?>> services = target(owner(assignableTo(ServiceLoader.class)));
    return forName.or(loader).or(services).as("a class is loaded by its name");
  }

  private static List<ArchRule> rules() {
    return List.of(NO_DESERIALISATION, ONLY_FORKS_LOAD_CLASSES_BY_NAME, ONLY_THE_TARGET_LISTENS);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isReadAsDataAndNothingElse(ArchRule rule) {
    rule.check(ArchitectureTest.OURS);
  }

  /** Without this, the test above might not see anything. */
  @ParameterizedTest
  @MethodSource("rules")
  void whatBreaksARuleIsSeen(ArchRule rule) {
    JavaClasses bad = new ClassFileImporter().importClasses(Bad.class);
    assertThatThrownBy(() -> rule.check(bad))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(Bad.class.getSimpleName());
  }

  @Test
  void theImportSeesTheLoadersOfForks() {
    ArchRule nobody = noClasses().should().accessTargetWhere(loadsAClass());
    assertThatThrownBy(() -> nobody.check(ArchitectureTest.OURS))
        .hasMessageContaining("UserTasks")
        .hasMessageContaining("UserClasses");
  }

  /** All that no class of ours may do. */
  static final class Bad {

    private Bad() {}

    static Object read(ObjectInputStream in) throws IOException, ClassNotFoundException {
      return in.readObject();
    }

    static Class<?> load(String name) throws ClassNotFoundException {
      return Class.forName(name);
    }

    static ServerSocket listen(InetAddress everywhere) throws IOException {
      return new ServerSocket(0, 1, everywhere);
    }
  }
}
