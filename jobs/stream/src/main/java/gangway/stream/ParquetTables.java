package gangway.stream;

import gangway.exchange.Exchange;
import gangway.exchange.ReadPost;
import gangway.gap.explain.Driver;
import gangway.gap.explain.Evidence;
import gangway.gap.memory.FlagEvent;
import gangway.gap.memory.Trend;
import gangway.gap.verdict.ChannelStanding;
import gangway.gap.verdict.CompanyGap;
import gangway.gap.verdict.Missing;
import gangway.gap.yardstick.Caution;
import gangway.intake.Rejected;
import gangway.measure.Attention;
import gangway.measure.CareComponent;
import gangway.measure.ScoredExchange;
import gangway.sentiment.Sentiment;
import gangway.staff.StaffSentence;
import gangway.stream.parquet.Table;
import gangway.voice.Review;
import gangway.voice.SupportPost;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables, column by column, as documented in SCHEMA.md. */
final class ParquetTables {
  private ParquetTables() {}

  static final Table<InputRow> INPUTS =
      Table.<InputRow>named("inputs")
          .string("format", InputRow::format)
          .string("path", InputRow::path)
          .string("kind", InputRow::kind)
          .int64("read", row -> row.tally().read())
          .int64("accepted", row -> row.tally().accepted())
          .int64("rejected", row -> row.tally().rejected())
          .int64("duplicate", row -> row.tally().duplicate())
          .int64("unscored", row -> row.tally().unscored())
          .int64("late", row -> row.tally().late())
          .int64("unknown_company", row -> row.tally().unknownCompany())
          .build();

  static final Table<Rejected> REJECTED =
      Table.<Rejected>named("rejected")
          .string("input", Rejected::input)
          .int64("line", Rejected::line)
          .string("reason", Rejected::reason)
          .optionalString("field", Rejected::field)
          .optionalString("value", Rejected::value)
          .string("expected", Rejected::expected)
          .string("raw", Rejected::raw)
          .build();

  static final Table<UnknownCompany> UNKNOWN_COMPANIES =
      Table.<UnknownCompany>named("unknown_companies")
          .string("name", UnknownCompany::name)
          .int64("posts", UnknownCompany::posts)
          .int64("reviews", UnknownCompany::reviews)
          .build();

  static final Table<ReadPost> POSTS =
      Table.<ReadPost>named("posts")
          .string("id", post(SupportPost::id))
          .string("input", post(SupportPost::input))
          .int64("line", post(SupportPost::line))
          .string("channel", post(SupportPost::channel))
          .optionalString("company", post(SupportPost::company))
          .optionalString("sector", post(SupportPost::sector))
          .optionalString("unknown_company", post(SupportPost::unknownCompany))
          .string("speaker", post(SupportPost::speaker))
          .string("role", post(SupportPost::role))
          .optionalString("person", post(SupportPost::person))
          .string("conversation", post(SupportPost::conversation))
          .optionalString("in_reply_to", post(SupportPost::inReplyTo))
          .string("origin", post(SupportPost::origin))
          .timestamp("time", post(SupportPost::time))
          .string("text", post(SupportPost::text))
          .string("language", read -> read.reading().language().code())
          .optionalFloat64("negative", sentiment(Sentiment::negative))
          .optionalFloat64("neutral", sentiment(Sentiment::neutral))
          .optionalFloat64("positive", sentiment(Sentiment::positive))
          .optionalBool("needs_answer", read -> read.reading().needsAnswer())
          .optionalString("unscored", read -> read.reading().unscored())
          .optionalTimestamp("revised", post(SupportPost::revised))
          .bool("removed", post(SupportPost::removed))
          .build();

