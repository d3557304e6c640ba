package gangway.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import gangway.declared.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The direction of dependencies, as drawn in the README: a module knows only modules before it.
 * Every rule also proves that it saw classes.
 */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(place -> !place.contains("-tests.jar"))
          .importPackages("gangway");

  /**
   * Module by module, in the order of the parent pom: which packages (with their subpackages) it
   * holds.
   */
  private static final Map<String, List<String>> MODULES = new LinkedHashMap<>();

  static {
    MODULES.put(
        "datasets",
        List.of(
            "gangway.problems",
            "gangway.declared",
            "gangway.voice",
            "gangway.container",
            "gangway.privacy",
            "gangway.intake"));
    MODULES.put("datasets/invented", List.of("gangway.invented"));
    MODULES.put(
        "nlp-models/reading",
        List.of(
            "gangway.reading",
            "gangway.language",
            "gangway.text",
            "gangway.sentiment",
            "gangway.staff",
            "gangway.conduct",
            "gangway.maxent",
            "gangway.phrases"));
    MODULES.put("nlp-models/training", List.of("gangway.training"));
    MODULES.put("nlp-models/accurate", List.of("gangway.accurate"));
    MODULES.put("nlp-models/corenlp", List.of("gangway.corenlp"));
    MODULES.put("jobs/gap", List.of("gangway.gap"));
    MODULES.put("jobs/care", List.of("gangway.exchange", "gangway.measure", "gangway.settings"));
    MODULES.put("jobs/tables", List.of("gangway.tables"));
    MODULES.put("jobs/stream", List.of("gangway.stream"));
    MODULES.put("jobs/report", List.of("gangway.report"));
    MODULES.put("jobs/simulation", List.of("gangway.simulation", "gangway.reality"));
    MODULES.put("jobs/app", List.of("gangway.app"));
  }

  private static List<String> packagesOf(String module) {
    return Objects.requireNonNull(MODULES.get(module), module);
  }

  private static String[] inside(List<String> packages) {
    return packages.stream().map(name -> name + "..").toArray(String[]::new);
  }

  @Test
  void every_class_belongs_to_a_module_and_every_package_has_classes() {
    for (JavaClass type : ALL) {
      assertThat(MODULES.values().stream().flatMap(List::stream))
          .as("package of %s is not listed", type.getName())
          .anyMatch(name -> (type.getPackageName() + ".").startsWith(name + "."));
    }
    MODULES
        .values()
        .forEach(
            packages ->
                packages.forEach(
                    name ->
                        assertThat(ALL.stream())
                            .as("classes in %s", name)
                            .anyMatch(
                                type ->
                                    (type.getPackageName() + ".").startsWith(name + ".")
                                        && !type.getSimpleName().equals("package-info"))));
  }

  @Test
  void every_setting_is_used() {
    List<JavaMethod> settings =
        ALL.stream()
            .filter(JavaClass::isRecord)
            .flatMap(
                type ->
                    Stream.of(type.reflect().getRecordComponents())
                        .filter(component -> component.isAnnotationPresent(Setting.class))
                        .map(component -> type.getMethod(component.getName())))
            .toList();

    assertThat(settings).hasSizeGreaterThan(20);
    assertThat(settings).allMatch(ArchitectureTest::isUsed);
  }

  /** By whoever asks the record for it, or by the record itself beside checking it. */
  private static boolean isUsed(JavaMethod setting) {
    return !setting.getCallsOfSelf().isEmpty()
        || setting.getOwner().getField(setting.getName()).getAccessesToSelf().stream()
            .map(JavaFieldAccess::getOrigin)
            .anyMatch(user -> user instanceof JavaMethod && !user.equals(setting));
  }

  @TestFactory
  Stream<DynamicTest> a_module_knows_only_modules_before_it() {
    List<String> names = List.copyOf(MODULES.keySet());
    return names.stream()
        .flatMap(
            known ->
                names.stream()
                    .filter(name -> names.indexOf(name) > names.indexOf(known))
                    .map(
                        later ->
                            DynamicTest.dynamicTest(
                                known + " never knows " + later,
                                () -> neverKnows(known, inside(packagesOf(later))))));
  }

  @Test
  void the_report_never_knows_the_stream() {
    neverKnows("jobs/report", "gangway.stream..");
  }

  @Test
  void simulations_get_what_a_run_found_as_values() {
    neverKnows(
        "jobs/simulation",
        "gangway.stream..",
        "gangway.tables..",
        "gangway.report..",
        "com.fasterxml..",
        "picocli..");
  }

  @Test
  void run_time_never_meets_training_or_invention() {
    for (String module :
        List.of(
            "nlp-models/reading",
            "nlp-models/corenlp",
            "jobs/gap",
            "jobs/care",
            "jobs/tables",
            "jobs/stream",
            "jobs/report")) {
      neverKnows(module, "gangway.training..", "gangway.invented..");
    }
    noClasses()
        .that()
        .resideInAPackage("gangway.accurate")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("gangway.training..", "gangway.accurate.training..")
        .allowEmptyShould(false)
        .check(ALL);
  }

  @Test
  void what_is_submitted_to_a_cluster_needs_neither_report_nor_training_nor_simulation() {
    noClasses()
        .that()
        .haveSimpleName("GangwayJob")
        .should()
        .transitivelyDependOnClassesThat()
        .resideInAnyPackage(
            "gangway.report..", "gangway.training..", "gangway.invented..", "gangway.simulation..")
        .allowEmptyShould(false)
        .check(ALL);
  }

  @Test
  void only_the_stream_and_the_app_know_flink() {
    for (String module :
        List.of(
            "datasets",
            "nlp-models/reading",
            "nlp-models/training",
            "nlp-models/accurate",
            "nlp-models/corenlp",
            "jobs/gap",
            "jobs/care",
            "jobs/tables",
            "jobs/report",
            "jobs/simulation")) {
      neverKnows(module, "org.apache.flink..");
    }
  }

  @Test
  void only_the_language_models_know_corenlp() {
    for (String module :
        List.of(
            "datasets",
            "jobs/gap",
            "jobs/care",
            "jobs/tables",
            "jobs/stream",
            "jobs/report",
            "jobs/simulation",
            "jobs/app")) {
      neverKnows(module, "edu.stanford..");
    }
  }

  @Test
  void nobody_knows_an_engine_that_stands_in_a_module_of_its_own() {
    for (String module : MODULES.keySet()) {
      if (!module.equals("nlp-models/accurate")) {
        neverKnows(module, "gangway.accurate..", "ai.onnxruntime..");
      }
      if (!module.equals("nlp-models/corenlp")) {
        neverKnows(module, "gangway.corenlp..");
      }
    }
  }

  @Test
  void the_statistics_never_touch_files() {
    neverKnows("jobs/gap", "java.nio.file..", "com.fasterxml..", "org.apache.parquet..");
  }

  @Test
  void nobody_loads_hadoop_but_the_signatures_of_the_parquet_writer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("gangway.stream.sink")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.hadoop..")
        .check(ALL);
  }

  @Test
  void only_the_command_line_writes_to_the_console_or_asks_the_clock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("gangway.app..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(Math.class, "random")
        .check(ALL);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching("gangway.(*)..").should().beFreeOfCycles().check(ALL);
    slices().matching("gangway.gap.(*)..").should().beFreeOfCycles().check(ALL);
    slices().matching("gangway.training.(*)..").should().beFreeOfCycles().check(ALL);
    slices().matching("gangway.stream.(*)..").should().beFreeOfCycles().check(ALL);
    slices().matching("gangway.report.(*)..").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void the_parts_of_the_topology_never_know_what_wires_them() {
    innerPackagesNeverKnow("gangway.stream");
  }

  @Test
  void the_parts_of_the_report_never_know_its_entrance() {
    innerPackagesNeverKnow("gangway.report");
  }

  private static void innerPackagesNeverKnow(String outer) {
    noClasses()
        .that()
        .resideInAPackage(outer + ".*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(outer)
        .allowEmptyShould(false)
        .check(ALL);
  }

  @Test
  void every_package_is_null_marked_and_says_what_it_is() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith("org.jspecify.annotations.NullMarked")
        .check(ALL);
    long packages = ALL.stream().map(JavaClass::getPackageName).distinct().count();
    long described =
        ALL.stream().filter(type -> type.getSimpleName().equals("package-info")).count();
    assertThat(described).as("package-info classes").isEqualTo(packages);
  }

  private static void neverKnows(String module, String... forbidden) {
    noClasses()
        .that()
        .resideInAnyPackage(inside(packagesOf(module)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .allowEmptyShould(false)
        .check(ALL);
  }
}
