package gangway.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name is there: files, packages and classes, by the names that they have. */
class DocumentsTest {
  private static final Path ROOT = Path.of(System.getProperty("gangway.root"));
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

  /**
   * But for keys in the footer of a Parquet file, which begin with gangway.run or gangway.table.
   */
  private static final Pattern PACKAGE =
      Pattern.compile("`(gangway(?!\\.(?:run|table)\\b)(?:\\.[a-z]+)+)`");

  /** In code quotes, two humps at least, as in PeerFit; members may follow. */
  private static final Pattern CLASS =
      Pattern.compile("`(?:new )?((?:[A-Z][a-z0-9]+){2,})(?:[.(<][^`]*)?`");

  /** Names of this shape that are not ours: the platform's, and what exports call their fields. */
  private static final Set<String> FOREIGN =
      Set.of("MiniCluster", "FlinkDeployment", "BertBlock", "StaffService", "CabinStaffService");

  @Test
  void every_link_between_files_leads_somewhere() {
    TreeSet<String> broken = new TreeSet<>();
    int[] seen = {0};
    eachMatch(
        LINK,
        (document, target) -> {
          seen[0]++;
          if (!Files.exists(document.resolveSibling(target))) {
            broken.add(ROOT.relativize(document) + ": " + target);
          }
        });
    assertThat(broken).isEmpty();
    assertThat(seen[0]).as("links seen").isGreaterThan(20);
  }

  @Test
  void every_class_that_is_named_exists() {
    Set<String> classes =
        sources()
            .map(source -> source.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    String nested = sources().map(DocumentsTest::read).collect(Collectors.joining());
    TreeSet<String> unknown = new TreeSet<>();
    int[] seen = {0};
    eachMatch(
        CLASS,
        (document, name) -> {
          seen[0]++;
          boolean known =
              classes.contains(name)
                  || FOREIGN.contains(name)
                  || Pattern.compile("(?:class|record|enum|interface) " + name + "\\b")
                      .matcher(nested)
                      .find();
          if (!known) {
            unknown.add(ROOT.relativize(document) + ": " + name);
          }
        });
    assertThat(unknown).isEmpty();
    assertThat(seen[0]).as("classes seen").isGreaterThan(40);
  }

  @Test
  void every_class_of_the_words_of_the_domain_exists() {
    Set<String> classes =
        sources()
            .filter(source -> source.toString().contains("/src/main/"))
            .map(source -> source.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> named =
        Pattern.compile("`([A-Z]\\w+)`")
            .matcher(
                read(ROOT.resolve("docs/words.md")).lines().skip(4).collect(Collectors.joining()))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(named).hasSizeGreaterThan(30);
    assertThat(classes).containsAll(named);
  }

  @Test
  void every_package_that_is_named_exists() {
    Set<String> packages =
        sources()
            .map(source -> source.toString().replaceAll("/[^/]+$", "/").replace('/', '.'))
            .collect(Collectors.toCollection(TreeSet::new));
    TreeSet<String> unknown = new TreeSet<>();
    eachMatch(
        PACKAGE,
        (document, name) -> {
          if (packages.stream().noneMatch(known -> known.contains(".java." + name + "."))) {
            unknown.add(ROOT.relativize(document) + ": " + name);
          }
        });
    assertThat(unknown).isEmpty();
  }

  private static void eachMatch(Pattern pattern, BiConsumer<Path, String> use) {
    for (Path document : files(".md").filter(path -> !isHistory(path)).toList()) {
      Matcher matcher = pattern.matcher(read(document));
      while (matcher.find()) {
        use.accept(document, matcher.group(1));
      }
    }
  }

  /** What changed once is told in the words of its time. */
  private static boolean isHistory(Path document) {
    return document.endsWith("CHANGELOG.md");
  }

  private static Stream<Path> sources() {
    return files(".java");
  }

  private static Stream<Path> files(String ending) {
    List<Path> found;
    try (Stream<Path> all = Files.walk(ROOT)) {
      found =
          all.filter(path -> path.toString().endsWith(ending))
              .filter(path -> !ROOT.relativize(path).toString().matches("(.*/)?(target|\\.git)/.*"))
              .sorted()
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
