package gangway.tables;

import gangway.conduct.Measure;
import gangway.exchange.Clocks;
import gangway.exchange.Exchange;
import gangway.exchange.NotCounted;
import gangway.exchange.Parties;
import gangway.exchange.ReadPost;
import gangway.exchange.Replies;
import gangway.gap.summary.Observation;
import gangway.gap.summary.Part;
import gangway.gap.summary.Side;
import gangway.measure.CareComponent;
import gangway.measure.ReadReview;
import gangway.measure.ScoredExchange;
import gangway.sentiment.Sentiment;
import gangway.staff.Facet;
import gangway.staff.StaffSentence;
import gangway.tables.Column.Value;
import gangway.voice.Collected;
import gangway.voice.Review;
import gangway.voice.Role;
import gangway.voice.SupportPost;
import gangway.voice.Voice;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people said, and what was read off it. */
public final class VoiceTables {
  static final String ROLE = "relation of the people to the company: " + oneOf(Role.values());

  static final String COLLECTED = "how the posts were chosen: " + oneOf(Collected.values());

  private VoiceTables() {}

  public static final TableDef<ReadPost> POSTS =
      TableDef.of(ReadPost.class, "posts", "One row per accepted post, masked and pseudonymised.")
          .byDayOf(post(SupportPost::time))
          .with(columns -> voice(columns, ReadPost::post))
          .code("speaker", "`CUSTOMER` or `COMPANY`", post(SupportPost::speaker))
          .code("role", ROLE, post(SupportPost::role))
          .optionalId(
              "person", "pseudonym of the customer whose chain it is", post(SupportPost::person))
          .id("conversation", "conversation it is part of", post(SupportPost::conversation))
          .optionalId("in_reply_to", "the post that it answers", post(SupportPost::inReplyTo))
          .code(
              "origin",
              "who began the conversation: `CUSTOMER`, `COMPANY`, or somebody `OUTSIDE` of the input",
              post(SupportPost::origin))
          .time("time", "when it was posted", post(SupportPost::time))
          .text("text", "its words", post(SupportPost::text))
          .code("language", "`en`, `fr` or `other`", read -> read.reading().language().code())
          .optionalNumber(
              "negative",
              Unit.PROBABILITY,
              "that its sentiment is negative; null of texts that are not read",
              sentiment(Sentiment::negative))
          .optionalNumber(
              "neutral",
              Unit.PROBABILITY,
              "that its sentiment is neither; null likewise",
              sentiment(Sentiment::neutral))
          .optionalNumber(
              "positive",
              Unit.PROBABILITY,
              "that its sentiment is positive; null likewise",
              sentiment(Sentiment::positive))
          .optionalTruth(
              "needs_answer",
              "of customers' posts: calls for an answer",
              read -> read.reading().needsAnswer())
          .optionalCode("unscored", "why there is no sentiment", read -> read.reading().unscored())
          .optionalTime(
              "revised",
              "when it was last edited or removed; each version of a post is a row",
              post(SupportPost::revised))
          .truth("removed", "taken back: its words are of no account", post(SupportPost::removed))
          .build();

  public static final TableDef<ReplyCoverageRow> REPLY_COVERAGE =
      TableDef.of(
              ReplyCoverageRow.class,
              "reply_coverage",
              "When a company's replies on a channel are in the input: silence outside of this"
                  + " stretch is not the company's. One row per company and channel; in a stream one"
                  + " at each full hour in which it changed, of which the last holds.")
          .id("company", "registry id", ReplyCoverageRow::company)
          .id("channel", "kebab-case channel", ReplyCoverageRow::channel)
          .optionalTime(
              "observed_from",
              "no reply from before this time is in the input; null: observed from the beginning on",
              row -> row.observedFrom().equals(Instant.MIN) ? null : row.observedFrom())
          .time("observed_until", "nor one from after it", ReplyCoverageRow::observedUntil)
          .int32(
              "stock_texts",
              Unit.COUNT,
              "texts that went to five people or more and that no agent ever signed: automatic",
              row -> row.stockTexts().size())
          .int32(
              "macro_texts",
              Unit.COUNT,
              "such texts that agents sign: human, but not personal",
              row -> row.macroTexts().size())
          .build();

