package gangway.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The documented tables ({@code jobs/stream/SCHEMA.md}). Runs only ever gain columns, so a run of
 * an older version is read as if it had written nulls.
 */
final class Schema {
  private static final String DAY = "dt DATE";
  private static final String COMPANY_WINDOW =
      "company VARCHAR, sector VARCHAR, window_start TIMESTAMPTZ, window_end TIMESTAMPTZ";
  private static final String REFERENCE =
      "reference VARCHAR, reference_companies INTEGER, reference_from TIMESTAMPTZ,"
          + " reference_to TIMESTAMPTZ";
  private static final String ORIGIN =
      "id VARCHAR, input VARCHAR, line BIGINT, channel VARCHAR, company VARCHAR, sector VARCHAR,"
          + " unknown_company VARCHAR";

  /** Documented columns by table, both in the document's order. */
  static final Map<String, List<Column>> TABLES;

  static {
    Map<String, List<Column>> tables = new LinkedHashMap<>();
    tables.put(
        "inputs",
        columns(
            "format VARCHAR, path VARCHAR, kind VARCHAR, read BIGINT, accepted BIGINT,"
                + " rejected BIGINT, duplicate BIGINT, unscored BIGINT, late BIGINT,"
                + " unknown_company BIGINT"));
    tables.put(
        "rejected",
        columns(
            "input VARCHAR, line BIGINT, reason VARCHAR, field VARCHAR, value VARCHAR,"
                + " expected VARCHAR, raw VARCHAR"));
    tables.put("unknown_companies", columns("name VARCHAR, posts BIGINT, reviews BIGINT"));
    tables.put(
        "companies", columns("company VARCHAR, name VARCHAR, sector VARCHAR, country VARCHAR"));
    tables.put(
        "posts",
        columns(
            ORIGIN,
            "speaker VARCHAR, role VARCHAR, person VARCHAR, conversation VARCHAR,"
                + " in_reply_to VARCHAR, origin VARCHAR, time TIMESTAMPTZ, text VARCHAR,"
                + " language VARCHAR, negative DOUBLE, neutral DOUBLE, positive DOUBLE,"
                + " needs_answer BOOLEAN, unscored VARCHAR",
            DAY));
    tables.put(
        "reply_coverage",
        columns(
            "company VARCHAR, channel VARCHAR, observed_from TIMESTAMPTZ,"
                + " observed_until TIMESTAMPTZ, stock_texts INTEGER, macro_texts INTEGER"));
    tables.put(
        "exchanges",
        columns(
            "id VARCHAR, company VARCHAR, sector VARCHAR, channel VARCHAR, person VARCHAR,"
                + " origin VARCHAR, opened TIMESTAMPTZ, closed TIMESTAMPTZ, language VARCHAR,"
                + " customer_posts INTEGER, company_posts INTEGER, automatic_posts INTEGER,"
                + " answerable BOOLEAN, not_counted VARCHAR, first_response_seconds BIGINT,"
                + " censored_after_seconds BIGINT, next_response_seconds BIGINT[],"
                + " replies_human INTEGER, replies_signed INTEGER, agents VARCHAR[],"
                + " deflected BOOLEAN, courtesy DOUBLE, listening DOUBLE, personal DOUBLE,"
                + " follow_up DOUBLE, lift DOUBLE, resolution VARCHAR, care_score DOUBLE,"
                + " opening_text VARCHAR, reply_text VARCHAR",
            DAY));
    tables.put(
        "mentions",
        columns(
            ORIGIN,
            "solicitation VARCHAR, role VARCHAR, person VARCHAR, unit VARCHAR, time TIMESTAMPTZ,"
                + " language VARCHAR, unscored VARCHAR, staff_sentences INTEGER,"
                + " staff_text VARCHAR, kinds VARCHAR[], text_score DOUBLE, staff_rating DOUBLE,"
                + " overall_rating DOUBLE, inperson_score DOUBLE, attitude DOUBLE, identity DOUBLE,"
                + " interest DOUBLE, recognition DOUBLE, helpfulness DOUBLE, competence DOUBLE",
            DAY));
    tables.put(
        "company_windows",
        columns(
            COMPANY_WINDOW,
            "side VARCHAR, channel VARCHAR, solicitation VARCHAR, n BIGINT, persons BIGINT,"
                + " mean DOUBLE, sd DOUBLE, shrunk DOUBLE, reliability DOUBLE, z DOUBLE,"
                + " z_low DOUBLE, z_high DOUBLE",
            REFERENCE,
            "inconsistency DOUBLE, polarisation DOUBLE, between_unit DOUBLE, units INTEGER,"
                + " exchanges BIGINT, answerable BIGINT, answered_1h BIGINT, answered_24h BIGINT,"
                + " answered BIGINT, not_observed BIGINT, automatic BIGINT,"
                + " response_rate_1h DOUBLE, response_rate_24h DOUBLE, response_rate DOUBLE,"
                + " first_response_median_seconds DOUBLE, first_response_p90_seconds DOUBLE,"
                + " first_response_naive_median_seconds DOUBLE,"
                + " first_response_naive_p90_seconds DOUBLE, identity DOUBLE, lift DOUBLE"));
    tables.put(
        "gaps",
        columns(
            COMPANY_WINDOW,
            "digital_n BIGINT, in_person_n BIGINT, digital_mean DOUBLE, in_person_mean DOUBLE,"
                + " digital_z DOUBLE, digital_z_low DOUBLE, digital_z_high DOUBLE,"
                + " digital_reliability DOUBLE, in_person_z DOUBLE, in_person_z_low DOUBLE,"
                + " in_person_z_high DOUBLE, in_person_reliability DOUBLE, gap DOUBLE,"
                + " gap_low DOUBLE, gap_high DOUBLE, p_value DOUBLE, q_value DOUBLE,"
                + " verdict VARCHAR, missing VARCHAR[], digital_inconsistency DOUBLE,"
                + " digital_inconsistency_low DOUBLE, digital_inconsistency_high DOUBLE,"
                + " in_person_inconsistency DOUBLE, in_person_inconsistency_low DOUBLE,"
                + " in_person_inconsistency_high DOUBLE, digital_between_unit DOUBLE,"
                + " in_person_between_unit DOUBLE, inconsistent VARCHAR",
            REFERENCE,
            "cautions VARCHAR[]"));
    tables.put(
        "drivers",
        columns(
            COMPANY_WINDOW, "side VARCHAR, facet VARCHAR, n BIGINT, mean DOUBLE, impact DOUBLE"));
    tables.put(
        "evidence",
        columns(
            COMPANY_WINDOW,
            "side VARCHAR, stance VARCHAR, facet VARCHAR, observation_id VARCHAR,"
                + " time TIMESTAMPTZ, score DOUBLE, text VARCHAR, language VARCHAR"));
    tables.put(
        "flags",
        columns(
            COMPANY_WINDOW,
            "event VARCHAR, verdict VARCHAR, gap DOUBLE, gap_low DOUBLE, gap_high DOUBLE,"
                + " reason VARCHAR"));
    tables.put(
        "trends",
        columns(
            "company VARCHAR, sector VARCHAR, previous_start TIMESTAMPTZ,"
                + " window_start TIMESTAMPTZ, change DOUBLE, change_low DOUBLE,"
                + " change_high DOUBLE, p_value DOUBLE"));
    tables.put(
        "models",
        columns(
            "name VARCHAR, task VARCHAR, language VARCHAR, data VARCHAR, licence VARCHAR,"
                + " figures VARCHAR, limits VARCHAR"));
    tables.put("settings", columns("name VARCHAR, value VARCHAR"));
    TABLES = Collections.unmodifiableMap(tables);
  }

  private Schema() {}

  private static List<Column> columns(String... definitions) {
    List<Column> columns = new ArrayList<>();
    for (String definition : String.join(",", definitions).split(",", -1)) {
      String[] nameAndType = definition.strip().split(" ", 2);
      columns.add(new Column(nameAndType[0], nameAndType[1]));
    }
    return List.copyOf(columns);
  }
}