  static final Table<Background> REPLY_COVERAGE =
      Table.<Background>named("reply_coverage")
          .string("company", Background::company)
          .string("channel", Background::channel)
          .optionalTimestamp(
              "observed_from",
              row -> row.observedFrom().equals(Instant.MIN) ? null : row.observedFrom())
          .timestamp("observed_until", Background::observedUntil)
          .int32("stock_texts", row -> row.stockTexts().size())
          .int32("macro_texts", row -> row.macroTexts().size())
          .build();

  static final Table<ScoredExchange> EXCHANGES =
      Table.<ScoredExchange>named("exchanges")
          .string("id", exchange(Exchange::id))
          .int32("version", exchange(Exchange::version))
          .string("company", exchange(Exchange::company))
          .string("sector", exchange(Exchange::sector))
          .string("channel", exchange(Exchange::channel))
          .string("role", exchange(Exchange::role))
          .optionalString("person", exchange(Exchange::person))
          .string("conversation", exchange(Exchange::conversation))
          .string("origin", exchange(Exchange::origin))
          .timestamp("opened", exchange(Exchange::opened))
          .timestamp("closed", exchange(Exchange::closed))
          .string("language", exchange(Exchange::language))
          .int32("customer_posts", exchange(Exchange::customerPosts))
          .int32("company_posts", exchange(Exchange::companyPosts))
          .int32("automatic_posts", exchange(Exchange::automaticPosts))
          .bool("answerable", exchange(Exchange::answerable))
          .optionalString(
              "not_counted",
              scored -> {
                var reason = scored.exchange().notCounted();
                return reason == null ? null : reason.code();
              })
          .optionalInt64("first_response_seconds", exchange(Exchange::firstResponseSeconds))
          .optionalInt64(
              "first_response_business_seconds", exchange(Exchange::firstResponseBusinessSeconds))
          .optionalInt64("censored_after_seconds", exchange(Exchange::censoredAfterSeconds))
          .int64s("next_response_seconds", exchange(Exchange::nextResponseSeconds))
          .int32("replies_human", exchange(Exchange::repliesHuman))
          .int32("replies_signed", exchange(Exchange::repliesSigned))
          .int32("replies_copied", exchange(Exchange::repliesCopied))
          .strings("agents", exchange(Exchange::agents))
          .optionalBool("deflected", exchange(Exchange::deflected))
          .optionalFloat64("courtesy", exchange(Exchange::courtesy))
          .optionalFloat64("listening", exchange(Exchange::listening))
          .optionalFloat64("personal", exchange(Exchange::personal))
          .optionalFloat64("follow_up", exchange(Exchange::followUp))
          .optionalFloat64("lift", exchange(Exchange::lift))
          .optionalString("resolution", exchange(Exchange::resolution))
          .optionalFloat64("care_score", scored -> scored.care().score())
          .optionalInt64("followers", exchange(Exchange::followers))
          .optionalString("opening_text", exchange(Exchange::openingText))
          .optionalString("reply_text", exchange(Exchange::replyText))
          .optionalInt64(
              "censored_after_business_seconds", exchange(Exchange::censoredAfterBusinessSeconds))
          .optionalString("main_agent", exchange(Exchange::mainAgent))
          .optionalFloat64("from_response", contribution(CareComponent.RESPONSE))
          .optionalFloat64("from_courtesy", contribution(CareComponent.COURTESY))
          .optionalFloat64("from_listening", contribution(CareComponent.LISTENING))
          .optionalFloat64("from_personal", contribution(CareComponent.PERSONAL))
          .optionalFloat64("from_follow_up", contribution(CareComponent.FOLLOW_UP))
          .optionalFloat64("from_identity", contribution(CareComponent.IDENTITY))
          .optionalFloat64("from_resolution", contribution(CareComponent.RESOLUTION))
          .optionalFloat64("from_lift", contribution(CareComponent.LIFT))
          .build();

