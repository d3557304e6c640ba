package gangway.intake;

import gangway.privacy.Pseudonymiser;
import gangway.voice.Review;
import gangway.voice.SupportPost;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads an input held in memory, for tests. */
final class Reading {
  static final String REGISTRY =
      """
      {"companies": [
        {"id": "nordwind", "name": "Nordwind", "sector": "airline", "country": "DE",
         "handles": ["Nordwind", "NordwindHelp"], "pages": ["900100"],
         "reviewNames": ["nordwind-air"]},
        {"id": "sudavia", "name": "Sud Avia", "sector": "airline", "country": "FR",
         "handles": ["SudAvia"], "pages": ["900200"]}
      ]}
      """;

  private Reading() {}

  static CompanyRegistry registry() {
    try {
      return CompanyRegistry.parse("registry", REGISTRY);
    } catch (IntakeException e) {
      throw new AssertionError(e);
    }
  }

  static Pseudonymiser pseudonymiser() {
    return new Pseudonymiser("a key for tests only");
  }

  /** The pseudonym of somebody on a channel. */
  static String pseudonym(String channel, String id) {
    return pseudonymiser().pseudonym(channel, id);
  }

  static List<Outcome> outcomes(Format format, Input input, byte[] bytes)
      throws IOException, IntakeException {
    List<Outcome> outcomes = new ArrayList<>();
    try (Import reading =
        Import.open(
            input, format, () -> new ByteArrayInputStream(bytes), registry(), pseudonymiser())) {
      for (Outcome outcome = reading.next(); outcome != null; outcome = reading.next()) {
        outcomes.add(outcome);
      }
    }
    return outcomes;
  }

  static List<Outcome> outcomes(String format, String fileName, String text)
      throws IOException, IntakeException {
    Format loaded = Format.load(format);
    Input input = new Input(loaded.kind(), format, null, null, fileName);
    return outcomes(loaded, input, text.getBytes(StandardCharsets.UTF_8));
  }

  static List<SupportPost> posts(List<Outcome> outcomes) {
    List<SupportPost> posts = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Accepted accepted && accepted.voice() instanceof SupportPost post) {
        posts.add(post);
      }
    }
    return posts;
  }

  static List<Review> reviews(List<Outcome> outcomes) {
    List<Review> reviews = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Accepted accepted && accepted.voice() instanceof Review review) {
        reviews.add(review);
      }
    }
    return reviews;
  }

  static List<Rejected> rejected(List<Outcome> outcomes) {
    List<Rejected> rejected = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Rejected one) {
        rejected.add(one);
      }
    }
    return rejected;
  }
}
