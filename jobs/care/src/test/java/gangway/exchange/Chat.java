package gangway.exchange;

import gangway.conduct.ClosingWords;
import gangway.conduct.Conduct;
import gangway.conduct.CustomerWords;
import gangway.conduct.Judgement;
import gangway.conduct.Measure;
import gangway.conduct.Opener;
import gangway.conduct.ReplyJudge;
import gangway.conduct.ReplyWords;
import gangway.language.Language;
import gangway.reading.PostReading;
import gangway.sentiment.Sentiment;
import gangway.settings.Settings;
import gangway.text.Text;
import gangway.voice.Collected;
import gangway.voice.Role;
import gangway.voice.Speaker;
import gangway.voice.SupportPost;
import gangway.voice.ThreadOrigin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A conversation written down by hand: who said what, when, and how it is to be read. */
public final class Chat {
  /** Monday, 2 March 2026, 09:00 UTC. */
  public static final Instant BEGINNING = Instant.parse("2026-03-02T09:00:00Z");

  private static final Conduct PLAIN = new Conduct(false, Map.of(), false, null);

  private final List<ReadPost> posts = new ArrayList<>();
  private final Map<String, Conduct> conducts = new HashMap<>();
  private String channel = "twitter";
  private String conversation = "twitter:1";
  private ThreadOrigin origin = ThreadOrigin.CUSTOMER;
  private Language language = new Language("en");
  private boolean needsAnswer = true;
  private double negative = 0.2;
  private double positive = 0.2;
  private @Nullable Long followers;
  private int edits;
  private boolean aside;
  private boolean repost;
  private boolean replyUnseen;
  private boolean responsesObserved = true;

  public static Chat onTwitter() {
    return new Chat();
  }

  public static Chat on(String channel) {
    Chat chat = new Chat();
    chat.channel = channel;
    chat.conversation = channel + ":1";
    return chat;
  }

  public Chat begunBy(ThreadOrigin who) {
    origin = who;
    return this;
  }

  public Chat in(Language spoken) {
    language = spoken;
    return this;
  }

  public Chat followers(long n) {
    followers = n;
    return this;
  }

  public Chat inASourceWithoutReplies() {
    responsesObserved = false;
    return this;
  }

  /** The customer asks for something. */
  public Chat asks(String after, String text) {
    return customer(after, text, true);
  }

  /** The customer says something that calls for no answer. */
  public Chat says(String after, String text) {
    return customer(after, text, false);
  }

  /** The customer answers another person, the company listening in. */
  public Chat turnsAside(String after, String text) {
    aside = true;
    customer(after, text, true);
    aside = false;
    return this;
  }

  public Chat shares(String after, String text) {
    repost = true;
    customer(after, text, false);
    repost = false;
    return this;
  }

  public Chat asksAndTheReplyIsUnseen(String after, String text) {
    replyUnseen = true;
    customer(after, text, true);
    replyUnseen = false;
    return this;
  }

  /** How the customer's next posts are read: class probabilities. */
  public Chat feeling(double negativeProbability, double positiveProbability) {
    negative = negativeProbability;
    positive = positiveProbability;
    return this;
  }

  private Chat customer(String after, String text, boolean needs) {
    needsAnswer = needs;
    return add(Speaker.CUSTOMER, after, text, "customer");
  }

  /** The company replies, and nothing particular is to be said of how. */
  public Chat replies(String after, String text) {
    return replies(after, text, PLAIN);
  }

  public Chat replies(String after, String text, Conduct conduct) {
    conducts.put(text, conduct);
    return add(Speaker.COMPANY, after, text, "customer");
  }

  public Chat repliesAutomatically(String after, String text) {
    return replies(after, text, automatic());
  }

  /** The last post is edited. */
  public Chat edited(String after, String text) {
    ReadPost last = posts.get(posts.size() - 1);
    posts.add(
        new ReadPost(last.post().edited(after(after), text), reading(last.post().speaker(), text)));
    edits++;
    return this;
  }

  /** The last post is taken back. */
  public Chat takenBack(String after) {
    ReadPost last = posts.get(posts.size() - 1);
    posts.add(new ReadPost(last.post().takenBack(after(after)), last.reading()));
    edits++;
    return this;
  }

  public static Conduct automatic() {
    return new Conduct(true, Map.of(), false, null);
  }

  public static Conduct signed(String signature) {
    return conduct("----", signature);
  }

