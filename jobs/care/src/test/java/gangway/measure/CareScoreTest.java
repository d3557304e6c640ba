package gangway.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gangway.exchange.Chat;
import gangway.gap.summary.Observation.Score;
import gangway.gap.summary.Part;
import gangway.settings.Settings;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CareScoreTest {
  private final CareScore score = new CareScore(Settings.shipped().care());

  @Test
  void an_answer_after_the_half_time_is_worth_half() {
    assertThat(score.worth(0)).isEqualTo(1);
    assertThat(score.worth(3_600)).isCloseTo(0.8, within(1e-9));
    assertThat(score.worth(4 * 3_600)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void silence_counts_against_the_company_the_more_the_longer_it_was_watched() {
    Double[] scores =
        Stream.of("0s", "1h", "9d")
            .map(end -> score.of(Chat.onTwitter().asks("0s", "Help").only(end)).score())
            .toArray(Double[]::new);

    assertThat(scores).containsExactly(0.2, 0.1391, 0.0001);
  }

  @Test
  void contributions_sum_to_the_score() {
    Care care =
        score.of(
            Chat.onTwitter()
                .asks("0s", "My bag did not arrive")
                .replies("1h", "Sorry Ana, it comes tonight *AA", Chat.conduct("dddd", "AA"))
                .only("9d"));

    double sum = care.contributions().values().stream().mapToDouble(Double::doubleValue).sum();
    assertThat(sum).isCloseTo(Objects.requireNonNull(care.score()), within(5e-4));
    assertThat(care.components())
        .containsOnlyKeys(
            "response", "courtesy", "listening", "personal", "follow_up", "identity", "resolution");
  }

  @Test
  void reach_is_how_soon_a_person_answered_and_manner_how() {
    Care answered =
        score.of(
            Chat.onTwitter()
                .asks("0s", "My bag did not arrive")
                .replies("4h", "Sorry Ana, it comes tonight *AA", Chat.conduct("dddd", "AA"))
                .only("9d"));
    Care silent = score.of(Chat.onTwitter().asks("0s", "My bag did not arrive").only("9d"));

    assertThat(answered.parts().get(Part.REACH)).isEqualTo(new Score(.5, 0));
    Score manner = Objects.requireNonNull(answered.parts().get(Part.MANNER));
    assertThat(manner.value()).isGreaterThan(.9);
    assertThat(manner.readShare()).isBetween(.5, .99);
    assertThat(silent.parts()).containsOnlyKeys(Part.REACH);
  }

  @Test
  void an_exchange_that_does_not_count_has_no_score() {
    assertThat(score.of(Chat.onTwitter().says("0s", "Saw a plane").only("9d")))
        .isEqualTo(Care.NONE);
  }
}
