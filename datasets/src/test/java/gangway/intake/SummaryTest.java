package gangway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A summary of an input")
final class SummaryTest {
  private static List<Outcome> outcomes() throws Exception {
    return Reading.outcomes(
        "tweets-flat",
        "t.jsonl",
        """
        {"id":"1","created_at":"2019-05-22T12:00:00Z","author_id":"501","lang":"en","text":"a","mentioned":["Nordwind"]}
        {"id":"2","created_at":"2019-05-21T12:00:00Z","author_id":"77","author_handle":"Nordwind","text":"b"}
        {"id":"2","created_at":"2019-05-21T12:00:00Z","author_id":"77","author_handle":"Nordwind","text":"b"}
        {"id":"3","created_at":"2019-05-23T12:00:00Z","author_id":"78","author_handle":"Kestrel","lang":"fr","text":"c"}
        {"id":"4","created_at":"yesterday"}
        {"id":"5","created_at":"today"}
        {"id":"6","created_at":"now"}
        {"id":"7","created_at":"then"}
        {"id":"8"
        """);
  }

  @Test
  @DisplayName("accounts for every record")
  void accountsForEveryRecord() throws Exception {
    Summary summary = new Summary();
    List<Outcome> outcomes = outcomes();
    outcomes.forEach(summary::add);
    assertThat(summary.read()).isEqualTo(9);
    assertThat(summary.accepted()).isEqualTo(3);
    assertThat(summary.duplicate()).isEqualTo(1);
    assertThat(summary.rejected()).isEqualTo(5);
    List<Rejected> rejected = Reading.rejected(outcomes);
    assertThat(summary.rejects())
        .isEqualTo(
            Map.of(
                "bad-time", new Summary.Rejects(4, rejected.subList(0, 3)),
                "malformed-json", new Summary.Rejects(1, rejected.subList(4, 5))));
    assertThat(summary.languages()).isEqualTo(Map.of("en", 1L, "fr", 1L, Summary.UNSTATED, 1L));
    assertThat(summary.from()).isEqualTo(Instant.parse("2019-05-21T12:00:00Z"));
    assertThat(summary.to()).isEqualTo(Instant.parse("2019-05-23T12:00:00Z"));
    assertThat(summary.companies()).isEqualTo(Map.of("nordwind", new Summary.Presence(1, 1, 0)));
    assertThat(summary.unknownCompanies())
        .isEqualTo(Map.of("Kestrel", new Summary.Presence(0, 1, 0)));
  }

  @Test
  @DisplayName("is the same whatever the order of the outcomes")
  void isIndependentOfOrder() throws Exception {
    Summary first = new Summary();
    outcomes().forEach(first::add);
    List<Outcome> shuffled = new ArrayList<>(outcomes());
    Collections.shuffle(shuffled, new Random(7));
    Summary second = new Summary();
    shuffled.forEach(second::add);
    assertThat(second).usingRecursiveComparison().isEqualTo(first);
  }
}