  static final Table<ReadReview> MENTIONS =
      Table.<ReadReview>named("mentions")
          .string("id", review(Review::id))
          .string("input", review(Review::input))
          .int64("line", review(Review::line))
          .string("channel", review(Review::channel))
          .optionalString("company", review(Review::company))
          .optionalString("sector", review(Review::sector))
          .optionalString("unknown_company", review(Review::unknownCompany))
          .string("solicitation", review(Review::solicitation))
          .string("role", review(Review::role))
          .optionalString("person", review(Review::person))
          .optionalString("unit", review(Review::unit))
          .timestamp("time", review(Review::time))
          .string("language", read -> read.reading().language().code())
          .optionalString("unscored", read -> read.reading().unscored())
          .int32("staff_sentences", read -> read.reading().staff().size())
          .optionalString("staff_text", read -> read.score().staffText())
          .strings("kinds", ParquetTables::kinds)
          .optionalFloat64("text_score", read -> read.score().textScore())
          .optionalFloat64("staff_rating", read -> read.score().staffRating())
          .optionalFloat64("overall_rating", review(Review::overallRating))
          .optionalFloat64("inperson_score", read -> read.score().score())
          .optionalFloat64("attitude", facet("attitude"))
          .optionalFloat64("identity", facet("identity"))
          .optionalFloat64("interest", facet("interest"))
          .optionalFloat64("recognition", facet("recognition"))
          .optionalFloat64("helpfulness", facet("helpfulness"))
          .optionalFloat64("competence", facet("competence"))
          .build();

  static final Table<CompanyWindow> COMPANY_WINDOWS =
      Table.<CompanyWindow>named("company_windows")
          .string("company", CompanyWindow::company)
          .string("sector", CompanyWindow::sector)
          .timestamp("window_start", CompanyWindow::windowStart)
          .timestamp("window_end", CompanyWindow::windowEnd)
          .string("side", CompanyWindow::side)
          .string("channel", CompanyWindow::channel)
          .string("solicitation", CompanyWindow::solicitation)
          .int64("n", row -> row.standing() == null ? 0 : row.standing().n())
          .int64("persons", row -> row.standing() == null ? 0 : row.standing().persons())
          .optionalFloat64("mean", standing(ChannelStanding::mean))
          .optionalFloat64("sd", standing(ChannelStanding::sd))
          .optionalFloat64("shrunk", standing(ChannelStanding::shrunk))
          .optionalFloat64("reliability", standing(ChannelStanding::reliability))
          .optionalFloat64("z", standing(ChannelStanding::z))
          .optionalFloat64("z_low", standing(ChannelStanding::zLow))
          .optionalFloat64("z_high", standing(ChannelStanding::zHigh))
          .string(
              "reference",
              row -> row.standing() == null ? "none" : row.standing().reference().column())
          .int32(
              "reference_companies",
              row -> row.standing() == null ? 0 : row.standing().referenceCompanies())
          .optionalTimestamp("reference_from", standing(ChannelStanding::referenceFrom))
          .optionalTimestamp("reference_to", standing(ChannelStanding::referenceTo))
          .optionalFloat64("inconsistency", standing(ChannelStanding::inconsistency))
          .optionalFloat64("polarisation", standing(ChannelStanding::polarisation))
          .optionalFloat64("between_unit", standing(ChannelStanding::betweenUnit))
          .int32("units", row -> row.standing() == null ? 0 : row.standing().units())
          .optionalInt64("exchanges", care(CareFigures::exchanges))
          .optionalInt64("answerable", care(CareFigures::answerable))
          .optionalInt64("answered_1h", care(CareFigures::answeredInAnHour))
          .optionalInt64("answered_24h", care(CareFigures::answeredInADay))
          .optionalInt64("answered", care(CareFigures::answered))
          .optionalInt64("not_observed", care(CareFigures::notObserved))
          .optionalInt64("automatic", care(CareFigures::automatic))
          .optionalFloat64("response_rate_1h", care(CareFigures::rateInAnHour))
          .optionalFloat64("response_rate_24h", care(CareFigures::rateInADay))
          .optionalFloat64("response_rate", care(CareFigures::rate))
          .optionalFloat64("first_response_median_seconds", care(CareFigures::medianSeconds))
          .optionalFloat64("first_response_p90_seconds", care(CareFigures::p90Seconds))
          .optionalFloat64(
              "first_response_naive_median_seconds", care(CareFigures::naiveMedianSeconds))
          .optionalFloat64("first_response_naive_p90_seconds", care(CareFigures::naiveP90Seconds))
          .optionalFloat64("identity", care(CareFigures::identity))
          .optionalFloat64("lift", care(CareFigures::lift))
          .optionalFloat64(
              "first_response_business_median_seconds", care(CareFigures::businessMedianSeconds))
          .optionalFloat64(
              "first_response_business_p90_seconds", care(CareFigures::businessP90Seconds))
          .optionalFloat64("next_response_median_seconds", care(CareFigures::nextMedianSeconds))
          .optionalInt64("replies_human", care(CareFigures::humanReplies))
          .optionalInt64("replies_copied", care(CareFigures::copiedReplies))
          .optionalFloat64("deflected", care(CareFigures::deflected))
          .optionalFloat64("courtesy", care(CareFigures::courtesy))
          .optionalFloat64("listening", care(CareFigures::listening))
          .optionalFloat64("personal", care(CareFigures::personal))
          .optionalFloat64("follow_up", care(CareFigures::followUp))
          .optionalInt64("confirmed", care(CareFigures::confirmed))
          .optionalInt64("likely", care(CareFigures::likely))
          .optionalInt64("still_open", care(CareFigures::open))
          .optionalInt64("abandoned", care(CareFigures::abandoned))
          .optionalInt64("attention_n", attention(Attention.Bias::n))
          .optionalFloat64("attention_top", attention(Attention.Bias::top))
          .optionalFloat64("attention_bottom", attention(Attention.Bias::bottom))
          .optionalFloat64("attention_bias", attention(Attention.Bias::difference))
          .optionalFloat64("attention_bias_low", attention(Attention.Bias::low))
          .optionalFloat64("attention_bias_high", attention(Attention.Bias::high))
          .optionalFloat64("read_share", standing(ChannelStanding::readShare))
          .optionalInt64("answerable_en", care(row -> answerable(row.english())))
          .optionalFloat64("response_rate_en", care(row -> rate(row.english())))
          .optionalInt64("answerable_fr", care(row -> answerable(row.french())))
          .optionalFloat64("response_rate_fr", care(row -> rate(row.french())))
          .build();

