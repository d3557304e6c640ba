package gangway.app;

import java.nio.file.Path;
import java.util.List;

/** The bundled corpus as inputs of a run. */
final class SampleInputs {
  /** The persons of the samples are invented, so their key is no secret. */
  static final String KEY = "the persons of the samples are invented";

  private SampleInputs() {}

  static List<String> support(Path samples) {
    return List.of(
        "twcs:addressed=" + samples.resolve("twitter-airlines.csv"),
        "tweets-flat:addressed=" + samples.resolve("twitter-lodging.jsonl"),
        "facebook-comments=" + samples.resolve("facebook-comments.json"),
        "facebook-conversations=" + samples.resolve("messenger.json"));
  }

  static List<String> reviews(Path samples, Path mappings) {
    String lodging = mappings.resolve("reviews-lodging.mapping.json").toString();
    String survey = mappings.resolve("survey.mapping.json").toString();
    return List.of(
        "skytrax-2015=" + samples.resolve("reviews-airlines.csv"),
        lodging + "=" + samples.resolve("reviews-lodging.json"),
        survey + "=" + samples.resolve("survey-airlines.csv"),
        survey + "=" + samples.resolve("survey-lodging.csv"));
  }
}