  public static final TableDef<ScoredExchange> EXCHANGES =
      TableDef.of(
              ScoredExchange.class,
              "exchanges",
              """
              One row per exchange: one customer's chain with one company on one channel. A post that comes after its
              exchange was handed on (up to seven days of event time after, and before its window is judged) makes a new
              row of the same `id` with the next `version`: the latest version of an id holds, and is the one that
              `gangway query` shows; over the files themselves,
              `QUALIFY row_number() OVER (PARTITION BY id ORDER BY version DESC) = 1`. `company_windows`, `gaps` and what
              follows from them count an exchange once, as it was first handed on, and take no notice of corrections or of
              exchanges of a window that was judged already. Runs over files read all posts before they hand an exchange
              on; a correction occurs there only where a conversation goes on in a later window.""")
          .byDayOf(exchange(Exchange::opened))
          .id("id", "the opening post's id", exchange(Exchange::id))
          .int32(
              "version",
              Unit.ORDINAL,
              "the latest version of an id holds",
              exchange(Exchange::version))
          .id("company", "registry id", parties(Parties::company))
          .id("sector", "the company's sector", parties(Parties::sector))
          .id("channel", "kebab-case channel", parties(Parties::channel))
          .code("role", ROLE, parties(Parties::role))
          .code("collected", COLLECTED, parties(Parties::collected))
          .optionalId(
              "person",
              "pseudonym of the customer; null when the company addresses nobody",
              parties(Parties::person))
          .id("conversation", "conversation it is part of", exchange(Exchange::conversation))
          .code("origin", "who began: `CUSTOMER`, `COMPANY`, `OUTSIDE`", exchange(Exchange::origin))
          .time("opened", "first post", exchange(Exchange::opened))
          .time("closed", "last post", exchange(Exchange::closed))
          .code("language", "of the opening post", exchange(Exchange::language))
          .int32(
              "customer_posts",
              Unit.COUNT,
              "the customer's posts, after merging split ones",
              exchange(Exchange::customerPosts))
          .int32(
              "company_posts",
              Unit.COUNT,
              "the company's replies, after merging split ones",
              exchange(Exchange::companyPosts))
          .int32(
              "automatic_posts",
              Unit.COUNT,
              "automatic ones of them",
              exchange(Exchange::automaticPosts))
          .truth("answerable", "counts in the rates", exchange(Exchange::answerable))
          .optionalCode(
              "not_counted",
              "why not: "
                  + oneOf(Arrays.stream(NotCounted.values()).map(NotCounted::code).toArray())
                  + "; see [the rules](../care/EXCHANGES.md)",
              exchange(VoiceTables::reason))
          .optionalInt64(
              "first_response_seconds",
              Unit.SECONDS,
              "first human reply minus first customer post; null unless answerable and answered",
              clocks(Clocks::firstResponseSeconds))
          .optionalInt64(
              "first_response_business_seconds",
              Unit.SECONDS,
              "the same in opening hours; null without a calendar",
              clocks(Clocks::firstResponseBusinessSeconds))
          .optionalInt64(
              "censored_after_seconds",
              Unit.SECONDS,
              "unanswered: observed silence until the end of the input; null unless answerable",
              clocks(Clocks::censoredAfterSeconds))
          .int64s(
              "next_response_seconds",
              Unit.SECONDS,
              "for each later customer turn that was answered",
              clocks(Clocks::nextResponseSeconds))
          .int32("replies_human", Unit.COUNT, "replies by a person", replies(Replies::human))
          .int32("replies_signed", Unit.COUNT, "with a signature", replies(Replies::signed))
          .int32(
              "replies_copied",
              Unit.COUNT,
              "near-duplicates of replies to others",
              replies(Replies::copied))
          .texts("agents", "signatures, in order of first appearance", replies(Replies::agents))
          .optionalTruth(
              "deflected",
              "a reply sent the customer elsewhere; null without replies",
              replies(Replies::deflected))
          .each(
              Measure.values(),
              (columns, measure) ->
                  columns.optionalNumber(
                      measure.key(),
                      Unit.SHARE,
                      "done / (done + missed) over human replies; null without an opportunity",
                      exchange(e -> e.shares().get(measure))))
          .optionalNumber(
              "lift",
              Unit.DIFFERENCE,
              "sentiment score of the last customer turn minus the first; null under two turns",
              exchange(Exchange::lift))
          .optionalCode(
              "resolution",
              "how it ended: `CONFIRMED`, `LIKELY`, `OPEN`, `ABANDONED`; null where the words do not"
                  + " show it",
              exchange(Exchange::resolution))
          .optionalNumber(
              "care_score",
              Unit.SCORE,
              "weighted mean of what is present; null unless answerable",
              scored -> scored.care().score())
          .each(
              Part.of(Side.DIGITAL),
              (columns, part) ->
                  columns.optionalNumber(
                      part.name().toLowerCase(Locale.ROOT),
                      Unit.SCORE,
                      part == Part.REACH
                          ? "whether and how soon a person answered; null unless answerable"
                          : "how the answered was treated; null without a person's reply",
                      scored -> part(scored, part)))
          .optionalInt64("followers", Unit.COUNT, "of the customer", exchange(Exchange::followers))
          .optionalText(
              "opening_text", "first customer post, capped", exchange(Exchange::openingText))
          .optionalText("reply_text", "first human reply, capped", exchange(Exchange::replyText))
          .optionalInt64(
              "censored_after_business_seconds",
              Unit.SECONDS,
              "the silence in opening hours; null without a calendar",
              clocks(Clocks::censoredAfterBusinessSeconds))
          .optionalText("main_agent", "the signature of most replies", replies(Replies::mainAgent))
          .each(CareComponent.ALL, VoiceTables::contribution)
          .build();