  static final Table<CompanyGap> GAPS =
      Table.<CompanyGap>named("gaps")
          .string("company", CompanyGap::company)
          .string("sector", CompanyGap::sector)
          .timestamp("window_start", CompanyGap::windowStart)
          .timestamp("window_end", CompanyGap::windowEnd)
          .int64("digital_n", gap -> gap.digital().n())
          .int64("digital_persons", gap -> gap.digital().persons())
          .optionalFloat64("digital_mean", gap -> gap.digital().mean())
          .optionalFloat64("digital_z", gap -> gap.digital().z())
          .optionalFloat64("digital_z_low", gap -> gap.digital().zLow())
          .optionalFloat64("digital_z_high", gap -> gap.digital().zHigh())
          .optionalFloat64("digital_reliability", gap -> gap.digital().reliability())
          .int64("in_person_n", gap -> gap.inPerson().n())
          .int64("in_person_persons", gap -> gap.inPerson().persons())
          .optionalFloat64("in_person_mean", gap -> gap.inPerson().mean())
          .optionalFloat64("in_person_z", gap -> gap.inPerson().z())
          .optionalFloat64("in_person_z_low", gap -> gap.inPerson().zLow())
          .optionalFloat64("in_person_z_high", gap -> gap.inPerson().zHigh())
          .optionalFloat64("in_person_reliability", gap -> gap.inPerson().reliability())
          .optionalFloat64("gap", CompanyGap::gap)
          .optionalFloat64("gap_low", CompanyGap::gapLow)
          .optionalFloat64("gap_high", CompanyGap::gapHigh)
          .optionalFloat64("sampling_error", CompanyGap::samplingError)
          .optionalFloat64("reference_error", CompanyGap::referenceError)
          .optionalFloat64("p_value", CompanyGap::pValue)
          .optionalFloat64("q_value", CompanyGap::qValue)
          .string("verdict", CompanyGap::verdict)
          .strings("missing", gap -> gap.missing().stream().map(Missing::column).toList())
          .optionalFloat64("digital_inconsistency", gap -> gap.digital().inconsistency())
          .optionalFloat64("digital_inconsistency_low", gap -> gap.digital().inconsistencyLow())
          .optionalFloat64("digital_inconsistency_high", gap -> gap.digital().inconsistencyHigh())
          .optionalFloat64("in_person_inconsistency", gap -> gap.inPerson().inconsistency())
          .optionalFloat64("in_person_inconsistency_low", gap -> gap.inPerson().inconsistencyLow())
          .optionalFloat64(
              "in_person_inconsistency_high", gap -> gap.inPerson().inconsistencyHigh())
          .optionalFloat64("digital_between_unit", gap -> gap.digital().betweenUnit())
          .optionalFloat64("in_person_between_unit", gap -> gap.inPerson().betweenUnit())
          .optionalString("inconsistent", CompanyGap::inconsistent)
          .string("reference", gap -> gap.reference().column())
          .int32("reference_companies", CompanyGap::referenceCompanies)
          .optionalTimestamp("reference_from", CompanyGap::referenceFrom)
          .optionalTimestamp("reference_to", CompanyGap::referenceTo)
          .optionalString("reference_name", CompanyGap::referenceName)
          .optionalFloat64("digital_between_unit_low", gap -> gap.digital().betweenUnitLow())
          .optionalFloat64("digital_between_unit_high", gap -> gap.digital().betweenUnitHigh())
          .optionalFloat64("in_person_between_unit_low", gap -> gap.inPerson().betweenUnitLow())
          .optionalFloat64("in_person_between_unit_high", gap -> gap.inPerson().betweenUnitHigh())
          .optionalFloat64("digital_polarisation", gap -> gap.digital().polarisation())
          .optionalFloat64("in_person_polarisation", gap -> gap.inPerson().polarisation())
          .optionalFloat64("unshrunken", CompanyGap::unshrunken)
          .optionalFloat64("model_error", CompanyGap::modelError)
          .strings("cautions", gap -> gap.cautions().stream().map(Caution::column).toList())
          .build();

