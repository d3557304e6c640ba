package gangway.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangway.exchange.NotCounted;
import gangway.gap.memory.FlagEvent;
import gangway.gap.verdict.Missing;
import gangway.gap.verdict.Verdict;
import gangway.gap.yardstick.Caution;
import gangway.measure.CareComponent;
import gangway.report.findings.Estimate;
import gangway.report.tables.ReportException;
import gangway.staff.Facet;
import gangway.voice.Collected;
import gangway.voice.Role;
import gangway.voice.Solicitation;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The wording")
class WordingTest {
  private static final Path MAIN =
      Path.of(System.getProperty("gangway.root", "../.."), "jobs/report/src/main");

  private static final Path RESOURCES = MAIN.resolve("resources/gangway/report/page");

  private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
  private static final Wording FRENCH = Wording.in(Locale.FRENCH);

  @Test
  @DisplayName("has a listed language for every bundle")
  void bundles() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .filteredOn(name -> name.startsWith("messages_"))
          .containsExactlyInAnyOrderElementsOf(
              languages().map(code -> "messages_" + code + ".properties").toList());
    }
  }

  private static Stream<String> languages() {
    return Wording.LANGUAGES.stream().map(Locale::getLanguage);
  }

  @ParameterizedTest
  @DisplayName("has the same keys in all languages, with the same arguments")
  @MethodSource("languages")
  void sameKeys(String language) throws IOException {
    Map<String, String> first = messages(languages().findFirst().orElseThrow());
    Map<String, String> messages = messages(language);

    assertThat(messages.keySet()).isEqualTo(first.keySet());
    assertThat(messages).hasSizeGreaterThan(150);
    messages.forEach(
        (key, text) ->
            assertThat(arguments(text)).as(key).isEqualTo(arguments(first.getOrDefault(key, ""))));
  }

  @Test
  @DisplayName("has no key that is not used, and every key that is")
  void usedKeys() throws IOException {
    Set<String> keys = messages("en").keySet();
    String sources = sources();
    Set<String> words = matches(sources, "\"([a-z]+(?:[.-][a-z0-9-]+)+\\.?|[a-z.-]+)\"");

    Set<String> unused =
        keys.stream()
            .filter(key -> words.stream().noneMatch(word -> uses(word, key)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unused).isEmpty();

    Set<String> said =
        matches(
            sources,
            "\\b(?:say|reach|manner|inPerson|t)\\(\\s*\"([a-z0-9.-]*[a-z0-9])\"\\s*(?:,|\\))");
    assertThat(said).hasSizeGreaterThan(80);
    said.removeAll(keys);
    assertThat(said).isEmpty();
  }

  /** A literal is a key, the begin of one, or the prefix of a family of names. */
  private static boolean uses(String word, String key) {
    return word.equals(key)
        || (word.endsWith(".") && key.startsWith(word))
        || (FAMILIES.contains(word) && key.startsWith(word + "."));
  }

  /** Prefixes under which {@link Wording#name} and {@link Wording#coded} look codes up. */
  private static final Set<String> FAMILIES =
      Set.of(
          "facet",
          "sector",
          "channel",
          "solicitation",
          "role",
          "collected",
          "not-counted",
          "task",
          "language",
          "tag",
          "basis.inconsistent",
          "missing",
          "caution");

  @ParameterizedTest
  @DisplayName("knows everything that can be said of a reference or a flag")
  @MethodSource("languages")
  void cautionsAndReasons(String language) throws IOException {
    Set<String> keys = messages(language).keySet();
    assertThat(FlagEvent.Reason.values())
        .allSatisfy(reason -> assertThat(keys).contains("flag.reason." + code(reason)));
    for (Caution.Code caution : Caution.Code.values()) {
      assertThat(keys).as("%s", caution).anyMatch(key -> key.endsWith("." + code(caution)));
    }
  }

  @ParameterizedTest
  @DisplayName("has a word for every facet, measure and component of care")
  @MethodSource("languages")
  void facets(String language) throws IOException {
    assertThat(messages(language).keySet())
        .containsAll(Stream.of(Facet.values()).map(facet -> "facet." + facet.key()).toList())
        .containsAll(CareComponent.ALL.stream().map(part -> "facet." + part.key()).toList());
  }

  @ParameterizedTest
  @DisplayName("can say everything that is missing for a verdict")
  @MethodSource("languages")
  void missing(String language) throws IOException {
    Set<String> keys = messages(language).keySet();
    for (Missing.Code missing : Missing.Code.values()) {
      assertThat(keys)
          .as("%s", missing)
          .anyMatch(key -> key.matches("missing\\..*\\." + code(missing)));
    }
    assertThat(keys)
        .containsAll(
            Stream.of(Solicitation.values()).map(asked -> "solicitation." + asked).toList())
        .containsAll(Stream.of(Role.values()).map(role -> "role." + role).toList())
        .containsAll(Stream.of(Collected.values()).map(way -> "collected." + way).toList())
        .containsAll(
            Stream.of(NotCounted.values()).map(reason -> "not-counted." + reason.code()).toList());
  }

  private static String code(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @ParameterizedTest
  @DisplayName("knows every verdict and both sides")
  @MethodSource("languages")
  void codes(String language) {
    Wording wording = Wording.in(Locale.forLanguageTag(language));
    for (Verdict verdict : Verdict.values()) {
      String code = code(verdict);
      assertThat(wording.say("verdict." + code)).isNotBlank();
      assertThat(wording.say("words." + code, "Aerolind")).contains("Aerolind");
    }
  }

  @ParameterizedTest
  @DisplayName("keeps to French typography")
  @MethodSource("languages")
  void typography(String language) throws IOException {
    Map<String, String> messages = messages(language);
    Wording wording = Wording.in(Locale.forLanguageTag(language));

    assertThat(messages).allSatisfy((key, text) -> assertThat(text).doesNotContain("'"));
    if (language.equals("fr")) {
      messages.keySet().removeIf(key -> key.startsWith("typography."));
      for (String key : messages.keySet()) {
        assertThat(wording.say(key, 2, 2, 2, 2, 2))
            .as(key)
            .doesNotContainPattern("(?<![\\u202f\\u00a0])[;!?%](?!\\S)")
            .doesNotContainPattern("(?<!\\u00a0):( |$)")
            .doesNotContainPattern("«(?!\\u00a0)|(?<!\\u00a0)»");
      }
    }
  }

  @ParameterizedTest
  @DisplayName("writes numbers as the language does")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.254   | +1.25 | +1,25
          -0.5    | −0.50 | −0,50
          -0.0001 | 0.00  | 0,00
          """)
  void numbers(double number, String english, String french) {
    assertThat(ENGLISH.signed(number)).isEqualTo(english);
    assertThat(FRENCH.signed(number)).isEqualTo(french);
  }

  @Test
  @DisplayName("writes counts, shares, chances and intervals as the language does")
  void figures() {
    assertThat(ENGLISH.count(12345)).isEqualTo("12,345");
    assertThat(FRENCH.count(12345)).isEqualTo("12\u202f345");
    assertThat(ENGLISH.percent(0.4)).isEqualTo("40%");
    assertThat(FRENCH.percent(0.4)).isEqualTo("40\u00a0%");
    assertThat(ENGLISH.probability(0.00001)).isEqualTo("< 0.001");
    assertThat(FRENCH.probability(0.03)).isEqualTo("= 0,030");
    assertThat(ENGLISH.interval(new Estimate(1, 0.5, 1.5))).isEqualTo("+0.50 to +1.50");
    assertThat(ENGLISH.interval(new Estimate(1, null, null))).isEqualTo("–");
    assertThat(FRENCH.list(List.of("a", "b", "c"))).isEqualTo("a, b et c");
  }

  @ParameterizedTest
  @DisplayName("writes durations in the units that matter")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          42     | 42 s       | 42 s
          59.6   | 1 min      | 1 min
          4140   | 1 h 9 min  | 1 h 9 min
          7200   | 2 h        | 2 h
          172800 | 2 d        | 2 j
          864000 | 10 d       | 10 j
          """)
  void durations(double seconds, String english, String french) {
    assertThat(ENGLISH.duration(seconds)).isEqualTo(english);
    assertThat(FRENCH.duration(seconds)).isEqualTo(french);
  }

  @Test
  @DisplayName("writes days as the language does")
  void days() {
    Instant first = Instant.parse("2026-05-01T10:00:00Z");
    Instant last = Instant.parse("2026-05-03T23:00:00Z");

    assertThat(ENGLISH.days(first, last)).isEqualTo("1\u00a0May\u00a02026 to 3\u00a0May\u00a02026");
    assertThat(FRENCH.days(first, last)).isEqualTo("1er\u00a0mai\u00a02026 – 3\u00a0mai\u00a02026");
    assertThat(ENGLISH.days(first, first)).isEqualTo("1\u00a0May\u00a02026");
  }

  @Test
  @DisplayName("shows a code that it does not know in plain letters")
  void unknownCode() {
    assertThat(ENGLISH.name("facet", "follow_up")).isEqualTo("Follow-up");
    assertThat(ENGLISH.name("facet", "new_facet")).isEqualTo("new facet");
  }

  @Test
  @DisplayName("says which languages there are")
  void unknownLanguage() {
    assertThat(Wording.in(Locale.CANADA_FRENCH).language()).isEqualTo("fr");
    assertThatThrownBy(() -> Wording.in(Locale.GERMAN))
        .isInstanceOf(ReportException.class)
        .hasMessage(
            "no report in language 'de'; there are: " + String.join(", ", languages().toList()));
  }

  private static Map<String, String> messages(String language) throws IOException {
    Path file = RESOURCES.resolve("messages_" + language + ".properties");
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Map<String, String> messages = new TreeMap<>();
    properties.forEach((key, text) -> messages.put(key.toString(), text.toString()));
    return messages;
  }

  /** How many arguments the message takes; a language may do without the number of a plural. */
  private static int arguments(String message) {
    assertThat(new MessageFormat(message, Locale.ROOT)).isNotNull();
    return matches(message, "\\{(\\d)").stream().mapToInt(Integer::parseInt).max().orElse(-1);
  }

  private static Set<String> matches(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String sources() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(WordingTest::isSource).sorted().toList()) {
        sources.append(Files.readString(file));
      }
    }
    return sources.toString();
  }

  private static boolean isSource(Path file) {
    return file.toString().matches(".*\\.(java|ftlh|ftl)");
  }
}