  public static final TableDef<ReadReview> MENTIONS =
      TableDef.of(
              ReadReview.class,
              "mentions",
              "One row per accepted review with what it says of the staff.")
          .byDayOf(review(Review::time))
          .with(columns -> voice(columns, ReadReview::review))
          .code("solicitation", "`PROMPTED` or `UNPROMPTED`", review(Review::solicitation))
          .code("role", ROLE, review(Review::role))
          .optionalId("person", "pseudonym of who wrote it", review(Review::person))
          .optionalText("unit", "crew, route, house, as the source has it", review(Review::unit))
          .time("time", "when it was written", review(Review::time))
          .code("language", "`en`, `fr` or `other`", read -> read.reading().language().code())
          .optionalCode("unscored", "why the text was not read", read -> read.reading().unscored())
          .int32(
              "staff_sentences",
              Unit.COUNT,
              "sentences that speak of staff",
              read -> read.reading().staff().size())
          .optionalText(
              "staff_text", "those sentences, joined by blanks", read -> read.score().staffText())
          .codes("kinds", "kinds of staff spoken of", VoiceTables::kinds)
          .optionalNumber(
              "text_score",
              Unit.SCORE,
              "what the text says of the staff; null where it does not speak of them",
              read -> read.score().textScore())
          .optionalNumber(
              "staff_rating",
              Unit.SCORE,
              "stars of the staff, mapped to [0,1]",
              read -> read.score().staffRating())
          .optionalNumber(
              "overall_rating",
              Unit.SCORE,
              "stars overall, mapped to [0,1]",
              review(Review::overallRating))
          .optionalNumber(
              "inperson_score",
              Unit.SCORE,
              "the score that counts: the mean of `text_score` and `staff_rating`, or the one that is"
                  + " there",
              read -> read.score().score())
          .each(
              Facet.values(),
              (columns, facet) ->
                  columns.optionalNumber(
                      facet.key(),
                      Unit.SCORE,
                      "favourable sentences among those that speak of this facet, mixed ones half;"
                          + " null where none does",
                      read -> read.score().facets().get(facet.key())))
          .build();

  private static <T> void voice(TableDef.Builder<T> columns, Value<T, ? extends Voice> voice) {
    columns
        .id("id", "identity, the same in every copy of the record", row -> voice.apply(row).id())
        .text("input", "label of the input, `format=path`", row -> voice.apply(row).input())
        .int64("line", Unit.ORDINAL, "where in the input it starts", row -> voice.apply(row).line())
        .id("channel", "kebab-case channel", row -> voice.apply(row).channel())
        .optionalId(
            "company",
            "registry id; null when the registry does not know it",
            row -> voice.apply(row).company())
        .optionalId(
            "sector", "the company's sector; null likewise", row -> voice.apply(row).sector())
        .optionalText(
            "unknown_company",
            "the name that the registry does not know",
            row -> voice.apply(row).unknownCompany());
  }

  private static void contribution(
      TableDef.Builder<ScoredExchange> columns, CareComponent component) {
    String key = component.key();
    columns.optionalNumber(
        "from_" + key,
        Unit.SCORE,
        "what this adds to `care_score`, which all of them sum to; null without an opportunity",
        scored -> scored.care().contributions().get(key));
  }

  private static @Nullable String reason(Exchange exchange) {
    NotCounted reason = exchange.notCounted();
    return reason == null ? null : reason.code();
  }

  private static List<String> kinds(ReadReview read) {
    return read.reading().staff().stream()
        .map(StaffSentence::kind)
        .distinct()
        .sorted()
        .map(Enum::name)
        .toList();
  }

  private static <V> Value<ReadPost, V> post(Value<SupportPost, V> value) {
    return read -> value.apply(read.post());
  }

  private static Value<ReadPost, @Nullable Double> sentiment(Value<Sentiment, Double> value) {
    return read -> {
      Sentiment sentiment = read.reading().sentiment();
      return sentiment == null ? null : value.apply(sentiment);
    };
  }

  private static <V> Value<ScoredExchange, V> exchange(Value<Exchange, V> value) {
    return scored -> value.apply(scored.exchange());
  }

  private static <V> Value<ScoredExchange, V> parties(Value<Parties, V> value) {
    return scored -> value.apply(scored.exchange().parties());
  }

  private static <V> Value<ScoredExchange, V> clocks(Value<Clocks, V> value) {
    return scored -> value.apply(scored.exchange().clocks());
  }

  private static <V> Value<ScoredExchange, V> replies(Value<Replies, V> value) {
    return scored -> value.apply(scored.exchange().replies());
  }

  private static <V> Value<ReadReview, V> review(Value<Review, V> value) {
    return read -> value.apply(read.review());
  }

  private static @Nullable Double part(ScoredExchange scored, Part part) {
    Observation.Score score = scored.care().parts().get(part);
    return score == null ? null : score.value();
  }

  /** Codes as a list in prose. */
  static String oneOf(Object[] codes) {
    return Arrays.stream(codes).map(code -> "`" + code + "`").collect(Collectors.joining(", "));
  }
}
