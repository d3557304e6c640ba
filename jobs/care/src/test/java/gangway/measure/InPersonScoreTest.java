package gangway.measure;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.gap.summary.Observation;
import gangway.language.Language;
import gangway.reading.ReviewReading;
import gangway.voice.Review;
import gangway.voice.Role;
import gangway.voice.Solicitation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An in-person score")
class InPersonScoreTest {
  private static Review review(@Nullable Double stars) {
    return new Review(
        "r1",
        "reviews.csv",
        2,
        "skytrax",
        "acme",
        "airline",
        null,
        Solicitation.UNPROMPTED,
        Role.CUSTOMER,
        "p1",
        null,
        Instant.EPOCH,
        "The crew smiled.",
        stars,
        null,
        null);
  }

  private static @Nullable Observation observed(@Nullable Double text, @Nullable Double stars) {
    Review review = review(stars);
    ReviewReading reading = new ReviewReading(new Language("en"), List.of(), text, null);
    return InPersonScore.of(review, reading).observation(review, new Language("en"));
  }

  @Test
  @DisplayName("is the mean of words and stars, of which half was read")
  void both() {
    assertThat(observed(.9, .5))
        .satisfies(
            observation -> {
              assertThat(observation.score()).isEqualTo(.7);
              assertThat(observation.parts().values().iterator().next().readShare()).isEqualTo(.5);
            });
  }

  @Test
  @DisplayName("is what the words say without stars, and the stars without words on staff")
  void one() {
    assertThat(observed(.9, null))
        .satisfies(
            observation -> {
              assertThat(observation.score()).isEqualTo(.9);
              assertThat(observation.parts().values().iterator().next().readShare()).isEqualTo(1);
            });
    assertThat(observed(null, .5))
        .satisfies(
            observation -> {
              assertThat(observation.score()).isEqualTo(.5);
              assertThat(observation.parts().values().iterator().next().readShare()).isEqualTo(0);
            });
    assertThat(observed(null, null)).isNull();
  }
}
