package gangway.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The jar that is submitted to a cluster holds what runs there, whole, and nothing else. */
class JobJarIT {
  private static final Path JAR =
      Path.of(System.getProperty("gangway.root"), "jobs", "app", "target", "gangway-job.jar");

  private static List<String> entries = List.of();

  @BeforeAll
  static void list() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      entries = jar.stream().map(ZipEntry::getName).toList();
    }
  }

  @Test
  void it_holds_the_modules_that_run_and_no_other() {
    Set<String> modules =
        entries.stream()
            .filter(name -> name.matches("META-INF/maven/gangway/[^/]+/pom.xml"))
            .map(name -> name.split("/", -1)[3])
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(modules)
        .containsExactly(
            "gangway-app",
            "gangway-care",
            "gangway-datasets",
            "gangway-gap",
            "gangway-nlp-reading",
            "gangway-stream",
            "gangway-tables");
  }

  @Test
  void nothing_in_it_trains_invents_simulates_reports_or_is_an_engine_of_its_own() {
    assertThat(entries).contains("gangway/app/GangwayJob.class").anyMatch(below("gangway/stream/"));
    for (String folder :
        List.of(
            "gangway/simulation/",
            "gangway/invented/",
            "gangway/training/",
            "gangway/report/",
            "gangway/accurate/",
            "gangway/corenlp/",
            "ai/onnxruntime/",
            "org/duckdb/",
            "freemarker/",
            "org/apache/flink/streaming/",
            "org/apache/logging/")) {
      assertThat(entries).as(folder).noneMatch(below(folder));
    }
  }

  private static Predicate<String> below(String folder) {
    return name -> name.startsWith(folder);
  }

  @Test
  void the_commands_of_the_local_command_line_stay_out_of_it() {
    assertThat(entries)
        .contains("gangway/app/JobRun.class")
        .noneMatch(name -> name.matches("gangway/app/(Gangway|\\w*Command)(\\$.*)?\\.class"));
  }

  @Test
  void no_class_of_ours_in_it_needs_one_that_is_not() throws IOException {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(location -> location.contains("!/gangway/"))
            .importJar(new JarFile(JAR.toFile()));
    Set<String> present = ours.stream().map(JavaClass::getName).collect(Collectors.toSet());
    assertThat(present).hasSizeGreaterThan(300);
    Set<String> missing =
        ours.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(Dependency::getTargetClass)
            .map(JavaClass::getBaseComponentType)
            .map(JavaClass::getName)
            .filter(name -> name.startsWith("gangway.") && !present.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).isEmpty();
  }
}
