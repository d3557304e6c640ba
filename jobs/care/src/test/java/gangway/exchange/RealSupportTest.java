package gangway.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gangway.intake.CompanyRegistry;
import gangway.measure.CareSummary;
import gangway.measure.ResponseTimes;
import gangway.voice.Speaker;
import gangway.voice.SupportPost;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Exchanges of real exports")
class RealSupportTest {
  private static final String FREE =
      """
      {"companies": [{"id": "free", "name": "Free", "sector": "telecom", "country": "FR",
                      "handles": ["Freebox", "free"]}]}
      """;

  private static RealSupport input(String format, String file) throws Exception {
    CompanyRegistry registry =
        file.startsWith("free") ? CompanyRegistry.parse("free", FREE) : RealSupport.airlines();
    return RealSupport.of(format, file, registry);
  }

  @ParameterizedTest(name = "of {1} add up, and are the same in any order")
  @CsvSource({
    "tweets-flat, airlines-2019-05.jsonl",
    "twcs, twcs-5k.csv",
    "tweets-export, free-fr.csv"
  })
  void add_up_and_are_the_same_in_any_order(String format, String file) throws Exception {
    RealSupport posts = input(format, file);
    System.out.println(file + "\n" + HEADER);
    for (String company : posts.byCompany().keySet()) {
      List<Exchange> exchanges = posts.exchanges(company);
      CareSummary summary = new CareSummary();
      exchanges.forEach(summary::add);
      assertThat(summary.exchanges())
          .isEqualTo(
              summary.answerable()
                  + summary.notCounted().values().stream().mapToLong(Long::longValue).sum());
      Collections.shuffle(posts.byCompany().get(company), new Random(1));
      assertThat(posts.exchanges(company)).isEqualTo(exchanges);
      if (posts.byCompany().get(company).size() >= 140) {
        System.out.println(row(company, summary));
      }
    }
  }

  @ParameterizedTest(name = "of {0}: customers began about {1} threads, {2} of them answered")
  @CsvSource({
    "british-airways, 1581, 637",
    "american-airlines, 1488, 253",
    "ryanair, 708, 174",
    "easyjet, 604, 307",
    "air-france, 273, 44"
  })
  void hold_as_many_threads_and_answers_as_counted_otherwise(
      String company, int threads, int answered) throws Exception {
    Threads found = threads(input("tweets-flat", "airlines-2019-05.jsonl"), company);

    // A post that names two companies belongs to one of them here.
    assertThat(found.begun).isCloseTo(threads, Percentage.withPercentage(1.5));
    assertThat(found.answered).isCloseTo(answered, within(1));
  }

  private record Threads(int begun, int answered) {}

  /**
   * Reply trees whose topmost post in the input is a customer's, also where it answers something
   * outside.
   */
  private static Threads threads(RealSupport input, String company) {
    Map<String, SupportPost> byId = new HashMap<>();
    input.byCompany().values().forEach(all -> all.forEach(p -> byId.put(p.post().id(), p.post())));
    Set<String> tops = new HashSet<>();
    List<String> answered = new ArrayList<>();
    for (ReadPost p : input.byCompany().getOrDefault(company, List.of())) {
      SupportPost post = p.post();
      boolean reply = byId.containsKey(String.valueOf(post.inReplyTo()));
      if (post.speaker() == Speaker.CUSTOMER && !reply) {
        tops.add(post.id());
      }
      if (post.speaker() == Speaker.COMPANY) {
        SupportPost top = post;
        for (SupportPost up = post; up != null; up = byId.get(String.valueOf(up.inReplyTo()))) {
          top = up;
        }
        answered.add(top.id());
      }
    }
    return new Threads(
        tops.size(), (int) answered.stream().distinct().filter(tops::contains).count());
  }

  private static final String HEADER =
      "| company | exchanges | answerable | answered | 1 h | 24 h | any | KM median | KM p90"
          + " | naive median | naive p90 | automatic | not counted |";

  private static String row(String company, CareSummary s) {
    ResponseTimes first = s.firstResponse();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %s | %s | %s | %s | %s | %s | %s | %d | %s |",
        company,
        s.exchanges(),
        s.answerable(),
        s.answered(),
        number(s.responseRateInAnHour()),
        number(s.responseRateInADay()),
        number(s.responseRate()),
        minutes(first.quantile(.5)),
        minutes(first.quantile(.9)),
        minutes(first.naiveQuantile(.5)),
        minutes(first.naiveQuantile(.9)),
        s.automaticPosts(),
        s.notCounted());
  }

  private static String number(@Nullable Double share) {
    return share == null ? "-" : String.format(Locale.ROOT, "%.3f", share);
  }

  private static String minutes(@Nullable Double seconds) {
    return seconds == null ? "-" : String.format(Locale.ROOT, "%.1f min", seconds / 60);
  }
}
