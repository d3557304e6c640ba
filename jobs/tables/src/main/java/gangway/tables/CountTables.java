package gangway.tables;

import gangway.intake.Rejected;

/** What was read and what was set: the tables that say what a run rests on. */
public final class CountTables {
  private CountTables() {}

  public static final TableDef<InputRow> INPUTS =
      TableDef.of(
              InputRow.class,
              "inputs",
              "One row per input: nothing is dropped without a count;"
                  + " `read = accepted + rejected + duplicate`.")
          .code("format", "format name, or the path of the user's mapping file", InputRow::format)
          .text("path", "as given on the command line", InputRow::path)
          .code("kind", "`support` or `reviews`", InputRow::kind)
          .optionalCode(
              "collected", VoiceTables.COLLECTED + "; null of reviews", InputRow::collected)
          .int64("read", Unit.COUNT, "records read", row -> row.tally().read())
          .int64(
              "accepted",
              Unit.COUNT,
              "became a post or review that was not seen before (unknown companies included)",
              row -> row.tally().accepted())
          .int64(
              "rejected",
              Unit.COUNT,
              "could not be read; see `rejected`",
              row -> row.tally().rejected())
          .int64(
              "duplicate",
              Unit.COUNT,
              "same id as a record that was accepted",
              row -> row.tally().duplicate())
          .int64(
              "unscored",
              Unit.COUNT,
              "accepted, but in a language without a model or without words",
              row -> row.tally().unscored())
          .int64(
              "late",
              Unit.COUNT,
              "accepted, but after its window was closed",
              row -> row.tally().late())
          .int64(
              "unknown_company",
              Unit.COUNT,
              "accepted, but of a company that the registry does not know",
              row -> row.tally().unknownCompany())
          .int64(
              "other_role",
              Unit.COUNT,
              "accepted, but of people in a role that is not judged (see setting `judged-roles`): kept"
                  + " in `posts` and `mentions`",
              row -> row.tally().otherRole())
          .build();

  public static final TableDef<Rejected> REJECTED =
      TableDef.of(Rejected.class, "rejected", "One row per record that could not be read.")
          .text("input", "label of the input, `format=path`", Rejected::input)
          .int64(
              "line",
              Unit.ORDINAL,
              "line (CSV, JSON lines) or ordinal (JSON) at which the record starts",
              Rejected::line)
          .code("reason", "such as `bad-time`, `missing-field`, `line-too-long`", Rejected::reason)
          .optionalText(
              "field",
              "the source column or pointer at fault; null when the whole record is",
              Rejected::field)
          .optionalText(
              "value",
              "the offending value, capped and masked; null when there is none",
              Rejected::value)
          .text("expected", "what was expected, in words", Rejected::expected)
          .text("raw", "the record, capped and masked", Rejected::raw)
          .build();

  public static final TableDef<UnknownCompanyRow> UNKNOWN_COMPANIES =
      TableDef.of(
              UnknownCompanyRow.class,
              "unknown_companies",
              "How many accepted records name a company that is not in the registry.")
          .text("name", "as the source names it", UnknownCompanyRow::name)
          .int64("posts", Unit.COUNT, "accepted posts", UnknownCompanyRow::posts)
          .int64("reviews", Unit.COUNT, "accepted reviews", UnknownCompanyRow::reviews)
          .build();

  public static final TableDef<CompanyRow> COMPANIES =
      TableDef.of(
              CompanyRow.class,
              "companies",
              "The registry's companies that occur in the run; the report calls a company by its"
                  + " `name`, and by its id where this table is absent.")
          .id("company", "registry id", CompanyRow::company)
          .text("name", "as people write it", CompanyRow::name)
          .id("sector", "whose companies it is compared with", CompanyRow::sector)
          .code(
              "country",
              "ISO 3166 code; empty where the registry does not say",
              CompanyRow::country)
          .build();

  public static final TableDef<ModelRow> MODELS =
      TableDef.of(
              ModelRow.class,
              "models",
              "One row per model used, as the report shows it; what is null is not shown.")
          .id("name", "of the model", ModelRow::name)
          .optionalCode(
              "task", "`sentiment`, `staff`, `conduct`, `openers`, `language`", ModelRow::task)
          .optionalCode("language", "code; null for models of several", ModelRow::language)
          .optionalText("data", "what it was trained on or written from", ModelRow::data)
          .optionalText("licence", "of that", ModelRow::licence)
          .optionalText("figures", "how right it was found to be", ModelRow::figures)
          .optionalText("limits", "what it is not good at", ModelRow::limits)
          .build();

  public static final TableDef<SettingRow> SETTINGS =
      TableDef.of(
              SettingRow.class,
              "settings",
              "What the verdicts rest on: `window`, `norms` and `fallback-norms` (their versions,"
                  + " empty without), and every threshold. The report takes the defaults where this"
                  + " table is absent.")
          .id("name", "in kebab case", SettingRow::name)
          .text("value", "in words", SettingRow::value)
          .build();
}
