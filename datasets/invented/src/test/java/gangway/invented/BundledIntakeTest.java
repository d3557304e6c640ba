package gangway.invented;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.intake.Accepted;
import gangway.intake.CompanyRegistry;
import gangway.intake.Format;
import gangway.intake.Import;
import gangway.intake.Input;
import gangway.intake.IntakeException;
import gangway.intake.Outcome;
import gangway.intake.Rejected;
import gangway.privacy.Pseudonymiser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled files are read by the product's own formats and by the mapping files beside them. */
class BundledIntakeTest {
  private static final Path BUNDLED =
      Path.of(System.getProperty("gangway.root", ".."), "datasets", "samples");

  @ParameterizedTest(name = "{1} as {0}")
  @CsvSource({
    "twcs, twitter-airlines.csv, 'accepted, bad-time, unknown company'",
    "tweets-flat, twitter-lodging.jsonl, 'accepted, bad-time, unknown company'",
    "facebook-comments, facebook-comments.json, accepted",
    "facebook-conversations, messenger.json, accepted",
    "skytrax-2015, reviews-airlines.csv, 'accepted, bad-time, unknown company'",
    "reviews-lodging.mapping.json, reviews-lodging.json, 'accepted, bad-time, unknown company'",
    "survey.mapping.json, survey-airlines.csv,"
        + " 'accepted, bad-time, survey-preview, survey-unfinished, unknown company'",
    "survey.mapping.json, survey-lodging.csv,"
        + " 'accepted, bad-time, survey-preview, survey-unfinished, unknown company'",
  })
  void intakeReads(String format, String file, String expected)
      throws IOException, IntakeException {
    Map<String, Integer> outcomes = new TreeMap<>();
    CompanyRegistry registry = CompanyRegistry.load(BUNDLED.resolve("companies.json"));
    Format loaded =
        Format.load(format.endsWith(".json") ? BUNDLED.resolve(format).toString() : format);
    Input input = new Input(loaded.kind(), format, null, null, file);
    try (Import reading =
        Import.open(
            input,
            loaded,
            () -> Files.newInputStream(BUNDLED.resolve(file)),
            registry,
            new Pseudonymiser("a key for tests only"))) {
      for (Outcome outcome = reading.next(); outcome != null; outcome = reading.next()) {
        String what =
            outcome instanceof Rejected rejected ? rejected.reason() : known((Accepted) outcome);
        outcomes.merge(what, 1, Integer::sum);
      }
    }
    assertThat(outcomes).as(file).containsOnlyKeys(expected.split(", "));
    assertThat(outcomes.get("accepted")).as("accepted of " + file).isGreaterThan(400);
  }

  private static String known(Accepted accepted) {
    String unknown =
        accepted.voice() instanceof gangway.voice.SupportPost post
            ? post.unknownCompany()
            : ((gangway.voice.Review) accepted.voice()).unknownCompany();
    return unknown == null ? "accepted" : "unknown company";
  }
}
