package gangway.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
  void a_mistyped_command_gets_a_suggestion_and_exit_code_2() {
    Call call = Call.of("fromats");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("formats").doesNotContain("\tat ");
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
    Call call = run("--window", "month", "--support", "twcs=" + file("posts.csv", "tweet_id\n"));
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("--window", "30d", "'month'");
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

  private Call run(String... args) throws Exception {
    Path companies =
        file(
            "companies.json",
            "{\"companies\":[{\"id\":\"testair\",\"name\":\"Testair\",\"sector\":\"airline\"}]}");
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
}
