package gangway.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  @TempDir Path folder;

  /** What a call printed and how it ended. */
  record Call(int exitCode, String out, String err) {
    static Call of(String... args) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Console console =
          new Console(
              new PrintStream(out, true, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8));
      int exitCode = Gangway.run(console, args);
      return new Call(
          exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "run",
        "formats",
        "import",
        "report",
        "query",
        "norms",
        "settings",
        "train",
        "evaluate",
        "simulate"
      })
  void every_command_has_help(String command) {
    Call call = Call.of(command, "--help");
    assertThat(call.exitCode()).isZero();
    assertThat(call.out()).contains("Usage: gangway " + command);
  }

  @Test
  void settings_are_printed_with_what_they_mean_and_a_wrong_file_is_told_whole() throws Exception {
    Path file = folder.resolve("mine.properties");
    Files.writeString(file, "ahead-gap = 0.8\n");
    assertThat(Call.of("settings", "--settings", file.toString()).out())
        .contains("# ", "ahead-gap = 0.8", "min-observations = 30");

    Files.writeString(file, "ahead-gap = much\nmin-observation = 3\n");
    Call wrong = Call.of("settings", "--settings", file.toString());
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("line 1", "'much'", "line 2", "min-observations");
  }

  @Test
  void a_mistyped_command_gets_a_suggestion_and_exit_code_2() {
    Call call = Call.of("fromats");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("formats").doesNotContain("\tat ");
  }

  @Test
  void without_a_command_all_are_listed() {
    Call call = Call.of();
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .contains("Usage: gangway", "demo", "simulate")
        .doesNotContain("Exception");
  }

  @Test
  void an_input_without_a_format_is_wrong_usage() throws Exception {
    Call call = run("--reviews", "reviews.csv");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("--reviews", "'reviews.csv'", "FORMAT=PATH");
  }

  @Test
  void a_folder_is_no_input() throws Exception {
    Call call = run("--support", "twcs=" + folder);
    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err()).contains(folder.toString(), "is a folder; expected a file");
  }

  @Test
  void a_run_without_workers_is_refused() throws Exception {
    Call call = run("--parallelism", "0", "--support", "twcs=" + file("posts.csv", "tweet_id\n"));
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("--parallelism", "from 1 on", "not 0");
  }

  @Test
  void a_file_of_another_format_fails_with_what_was_expected() throws Exception {
    Call call =
        run(
            "--support",
            "tweets-flat=" + file("posts.csv", "tweet_id,author_id,text\n1,2,Hello\n"));
    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err())
        .contains("posts.csv: none of 2 records could be read", "expected", "'rejected'");
  }

  @Test
  void a_slip_in_the_options_does_not_cost_an_earlier_runs_tables() throws Exception {
    Path table = folder.resolve("out").resolve("gaps").resolve("part-0.parquet");
    Files.createDirectories(table.getParent());
    Files.writeString(table, "of an earlier run");
    Call call = run("--replace", "--support", "twcs=nowhere.csv");
    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(table).exists();
  }

  @Test
  void norms_without_a_name_are_refused() {
    Call call = Call.of("norms", "out", "--name", " ", "--provenance", "us", "--out", "norms.json");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("--name", "2026-1");
  }

  @Test
  void all_formats_are_listed() {
    assertThat(Call.of("formats").out())
        .contains("twcs", "tweets-flat", "crowdflower-airline", "skytrax-2015", "skytrax-2023")
        .contains("skytrax-2026", "facebook-comments", "facebook-conversations", "qualtrics");
  }

  @Test
  void an_unknown_format_is_named_with_those_there_are() throws Exception {
    Call call = run("--support", "twsc=" + file("posts.csv", "tweet_id\n"));
    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err()).contains("twsc", "twcs").doesNotContain("\tat ");
  }

  @Test
  void a_missing_file_is_named() throws Exception {
    Call call = run("--support", "twcs=nowhere.csv");
    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err()).contains("nowhere.csv", "no such file").doesNotContain("\tat ");
  }

  @Test
  void a_missing_column_is_named_with_its_file() throws Exception {
    Call call = run("--support", "twcs=" + file("posts.csv", "tweet_id,author_id\n1,2\n"));
    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err()).contains("posts.csv", "text").doesNotContain("\tat ");
  }

  @Test
  void an_empty_file_is_named() throws Exception {
    Call call = run("--support", "twcs=" + file("posts.csv", ""));
    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err()).contains("posts.csv", "empty").doesNotContain("\tat ");
  }

  @Test
  void a_wrong_window_says_what_was_expected() throws Exception {
    Call call = run("--window", "mnth", "--support", "twcs=" + file("posts.csv", "tweet_id\n"));
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("--window", "30d", "'mnth'; did you mean 'month'?");
  }

  @Test
  void a_wrong_zone_says_what_was_expected() throws Exception {
    Call call =
        run("--zone", "Europe/Pari", "--support", "twcs=" + file("posts.csv", "tweet_id\n"));
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("--zone", "'Europe/Pari'; did you mean 'Europe/Paris'?");
  }

  @Test
  void a_span_that_ends_before_it_begins_is_wrong_usage() throws Exception {
    Call call =
        run(
            "--from",
            "2026-05-01",
            "--to",
            "2026-04-01",
            "--support",
            "twcs=" + file("posts.csv", "tweet_id\n"));
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("--from, --to", "2026-05-01", "2026-04-01");
  }

  @Test
  void a_registry_that_breaks_off_is_named_without_the_parsers_settings() throws Exception {
    Path companies = file("broken.json", "{\"companies\":[\n");
    Call call = runWith(companies, "--support", "twcs=" + file("posts.csv", "tweet_id\n"));
    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err()).contains("broken.json, line 2: not JSON").doesNotContain("REDACTED");
  }

  @Test
  void a_folder_that_is_no_run_is_never_written_to() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("letters.txt"), "mine");
    Call call = run("--support", "twcs=" + file("posts.csv", "tweet_id\n"));
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("letters.txt");
    assertThat(out.resolve("letters.txt")).hasContent("mine");
  }

  @Test
  void sentiment_is_evaluated_with_the_figures_of_the_contract() throws Exception {
    Path labelled =
        file(
            "labelled.tsv",
            """
            text\tlabel
            Thank you, the crew was wonderful!\tpositive
            Worst airline ever, still waiting for my bag.\tnegative
            Which terminal do you use in Rome?\tneutral
            """);
    Call call =
        Call.of("evaluate", "sentiment", "--lang", "en", "--input", labelled.toString(), "--json");
    assertThat(call.exitCode()).isZero();
    assertThat(call.out())
        .contains("\"n\" : 3", "\"accuracy\"", "\"macro_f1\"", "\"per_class\"")
        .contains("\"texts_per_second\"");
  }

  @Test
  void texts_that_are_all_negative_or_positive_are_read_as_one_of_the_two() throws Exception {
    Path labelled =
        file(
            "polar.tsv",
            "text\tlabel\nWhich terminal do you use in Rome?\tnegative\nThank you all!\tpositive\n");
    Call call = Call.of("evaluate", "sentiment", "--input", labelled.toString(), "--json");
    assertThat(call.out()).contains("\"negative\"", "\"positive\"").doesNotContain("\"neutral\"");
  }

  @Test
  void staff_conduct_and_openers_are_evaluated_with_the_figures_of_the_contract() throws Exception {
    Path staff =
        file(
            "staff.jsonl",
            "{\"id\":\"1\",\"previous\":\"\",\"sentence\":\"The steward was rude.\",\"staff\":true,"
                + "\"polarity\":\"negative\",\"attitude\":\"negative\"}\n");
    assertThat(Call.of("evaluate", "staff", "--input", staff.toString(), "--json").out())
        .contains("\"detection_f1\"", "\"polarity_accuracy\"", "\"facet_micro_f1\"", "\"facets\"");
    Path conduct =
        file(
            "conduct.jsonl",
            "{\"id\":\"1\",\"customer_post\":\"My bag is lost!\",\"agent_reply\":\"Sorry, Ann! ^JP\","
                + "\"customer_sentiment\":\"negative\",\"human\":\"human\",\"courtesy\":\"done\","
                + "\"listening\":\"missed\",\"personal\":\"done\",\"follow_up\":\"missed\","
                + "\"deflected\":false,\"signature\":\"JP\"}\n");
    assertThat(Call.of("evaluate", "conduct", "--input", conduct.toString(), "--json").out())
        .contains("\"customer_sentiment_macro_f1\"", "\"human_accuracy\"", "\"personal_f1\"")
        .contains("\"courtesy_macro_f1\"", "\"listening_macro_f1\"", "\"follow_up_macro_f1\"")
        .contains("\"deflected_f1\"", "\"signature_accuracy\"");
    Path openers =
        file(
            "openers.jsonl",
            "{\"id\":\"1\",\"text\":\"Where is my bag?\",\"needs_answer\":true,"
                + "\"kind\":\"question\",\"sentiment\":\"neutral\"}\n");
    assertThat(Call.of("evaluate", "openers", "--input", openers.toString(), "--json").out())
        .contains("\"needs_answer_f1\"", "\"kind_macro_f1\"", "\"sentiment_macro_f1\"");
  }

  @Test
  void mistakes_are_shown_with_what_was_expected() throws Exception {
    Path labelled = file("wrong.tsv", "text\tlabel\nThank you all!\tnegative\nAwful!\tpositive\n");
    Call call = Call.of("evaluate", "sentiment", "--input", labelled.toString(), "--errors", "1");
    assertThat(call.out())
        .contains("1 sentiment: labelled 'negative', read 'positive': Thank you all!")
        .doesNotContain("Awful", "calibration:");
  }

  @Test
  void the_text_score_is_measured_against_staff_ratings() throws Exception {
    Path reviews =
        file(
            "reviews.csv",
            """
            airline_name,title,author,date,content,cabin_flown,route,overall_rating,cabin_staff_rating,recommended
            testair,A,p1,2015-01-01,The crew were wonderful and kind.,Economy,A to B,9,5,1
            testair,B,p2,2015-01-02,The crew were rude and useless.,Economy,A to B,2,1,0
            testair,C,p3,2015-01-03,The crew were fine.,Economy,A to B,5,3,1
            """);
    Call call = Call.of("evaluate", "staff-rating", "skytrax-2015=" + reviews, "--json");
    assertThat(call.err()).isEmpty();
    assertThat(call.out()).contains("\"n_rated\" : 3", "\"n_with_mention\" : 3", "\"spearman\"");
  }

  @Test
  void care_hours_that_cannot_be_read_are_named_with_their_company() throws Exception {
    Path companies =
        file(
            "hours.json",
            "{\"companies\":[{\"id\":\"testair\",\"name\":\"Testair\",\"sector\":\"airline\","
                + "\"careHours\":{\"zone\":\"Europe/Paris\",\"open\":\"always\"}}]}");
    Call call =
        runWith(companies, "--support", "twcs=" + file("posts.csv", "tweet_id,author_id\n1,2\n"));
    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err())
        .contains("hours.json", "testair", "'always'", "Mo-Fr 08:00-20:00")
        .doesNotContain("\tat ");
  }

  private Call run(String... args) throws Exception {
    Path companies =
        file(
            "companies.json",
            "{\"companies\":[{\"id\":\"testair\",\"name\":\"Testair\",\"sector\":\"airline\"}]}");
    return runWith(companies, args);
  }

  private Call runWith(Path companies, String... args) {
    String[] all = new String[args.length + 5];
    all[0] = "run";
    all[1] = "--companies";
    all[2] = companies.toString();
    all[3] = "--out";
    all[4] = folder.resolve("out").toString();
    System.arraycopy(args, 0, all, 5, args.length);
    return Call.of(all);
  }

  private Path file(String name, String content) throws Exception {
    return Files.writeString(folder.resolve(name), content);
  }

  @ParameterizedTest
  @CsvSource({
    "--companies, 0, a whole number from 2 on",
    "--companies, 1, a whole number from 2 on",
    "--windows, 0, a whole number from 1 on",
    "--per-side, 1, a whole number from 2 on",
    "--planted, 2.0, a share from 0 to 1",
    "--norms-planted, -0.1, a share from 0 to 1",
    "--several, NaN, a share from 0 to 1"
  })
  void a_simulation_of_nothing_says_what_was_expected(
      String option, String value, String expected) {
    Call call = Call.of("simulate", "gap", option, value);
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).contains(option + ": expected " + expected + ", not " + value);
  }

  @ParameterizedTest
  @CsvSource({"norms, 2, 2", "plain, 2, 30", "peers, 3, 30"})
  void the_smallest_simulation_there_is_has_figures(
      String reference, String companies, String perSide) {
    Call call = simulation(reference, companies, perSide);
    assertThat(call.exitCode()).isZero();
    assertThat(call.out()).contains("coverage_95").doesNotContain("NaN");
  }

  @Test
  void a_simulation_without_planted_gaps_has_no_power() throws Exception {
    String[] none = {"simulate", "gap", "--windows", "2", "--per-side", "30", "--planted", "0"};
    assertThat(Call.of(none).out())
        .containsPattern("(?m)^power +-$")
        .containsPattern("(?m)^matched_rate_when_planted +-$")
        .containsPattern("(?m)^coverage_95 +[01]\\.\\d{4}$");

    String[] asJson = Arrays.copyOf(none, none.length + 1);
    asJson[none.length] = "--json";
    JsonNode figures = new ObjectMapper().readTree(Call.of(asJson).out());
    assertThat(figures.path("power").isNull()).isTrue();
    assertThat(figures.path("coverage_95").isNumber()).isTrue();
  }

  @Test
  void a_reading_error_of_all_there_is_is_refused() {
    Call call = Call.of("simulate", "gap", "--reading-error", "1");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("readingError must be in [0,1), not 1.0");
  }

  @ParameterizedTest
  @CsvSource({"words, --out", "text, --work"})
  void simulated_words_are_never_written_among_other_files(String what, String option)
      throws Exception {
    file("letters.txt", "mine");
    Call call = Call.of("simulate", what, "--companies", "1", option, folder.toString());
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .contains(option + " " + folder + " holds letters.txt; expected a new folder");
    assertThat(folder).isDirectoryNotContaining("glob:**.{csv,json,jsonl}");

    Path letters = folder.resolve("letters.txt");
    assertThat(Call.of("simulate", what, option, letters.toString()).err())
        .contains(letters + " is a file; expected a folder");
  }

  @Test
  void simulated_words_go_to_a_new_folder() {
    Path out = folder.resolve("new").resolve("corpus");
    Call call =
        Call.of(
            "simulate", "words", "--companies", "1", "--per-side", "3", "--out", out.toString());
    assertThat(call.exitCode()).isZero();
    assertThat(out.resolve("truth.json")).isRegularFile();
  }

  @Test
  void words_of_no_company_are_wrong_usage() {
    Path out = folder.resolve("none");
    Call call = Call.of("simulate", "words", "--companies", "0", "--out", out.toString());
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("1..999, not 0");
    assertThat(out).doesNotExist();
  }

  @Test
  void a_simulation_of_too_few_peers_says_how_many_it_needs() {
    Call call = simulation("peers", "2", "30");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("--companies: expected a whole number from 3 on, not 2");
  }

  private static Call simulation(String reference, String companies, String perSide) {
    return Call.of(
        "simulate",
        "gap",
        "--windows",
        "50",
        "--reference",
        reference,
        "--companies",
        companies,
        "--per-side",
        perSide);
  }

  @Test
  void an_unknown_engine_is_answered_with_those_there_are() {
    Call call = evaluation("slow");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("expected one of fast, accurate, corenlp, not 'slow'");
  }

  @Test
  void an_engine_without_its_models_says_in_one_sentence_how_to_get_them() {
    assumeThat(getClass().getResource("/edu/stanford/nlp/models/sentiment/sentiment.ser.gz"))
        .as("CoreNLP's models are on the class path")
        .isNull();
    Call call = evaluation("corenlp");
    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err().strip()).hasLineCount(1).contains("-Pcorenlp-models");
  }

  @Test
  void an_engine_is_trained_only_in_what_it_has_models_of() {
    Call call =
        Call.of("train", "language", "--engine", "accurate", "--input", "a.tsv", "--out", "b.gz");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("expected one of", "sentiment", "not 'language'");
  }

  private static Call evaluation(String engine) {
    return Call.of("evaluate", "sentiment", "--engine", engine, "--input", "none.tsv");
  }
}