  static final Table<Driver> DRIVERS =
      Table.<Driver>named("drivers")
          .string("company", Driver::company)
          .string("sector", Driver::sector)
          .timestamp("window_start", Driver::windowStart)
          .timestamp("window_end", Driver::windowEnd)
          .string("side", Driver::side)
          .string("facet", Driver::facet)
          .int64("n", Driver::n)
          .float64("mean", Driver::mean)
          .float64("impact", Driver::impact)
          .build();

  static final Table<Evidence> EVIDENCE =
      Table.<Evidence>named("evidence")
          .string("company", Evidence::company)
          .string("sector", Evidence::sector)
          .timestamp("window_start", Evidence::windowStart)
          .timestamp("window_end", Evidence::windowEnd)
          .string("side", Evidence::side)
          .string("stance", Evidence::stance)
          .optionalString("facet", Evidence::facet)
          .string("observation_id", Evidence::observationId)
          .timestamp("time", Evidence::time)
          .float64("score", Evidence::score)
          .string("text", Evidence::text)
          .optionalString("language", Evidence::language)
          .build();

  static final Table<FlagEvent> FLAGS =
      Table.<FlagEvent>named("flags")
          .string("company", FlagEvent::company)
          .string("sector", FlagEvent::sector)
          .timestamp("window_start", FlagEvent::windowStart)
          .timestamp("window_end", FlagEvent::windowEnd)
          .string("event", FlagEvent::event)
          .string("verdict", FlagEvent::verdict)
          .optionalFloat64("gap", FlagEvent::gap)
          .optionalFloat64("gap_low", FlagEvent::gapLow)
          .optionalFloat64("gap_high", FlagEvent::gapHigh)
          .string("reason", FlagEvent::reason)
          .build();