  /**
   * Courtesy, listening, personal, follow-up as one letter each: {@code d}one, {@code m}issed,
   * {@code -} no opportunity.
   */
  public static Conduct conduct(String letters, @Nullable String signature) {
    return new Conduct(
        false,
        Map.of(
            Measure.COURTESY, judgement(letters.charAt(0)),
            Measure.LISTENING, judgement(letters.charAt(1)),
            Measure.PERSONAL, judgement(letters.charAt(2)),
            Measure.FOLLOW_UP, judgement(letters.charAt(3))),
        false,
        signature);
  }

  public static Conduct deflecting(Conduct c) {
    return new Conduct(c.automatic(), c.judgements(), true, c.signature());
  }

  private static Judgement judgement(char letter) {
    return switch (letter) {
      case 'd' -> Judgement.DONE;
      case 'm' -> Judgement.MISSED;
      case '-' -> Judgement.NONE;
      default -> throw new IllegalArgumentException("no judgement: " + letter);
    };
  }

  private Chat add(Speaker speaker, String after, String text, String person) {
    int n = posts.size() + 1 - edits;
    SupportPost post =
        new SupportPost(
            channel + ":" + n,
            "chat",
            n,
            channel,
            "aircompany",
            "airline",
            null,
            speaker,
            Role.CUSTOMER,
            person,
            conversation,
            n == 1 ? null : channel + ":" + (n - 1),
            origin,
            after(after),
            text,
            null,
            speaker == Speaker.CUSTOMER ? followers : null,
            repost,
            replyUnseen,
            responsesObserved,
            Collected.ADDRESSED,
            aside,
            null,
            false);
    posts.add(new ReadPost(post, reading(speaker, text)));
    return this;
  }

  private PostReading reading(Speaker speaker, String text) {
    Sentiment sentiment = new Sentiment(negative, 1 - negative - positive, positive);
    return speaker == Speaker.COMPANY
        ? new PostReading(language, sentiment, null, null, reply(text))
        : new PostReading(language, sentiment, null, customer(text), null);
  }

  private CustomerWords customer(String text) {
    ClosingWords closing = ClosingWords.of(language);
    Opener.Kind kind = needsAnswer ? Opener.Kind.QUESTION : Opener.Kind.MENTION;
    return new CustomerWords(
        List.of(),
        List.of(),
        true,
        false,
        kind,
        null,
        closing.close(text),
        closing.saySolved(text));
  }

  /** A reply is known by its text, which stands for its words. */
  private ReplyWords reply(String text) {
    ReplyWords read = ReplyWords.of(Text.of(text, language));
    return new ReplyWords(
        language,
        read.signature(),
        read.addressed(),
        read.cues(),
        read.opening(),
        List.of(text),
        read.content(),
        read.form(),
        read.asksBack());
  }

  /** {@code 1d 2h 3m 4s} after the beginning; parts may be left out. */
  public static Instant after(String time) {
    Duration sum = Duration.ZERO;
    for (String part : time.split(" ", -1)) {
      String iso = part.endsWith("d") ? "P" + part : "PT" + part;
      sum = sum.plus(Duration.parse(iso));
    }
    return BEGINNING.plus(sum);
  }

  public List<ReadPost> posts() {
    return List.copyOf(posts);
  }

  /** Of a split reply, as its parts are judged: they are judged alike. */
  public ReplyJudge judge() {
    return (customer, reply) -> conducts.getOrDefault(reply.words().get(0), PLAIN);
  }

  public List<Exchange> seenUntil(String end) {
    return seenUntil(end, Settings.shipped().exchange());
  }

  public List<Exchange> seenUntil(String end, ExchangeSettings settings) {
    return ExchangeAssembler.assemble(
        posts, CopiedTexts.NONE, judge(), settings, Observed.until(after(end)));
  }

  /** The one exchange that this is, where some texts are known to be copied. */
  public Exchange withCopies(CopiedTexts copies, String end) {
    return ExchangeAssembler.assemble(
            posts, copies, judge(), Settings.shipped().exchange(), Observed.until(after(end)))
        .get(0);
  }

  /** The one exchange that this is, where replies are in the input for a part of the time only. */
  public Exchange observed(Observed observed) {
    return ExchangeAssembler.assemble(
            posts, CopiedTexts.NONE, judge(), Settings.shipped().exchange(), observed)
        .get(0);
  }

  /** The one exchange that this is. */
  public Exchange only(String end) {
    List<Exchange> exchanges = seenUntil(end);
    if (exchanges.size() != 1) {
      throw new AssertionError("expected one exchange, got " + exchanges);
    }
    return exchanges.get(0);
  }
}
