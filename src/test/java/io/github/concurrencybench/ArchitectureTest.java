package io.github.concurrencybench;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.concurrencybench.fault.Fault;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Timer;
import org.junit.jupiter.api.Test;

/** Holds the package directions of the data flow: plan, measure, fork, result, analysis, report. */
final class ArchitectureTest {

  private static final String ROOT = "io.github.concurrencybench.";
  private static final String API = ROOT + "api..";
  private static final String PLAN = ROOT + "plan..";
  private static final String RESULT = ROOT + "result..";
  private static final String MEASURE = ROOT + "measure..";
  private static final String FORK = ROOT + "fork..";
  private static final String ANALYSIS = ROOT + "analysis..";
  private static final String GATE = ROOT + "gate..";
  private static final String REPORT = ROOT + "report..";
  private static final String CHART = ROOT + "report.chart..";
  private static final String MOJO = ROOT + "mojo..";
  private static final String GSON = "com.google.gson..";
  private static final String[] JDK = {"java..", "javax..", "com.sun.management.."};
  private static final String[] MAVEN = {
    "org.apache.maven..", "org.codehaus.plexus..", "org.eclipse.aether..", "javax.inject.."
  };

  static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.concurrencybench")
          .that(DescribedPredicate.not(isGenerated()));

  private static DescribedPredicate<JavaClass> isGenerated() {
    return resideInAPackage("..jmh_generated..").or(simpleName("HelpMojo"));
  }

  private static void onlyKnows(String who, String... known) {
    List<String> allowed = new ArrayList<>(List.of(JDK));
    allowed.add(who);
    allowed.addAll(List.of(known));
    classes()
        .that()
        .resideInAPackage(who)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed.toArray(String[]::new))
                .and(DescribedPredicate.not(resideInAPackage("javax.inject..")))
                .or(new ArrayOfKnown()))
        .check(OURS);
  }

  /** Arrays of primitives stand in no package. */
  private static final class ArrayOfKnown extends DescribedPredicate<JavaClass> {
    ArrayOfKnown() {
      super("are arrays or primitives");
    }

    @Override
    public boolean test(JavaClass type) {
      return type.isPrimitive()
          || type.isArray() && type.getBaseComponentType().getPackageName().isEmpty();
    }
  }

  private static void onlyOneKnows(String who, String... library) {
    noClasses()
        .that(DescribedPredicate.not(resideInAPackage(who)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .check(OURS);
  }

  @Test
  void theImportFindsOurClasses() {
    assertThat(OURS.size()).isGreaterThan(100);
    assertThat(OURS.contain(ROOT + "fork.BatchBenchmark")).isTrue();
    assertThat(OURS.stream().map(JavaClass::getName)).noneMatch(n -> n.contains("jmh_generated"));
  }

  @Test
  void onlyMojoKnowsMaven() {
    onlyOneKnows(MOJO, MAVEN);
  }

  @Test
  void onlyReportKnowsVelocity() {
    onlyOneKnows(REPORT, "org.apache.velocity..");
  }

  @Test
  void onlyForkKnowsLogging() {
    onlyOneKnows(FORK, "org.slf4j..", "org.apache.logging..");
  }

  @Test
  void onlyProbesKnowTheFlightRecorder() {
    onlyOneKnows(ROOT + "fork.probe", "jdk.jfr..");
  }

  /**
   * Instants are told, never subtracted for a duration or a deadline: somebody may set the clock.
   */
  @Test
  @Fault(
      row = 58,
      fault = "The wall clock jumps while something is timed or waited for",
      promise = "nothing notices: no duration and no deadline is taken from it")
  void nothingIsTimedByAClockThatPeopleSet() {
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(OURS);
    noClasses().should().dependOnClassesThat().belongToAnyOf(Date.class, Timer.class).check(OURS);
  }

  @Test
  void onlyChartKnowsDrawing() {
    onlyOneKnows(CHART, "org.jfree..", "org.apache.batik..", "java.awt..", "javax.swing..");
  }

  @Test
  void apiKnowsTheJdkAlone() {
    onlyKnows(API);
  }

  @Test
  void planKnowsApiAlone() {
    onlyKnows(PLAN, API);
  }

  @Test
  void resultKnowsPlanAndJson() {
    onlyKnows(RESULT, PLAN, GSON);
  }

  @Test
  void measureKnowsPlanAndResult() {
    onlyKnows(MEASURE, PLAN, RESULT, GSON);
  }

  @Test
  void forkKnowsApiPlanResultAndItsLibraries() {
    onlyKnows(
        FORK,
        API,
        PLAN,
        RESULT,
        GSON,
        "org.openjdk.jmh..",
        "org.apache.hc..",
        "org.HdrHistogram..",
        "org.slf4j..",
        "jdk.jfr..",
        "org.apache.spark..");
  }

  /** Their jars are there only in forks that ask for the model, beside ours. */
  @Test
  void onlyTheTwoSidesOfTheModelSparkKnowSparkAndNobodyKnowsThem() {
    String[] sides = {ROOT + "fork.spark.driver..", ROOT + "fork.spark.executor.."};
    noClasses()
        .that()
        .resideOutsideOfPackages(sides)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.spark..",
            "org.apache.hadoop..",
            "scala..",
            ROOT + "fork.spark.driver..",
            ROOT + "fork.spark.executor..")
        .check(OURS);
  }

  /** It stands among the user's own libraries, where none of ours is. */
  @Test
  void whatRunsInAUsersSuiteKnowsJmhAlone() {
    onlyKnows(ROOT + "fork.jmh", "org.openjdk.jmh..");
    onlyOneKnows(ROOT + "fork.jmh", ROOT + "fork.jmh");
  }

  @Test
  void analysisKnowsPlanResultAndStatistics() {
    onlyKnows(ANALYSIS, PLAN, RESULT, "org.apache.commons.statistics..", "org.HdrHistogram..");
  }

  @Test
  void gateKnowsPlanResultAnalysisAndStatistics() {
    onlyKnows(GATE, PLAN, RESULT, ANALYSIS, GSON, "org.apache.commons.statistics..");
  }

  @Test
  void reportKnowsNoMeasuringAndNobodyButMojoKnowsIt() {
    noClasses()
        .that()
        .resideInAPackage(REPORT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(MEASURE, FORK, MOJO)
        .check(OURS);
    noClasses()
        .that()
        .resideInAnyPackage(API, PLAN, RESULT, MEASURE, FORK, ANALYSIS, GATE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(REPORT, MOJO)
        .check(OURS);
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void noClassHasANameThatSaysNothing() {
    noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?").check(OURS);
  }
}