  static final Table<Trend> TRENDS =
      Table.<Trend>named("trends")
          .string("company", Trend::company)
          .string("sector", Trend::sector)
          .timestamp("previous_start", Trend::before)
          .timestamp("window_start", Trend::after)
          .float64("change", Trend::change)
          .float64("change_low", Trend::low)
          .float64("change_high", Trend::high)
          .float64("p_value", Trend::pValue)
          .build();

  static final Table<CompanyRow> COMPANIES =
      Table.<CompanyRow>named("companies")
          .string("company", CompanyRow::company)
          .string("name", CompanyRow::name)
          .string("sector", CompanyRow::sector)
          .string("country", CompanyRow::country)
          .build();

  static final Table<SettingRow> SETTINGS =
      Table.<SettingRow>named("settings")
          .string("name", SettingRow::name)
          .string("value", SettingRow::value)
          .build();

  static final Table<ModelRow> MODELS =
      Table.<ModelRow>named("models")
          .string("name", ModelRow::name)
          .optionalString("task", ModelRow::task)
          .optionalString("language", ModelRow::language)
          .optionalString("data", ModelRow::data)
          .optionalString("licence", ModelRow::licence)
          .optionalString("figures", ModelRow::figures)
          .optionalString("limits", ModelRow::limits)
          .build();

  private static <V> Table.Value<ReadPost, V> post(Table.Value<SupportPost, V> value) {
    return read -> value.apply(read.post());
  }

  private static Table.Value<ReadPost, @Nullable Double> sentiment(
      Table.Value<Sentiment, Double> value) {
    return read -> {
      Sentiment sentiment = read.reading().sentiment();
      return sentiment == null ? null : value.apply(sentiment);
    };
  }

  private static <V> Table.Value<ScoredExchange, V> exchange(Table.Value<Exchange, V> value) {
    return scored -> value.apply(scored.exchange());
  }

  private static Table.Value<ScoredExchange, @Nullable Double> contribution(CareComponent of) {
    return scored -> scored.care().contributions().get(of.key());
  }

  private static <V> Table.Value<ReadReview, V> review(Table.Value<Review, V> value) {
    return read -> value.apply(read.review());
  }

  private static Table.Value<ReadReview, @Nullable Double> facet(String name) {
    return read -> read.score().facets().get(name);
  }

  private static List<String> kinds(ReadReview read) {
    return read.reading().staff().stream()
        .map(StaffSentence::kind)
        .distinct()
        .sorted()
        .map(Enum::name)
        .toList();
  }

  private static <V> Table.Value<CompanyWindow, @Nullable V> standing(
      Table.Value<ChannelStanding, V> value) {
    return row -> row.standing() == null ? null : value.apply(row.standing());
  }

  private static <V> Table.Value<CompanyWindow, @Nullable V> care(
      Table.Value<CareFigures, V> value) {
    return row -> row.care() == null ? null : value.apply(row.care());
  }

  private static <V> Table.Value<CompanyWindow, @Nullable V> attention(
      Table.Value<Attention.Bias, V> value) {
    return care(figures -> figures.attention() == null ? null : value.apply(figures.attention()));
  }

  private static @Nullable Long answerable(Attention.@Nullable Share share) {
    return share == null ? null : share.answerable();
  }

  private static @Nullable Double rate(Attention.@Nullable Share share) {
    return share == null ? null : share.rate();
  }
}
