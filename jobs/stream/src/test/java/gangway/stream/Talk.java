package gangway.stream;

import gangway.conduct.CustomerWords;
import gangway.conduct.Opener;
import gangway.conduct.ReplyWords;
import gangway.exchange.ReadPost;
import gangway.language.Language;
import gangway.reading.PostReading;
import gangway.reading.ReviewReading;
import gangway.reading.TextReader;
import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentReader;
import gangway.staff.StaffReading;
import gangway.stream.function.Readers;
import gangway.text.Text;
import gangway.voice.Collected;
import gangway.voice.Review;
import gangway.voice.Role;
import gangway.voice.Solicitation;
import gangway.voice.Speaker;
import gangway.voice.SupportPost;
import gangway.voice.ThreadOrigin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Posts of one conversation with a reader that takes them literally: what holds a question mark
 * asks, and {@code *XX} at the end is a signature. Reviews count by their stars.
 */
public final class Talk {
  public static final Instant BEGINNING = Instant.parse("2026-03-02T00:00:00Z");

  private static final Language ENGLISH = new Language("en");

  public static final Readers READERS = LiteralReader::new;

  private final List<SupportPost> posts = new ArrayList<>();
  private final String person;
  private final Role role;

  private Talk(String person, Role role) {
    this.person = person;
    this.role = role;
  }

  public static Talk with(String person) {
    return with(person, Role.CUSTOMER);
  }

  public static Talk with(String person, Role role) {
    return new Talk(person, role);
  }

  public Talk asks(String after, String text) {
    return add(Speaker.CUSTOMER, after, text);
  }

  public Talk replies(String after, String text) {
    return add(Speaker.COMPANY, after, text);
  }

  private Talk add(Speaker speaker, String after, String text) {
    int n = posts.size() + 1;
    posts.add(
        new SupportPost(
            "twitter:" + person + n,
            "talk",
            n,
            "twitter",
            "testair",
            "airline",
            null,
            speaker,
            role,
            person,
            "twitter:" + person + "1",
            n == 1 ? null : "twitter:" + person + (n - 1),
            ThreadOrigin.CUSTOMER,
            BEGINNING.plus(Duration.parse(after)),
            text,
            null,
            null,
            false,
            false,
            true,
            Collected.UNKNOWN,
            false,
            null,
            false));
    return this;
  }

  /**
   * A review of the crew, which counts by its stars in [0,1]; of nobody known without a company.
   */
  static Review review(int n, @Nullable String company, Duration after, double stars) {
    return new Review(
        "skytrax:" + n,
        "talk",
        n,
        "skytrax",
        company,
        company == null ? null : "airline",
        company == null ? "Umbra" : null,
        Solicitation.UNPROMPTED,
        Role.CUSTOMER,
        "r" + n,
        "route " + n % 5,
        BEGINNING.plus(after),
        "The crew were kind.",
        stars,
        null,
        "en");
  }

  public List<SupportPost> posts() {
    return List.copyOf(posts);
  }

  public List<ReadPost> read() {
    TextReader reader = READERS.open();
    return posts.stream().map(post -> new ReadPost(post, reader.read(post))).toList();
  }

  private static final class LiteralReader implements TextReader {
    @Override
    public PostReading read(SupportPost post) {
      Sentiment sentiment = new Sentiment(.2, .6, .2);
      if (post.speaker() == Speaker.COMPANY) {
        ReplyWords reply = ReplyWords.of(Text.of(post.text(), ENGLISH));
        return new PostReading(ENGLISH, sentiment, null, null, reply);
      }
      Opener.Kind kind = post.text().contains("?") ? Opener.Kind.QUESTION : Opener.Kind.MENTION;
      CustomerWords words =
          new CustomerWords(List.of(), List.of(), true, false, kind, null, false, false);
      return new PostReading(ENGLISH, sentiment, null, words, null);
    }

    @Override
    public ReviewReading read(Review review) {
      return new ReviewReading(new Language("en"), List.of(), null, null);
    }

    @Override
    public Optional<SentimentReader> sentiment(Language language) {
      return Optional.empty();
    }

    @Override
    public StaffReading staff(Text text) {
      return StaffReading.NONE;
    }

    @Override
    public List<String> models() {
      return List.of();
    }
  }
}
