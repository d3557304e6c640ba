package gangway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import gangway.voice.Speaker;
import gangway.voice.SupportPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Of the shared exports")
final class RealDataTest {
  private static final Path DATA =
      Path.of(System.getProperty("gangway.shared", "../../shared"), "data");

  private static List<Outcome> outcomes(String format, String file)
      throws IOException, IntakeException {
    Path path = DATA.resolve(file);
    assumeThat(Files.exists(path)).as("the shared data are here: %s", path).isTrue();
    CompanyRegistry airlines =
        CompanyRegistry.load(
            Path.of(System.getProperty("gangway.root", ".."), "datasets/companies/airlines.json"));
    Format loaded = Format.load(format);
    List<Outcome> outcomes = new ArrayList<>();
    Input input = new Input(loaded.kind(), format, null, null, file);
    try (Import reading =
        Import.open(input, loaded, Bytes.of(path), airlines, Reading.pseudonymiser())) {
      for (Outcome outcome = reading.next(); outcome != null; outcome = reading.next()) {
        outcomes.add(outcome);
      }
    }
    return outcomes;
  }

  @ParameterizedTest(name = "{1}, {2} rows are read, {3} accepted and {4} of unknown companies")
  @DisplayName("every row is accounted for")
  @CsvSource({
    "twcs, twitter/twcs-5k.csv, 5001, 5000, 4151",
    "twcs, twitter/twcs-sample.csv, 93, 93, 85",
    "tweets-flat, twitter/airlines-2019-05.jsonl, 11629, 11629, 684",
    "tweets-export, twitter/free-fr.csv, 3147, 3147, 3147",
    "crowdflower-airline, twitter/us-airline-tweets.csv, 11503, 11503, 0",
    "skytrax-2015, reviews/skytrax-2015.csv, 2244, 2244, 0",
    "skytrax-2023, reviews/skytrax-british-airways.csv, 3692, 3692, 0",
    "skytrax-2026, reviews/skytrax-delta.csv, 1549, 1549, 0",
    "booking, reviews/booking-boston.csv, 2375, 2375, 2375",
    "booking-fr, reviews/booking-paris-fr.csv, 1334, 1334, 1334",
    "tripadvisor-airlines, reviews/tripadvisor-airlines/ryanair.csv, 1500, 1500, 0",
    "tripadvisor-fr, reviews/restaurants-lyon-fr/Agastache_Restaurant.json, 178, 178, 178",
    "glassdoor, employees/glassdoor.csv, 4820, 4820, 4820",
  })
  void accountsForEveryRow(String format, String file, long read, long accepted, long unknown)
      throws Exception {
    Summary summary = new Summary();
    outcomes(format, file).forEach(summary::add);
    assertThat(summary.read()).isEqualTo(read);
    assertThat(summary.accepted()).isEqualTo(accepted);
    assertThat(summary.accepted() + summary.rejected() + summary.duplicate()).isEqualTo(read);
    long unknownCompanies =
        summary.unknownCompanies().values().stream()
            .mapToLong(p -> p.customerPosts() + p.companyPosts() + p.reviews())
            .sum();
    assertThat(unknownCompanies).isEqualTo(unknown);
  }

  @Test
  @DisplayName("customers' threads and the answered ones are found as a count by hand found them")
  void findsThreads() throws Exception {
    List<SupportPost> posts =
        Reading.posts(outcomes("tweets-flat", "twitter/airlines-2019-05.jsonl"));
    Map<String, SupportPost> byId = new HashMap<>();
    posts.forEach(post -> byId.put(post.id(), post));
    Map<String, Set<String>> begun = new TreeMap<>();
    Map<String, Set<String>> answered = new TreeMap<>();
    for (SupportPost post : posts) {
      SupportPost first = firstInInput(post, byId);
      String company = post.company();
      if (company == null || first.speaker() != Speaker.CUSTOMER) {
        continue;
      }
      if (first.equals(post)) {
        begun.computeIfAbsent(company, c -> new HashSet<>()).add(first.id());
      }
      if (post.speaker() == Speaker.COMPANY) {
        answered.computeIfAbsent(company, c -> new HashSet<>()).add(first.id());
      }
    }
    // A thread that mentions two airlines counts for one of them here, for both by hand.
    Map<String, int[]> byHand =
        Map.of(
            "british-airways", new int[] {1581, 637},
            // 242 by links; 11 more are answered by name only.
            "american-airlines", new int[] {1488, 253},
            "ryanair", new int[] {708, 174},
            "easyjet", new int[] {604, 307},
            "air-france", new int[] {273, 44});
    byHand.forEach(
        (company, counts) -> {
          assertThat(begun.getOrDefault(company, Set.of()).size())
              .as("threads with %s", company)
              .isCloseTo(counts[0], Percentage.withPercentage(2));
          assertThat(answered.getOrDefault(company, Set.of()).size())
              .as("threads that %s answered", company)
              .isCloseTo(counts[1], Percentage.withPercentage(2));
        });
  }

  private static SupportPost firstInInput(SupportPost post, Map<String, SupportPost> byId) {
    SupportPost first = post;
    for (SupportPost up = above(first, byId); up != null; up = above(first, byId)) {
      first = up;
    }
    return first;
  }

  private static @Nullable SupportPost above(SupportPost post, Map<String, SupportPost> byId) {
    return post.inReplyTo() == null ? null : byId.get(post.inReplyTo());
  }
}
