package gangway.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes Parquet tables as a run does, out of SQL. */
public final class WrittenRun {
  public static final String WINDOW =
      "TIMESTAMPTZ '2026-01-01 00:00:00Z' AS window_start,"
          + " TIMESTAMPTZ '2026-04-01 00:00:00Z' AS window_end";

  /** One for all tests: to start DuckDB takes longer than to write a table. */
  private static final Connection DUCKDB = start();

  private final Path directory;

  private WrittenRun(Path directory) {
    this.directory = directory;
  }

  public static WrittenRun in(Path directory) {
    return new WrittenRun(directory);
  }

  private static Connection start() {
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:");
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET TimeZone = 'UTC'");
      }
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes one table; names of columns come from the query. */
  public WrittenRun table(String name, String query) {
    return file(name + "/part-0.parquet", query);
  }

  public WrittenRun file(String file, String query) {
    Path path = directory.resolve(file);
    String target = path.toString().replace("'", "''");
    try (Statement statement = DUCKDB.createStatement()) {
      Files.createDirectories(path.getParent());
      statement.execute(
          "COPY (" + query + ") TO '" + target + "' (FORMAT parquet, COMPRESSION zstd)");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
    return this;
  }

  Path directory() {
    return directory;
  }

  /**
   * A run of twelve invented companies in two sectors: every verdict, one-sided companies, several
   * channels, a past, hostile and long words.
   */
  static Path complete(Path directory) {
    return in(directory)
        .table("companies", COMPANIES)
        .table("inputs", INPUTS)
        .table("rejected", REJECTED)
        .table("unknown_companies", UNKNOWN)
        .table("gaps", GAPS)
        .file("gaps/before.parquet", GAPS_BEFORE)
        .table("flags", FLAGS)
        .table("trends", TRENDS)
        .table("reply_coverage", REPLY_COVERAGE)
        .table("company_windows", WINDOWS)
        .table("drivers", DRIVERS)
        .table("evidence", EVIDENCE)
        .table("models", MODELS)
        .table("settings", "SELECT 'judged-roles' AS name, 'customer' AS value")
        .file("exchanges/dt=2026-01-10/part-0.parquet", EXCHANGES)
        .file("mentions/dt=2026-01-05/part-0.parquet", MENTIONS)
        .directory();
  }

  private static final String COMPANIES =
      """
      SELECT * FROM (VALUES
        ('aerolind', 'Aerolind', 'airline', 'SE'), ('kestrel', 'Kestrel Air', 'airline', 'GB'),
        ('montjoie', 'Montjoie', 'airline', 'FR'), ('nordwind', 'Nordwind', 'airline', 'DE'),
        ('palma', 'Palma Jet', 'airline', 'ES'), ('tern', 'Tern Regional', 'airline', 'IE'),
        ('mopane', 'Mopane Lodge', 'lodging', 'BW'), ('bellerive', 'Hôtel Bellerive', 'lodging', 'CH'),
        ('harbour', 'The Old Harbour House and Spa of the Seven Lighthouses', 'lodging', 'GB'),
        ('corvin', 'Corvin Inns', 'lodging', 'HU')
      ) t(company, name, sector, country)""";

  private static final String GAPS =
      """
      SELECT company, sector, %s, digital_n::BIGINT AS digital_n, in_person_n::BIGINT AS in_person_n,
        digital_mean, in_person_mean,
        digital_z, digital_z - 0.22 AS digital_z_low, digital_z + 0.22 AS digital_z_high,
        0.93 AS digital_reliability,
        in_person_z, in_person_z - 0.28 AS in_person_z_low, in_person_z + 0.28 AS in_person_z_high,
        0.9 AS in_person_reliability,
        digital_z - in_person_z AS gap, digital_z - in_person_z - half AS gap_low,
        digital_z - in_person_z + half AS gap_high, p AS p_value, p * 3 AS q_value, verdict, missing,
        0.31 AS digital_inconsistency, 0.28 AS digital_inconsistency_low,
        0.34 AS digital_inconsistency_high, uneven AS in_person_inconsistency,
        uneven - 0.05 AS in_person_inconsistency_low, uneven + 0.05 AS in_person_inconsistency_high,
        0.04 AS digital_between_unit, 0.11 AS in_person_between_unit, inconsistent,
        'norms' AS reference, 41::INTEGER AS reference_companies,
        TIMESTAMPTZ '2025-01-01 00:00:00Z' AS reference_from,
        TIMESTAMPTZ '2025-12-31 00:00:00Z' AS reference_to,
        CASE sector
          WHEN 'airline' THEN ['IN_PERSON OLD_NORMS 10', 'DIGITAL FEW_COMPANIES 8', 'IN_PERSON SELF_SELECTED 0']
          ELSE ['BOTH MIXED_REFERENCES 0', 'DIGITAL <b>NEW</b> 3'] END AS cautions
      FROM (VALUES
        ('aerolind', 'airline', 412, 388, 0.74, 0.41, 1.31, -0.86, 0.38, 0.0001, 'DIGITAL_AHEAD', []::VARCHAR[], 0.71, 'IN_PERSON'),
        ('kestrel', 'airline', 365, 402, 0.69, 0.52, 0.80, -0.12, 0.36, 0.004, 'DIGITAL_AHEAD', [], 0.44, NULL),
        ('montjoie', 'airline', 498, 351, 0.58, 0.55, 0.06, 0.02, 0.33, 0.81, 'MATCHED', [], 0.42, NULL),
        ('nordwind', 'airline', 220, 61, 0.61, 0.50, 0.34, -0.20, 0.66, 0.11, 'NOT_ENOUGH_EVIDENCE', ['IN_PERSON MORE_OBSERVATIONS 137'], 0.47, NULL),
        ('palma', 'airline', 301, 290, 0.40, 0.66, -0.92, 0.71, 0.41, 0.0003, 'IN_PERSON_AHEAD', [], 0.36, NULL),
        ('tern', 'airline', 18, 22, 0.55, 0.51, -0.10, -0.05, 1.4, 0.94, 'NOT_ENOUGH_EVIDENCE', ['DIGITAL MORE_OBSERVATIONS 12', 'IN_PERSON MORE_OBSERVATIONS 40'], 0.41, NULL),
        ('mopane', 'lodging', 144, 260, 0.79, 0.83, 1.12, 1.20, 0.40, 0.71, 'MATCHED', [], 0.21, NULL),
        ('bellerive', 'lodging', 203, 240, 0.60, 0.60, 0.01, 0.10, 0.31, 0.62, 'MATCHED', [], 0.33, NULL),
        ('harbour', 'lodging', 97, 131, 0.48, 0.63, -0.61, 0.18, 0.72, 0.03, 'NOT_ENOUGH_EVIDENCE', ['DIGITAL MORE_OBSERVATIONS 81', 'BOTH STEADIER_SCORES 1'], 0.30, NULL),
        ('corvin', 'lodging', 55, 0, 0.44, NULL, NULL, NULL, NULL, NULL, 'NOT_ENOUGH_EVIDENCE', ['IN_PERSON NO_OBSERVATIONS 0'], NULL, NULL),
        ('<script>alert(1)</script>', 'lodging', 0, 33, NULL, 0.5, NULL, NULL, NULL, NULL, 'NOT_ENOUGH_EVIDENCE', ['DIGITAL NO_OBSERVATIONS 0'], NULL, NULL),
        ('karst', 'lodging', 0, 21, NULL, 0.5, NULL, NULL, NULL, NULL, 'NOT_ENOUGH_EVIDENCE', ['DIGITAL NO_OBSERVATIONS 0'], NULL, NULL)
      ) t(company, sector, digital_n, in_person_n, digital_mean, in_person_mean, digital_z,
          in_person_z, half, p, verdict, missing, uneven, inconsistent)"""
          .formatted(WINDOW);

  private static final String GAPS_BEFORE =
      """
      SELECT company, 'airline' AS sector, start::TIMESTAMPTZ AS window_start,
        start::TIMESTAMPTZ + INTERVAL 3 MONTH AS window_end, 200::BIGINT AS digital_n,
        200::BIGINT AS in_person_n, gap, gap - 0.4 AS gap_low, gap + 0.4 AS gap_high, verdict
      FROM (VALUES
        ('aerolind', '2025-07-01 00:00:00Z', -0.81, 'IN_PERSON_AHEAD'),
        ('aerolind', '2025-10-01 00:00:00Z', NULL, 'NOT_ENOUGH_EVIDENCE'),
        ('montjoie', '2025-07-01 00:00:00Z', 0.92, 'DIGITAL_AHEAD'),
        ('montjoie', '2025-10-01 00:00:00Z', 0.21, 'MATCHED')
      ) t(company, start, gap, verdict)""";

  private static final String FLAGS =
      """
      SELECT company, sector, start::TIMESTAMPTZ AS window_start, event, verdict, reason
      FROM (VALUES
        ('aerolind', 'airline', '2025-07-01 00:00:00Z', 'RAISED', 'IN_PERSON_AHEAD', 'VERDICT_HELD 1'),
        ('aerolind', 'airline', '2026-01-01 00:00:00Z', 'CLEARED', 'IN_PERSON_AHEAD', 'REVERSED 1'),
        ('aerolind', 'airline', '2026-01-01 00:00:00Z', 'RAISED', 'DIGITAL_AHEAD', 'VERDICT_HELD 1'),
        ('montjoie', 'airline', '2025-07-01 00:00:00Z', 'RAISED', 'DIGITAL_AHEAD', 'VERDICT_HELD 1'),
        ('montjoie', 'airline', '2026-01-01 00:00:00Z', 'CLEARED', 'DIGITAL_AHEAD', 'MATCHED 2'),
        ('kestrel', 'airline', '2026-01-01 00:00:00Z', 'RAISED', 'DIGITAL_AHEAD', '<script>alert(2)</script>'),
        ('palma', 'airline', '2026-01-01 00:00:00Z', 'RAISED', 'SOMETHING_NEW', 'VERDICT_HELD 1')
      ) t(company, sector, start, event, verdict, reason)""";

  private static final String TRENDS =
      """
      SELECT company, 'airline' AS sector, previous::TIMESTAMPTZ AS previous_start,
        start::TIMESTAMPTZ AS window_start, change, change - 0.7 AS change_low,
        change + 0.7 AS change_high, 0.1 AS p_value
      FROM (VALUES
        ('aerolind', '2025-07-01 00:00:00Z', '2026-01-01 00:00:00Z', 3.1),
        ('montjoie', '2025-07-01 00:00:00Z', '2025-10-01 00:00:00Z', -0.75),
        ('montjoie', '2025-10-01 00:00:00Z', '2026-01-01 00:00:00Z', -0.2)
      ) t(company, previous, start, change)""";

  private static final String REPLY_COVERAGE =
      """
      SELECT company, channel, since::TIMESTAMPTZ AS observed_from,
        until::TIMESTAMPTZ AS observed_until
      FROM (VALUES
        ('palma', 'twitter', '2026-01-20 00:00:00Z', '2026-02-01 00:00:00Z'),
        ('palma', 'twitter', '2026-01-20 00:00:00Z', '2026-03-02 00:00:00Z'),
        ('mopane', 'messenger', NULL, '2026-03-20 00:00:00Z')
      ) t(company, channel, since, until)""";

  private static final String WINDOWS =
      """
      SELECT company, sector, %1$s, 'DIGITAL' AS side, channel, 'UNPROMPTED' AS solicitation,
        'CUSTOMER' AS role, n::BIGINT AS n, n::BIGINT AS persons, mean, 0.21 AS sd, mean AS shrunk, 0.93 AS reliability,
        NULL::DOUBLE AS z, NULL::DOUBLE AS z_low, NULL::DOUBLE AS z_high, 'norms' AS reference,
        41::INTEGER AS reference_companies, NULL::TIMESTAMPTZ AS reference_from,
        NULL::TIMESTAMPTZ AS reference_to, 0.31 AS inconsistency, 0.1 AS polarisation,
        0.04 AS between_unit, 9::INTEGER AS units, (n * 1.2)::BIGINT AS exchanges,
        n::BIGINT AS answerable, (n * r1)::BIGINT AS answered_1h, (n * r24)::BIGINT AS answered_24h,
        (n * r)::BIGINT AS answered, unseen::BIGINT AS not_observed, 3::BIGINT AS automatic,
        r1 AS response_rate_1h, r24 AS response_rate_24h, r AS response_rate,
        median AS first_response_median_seconds, NULL::DOUBLE AS first_response_p90_seconds,
        naive AS first_response_naive_median_seconds, naive * 4 AS first_response_naive_p90_seconds,
        signed AS identity, 0.08 AS lift
      FROM (VALUES
        ('aerolind', 'airline', 'twitter', 300, 0.75, 0.78, 0.93, 0.95, 1080.0, 900.0, 0.91, 0),
        ('aerolind', 'airline', 'facebook-comments', 112, 0.71, 0.52, 0.85, 0.88, 3420.0, 2700.0, 0.80, 0),
        ('kestrel', 'airline', 'twitter', 365, 0.69, 0.61, 0.80, 0.84, 2400.0, 1500.0, 0.74, 2),
        ('montjoie', 'airline', 'twitter', 498, 0.58, 0.31, 0.55, 0.60, 40000.0, 4140.0, 0.12, 0),
        ('palma', 'airline', 'twitter', 301, 0.40, 0.12, 0.31, 0.36, NULL, 8200.0, 0.0, 90),
        ('mopane', 'lodging', 'messenger', 144, 0.79, 0.55, 0.97, 0.99, 3000.0, 2900.0, 0.88, 12),
        ('bellerive', 'lodging', 'facebook-comments', 203, 0.60, 0.40, 0.78, 0.81, 9100.0, 5000.0, 0.2, 0),
        ('harbour', 'lodging', 'twitter', 97, 0.48, NULL, NULL, NULL, NULL, NULL, NULL, 0)
      ) t(company, sector, channel, n, mean, r1, r24, r, median, naive, signed, unseen)
      UNION ALL
      SELECT company, sector, %1$s, 'IN_PERSON', channel, solicitation, 'CUSTOMER', n, n, mean, 0.3, mean, 0.9,
        NULL, NULL, NULL, 'norms', 41, NULL, NULL, uneven, 0.3, 0.11, 14,
        NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
      FROM (VALUES
        ('aerolind', 'airline', 'skytrax', 'UNPROMPTED', 388, 0.41, 0.71),
        ('kestrel', 'airline', 'skytrax', 'UNPROMPTED', 302, 0.50, 0.44),
        ('kestrel', 'airline', 'survey', 'PROMPTED', 100, 0.58, 0.40),
        ('montjoie', 'airline', 'skytrax', 'UNPROMPTED', 351, 0.55, 0.42),
        ('palma', 'airline', 'skytrax', 'UNPROMPTED', 290, 0.66, 0.36),
        ('mopane', 'lodging', 'survey', 'PROMPTED', 260, 0.83, 0.21),
        ('bellerive', 'lodging', 'booking', 'UNPROMPTED', 240, 0.60, 0.33)
      ) t(company, sector, channel, solicitation, n, mean, uneven)"""
          .formatted(WINDOW);

  private static final String DRIVERS =
      """
      SELECT company, sector, %s, side, facet, n::BIGINT AS n, mean, impact FROM (VALUES
        ('aerolind', 'airline', 'DIGITAL', 'response', 412, 0.9, 0.064),
        ('aerolind', 'airline', 'DIGITAL', 'identity', 380, 0.91, 0.021),
        ('aerolind', 'airline', 'DIGITAL', 'courtesy', 377, 0.66, -0.012),
        ('aerolind', 'airline', 'DIGITAL', 'follow_up', 120, 0.49, -0.03),
        ('aerolind', 'airline', 'IN_PERSON', 'attitude', 301, 0.38, -0.045),
        ('aerolind', 'airline', 'IN_PERSON', 'recognition', 44, 0.12, -0.071),
        ('aerolind', 'airline', 'IN_PERSON', 'competence', 80, 0.72, 0.038),
        ('palma', 'airline', 'DIGITAL', 'response', 301, 0.2, -0.11),
        ('palma', 'airline', 'IN_PERSON', 'helpfulness', 201, 0.8, 0.05)
      ) t(company, sector, side, facet, n, mean, impact)"""
          .formatted(WINDOW);

  private static final String EVIDENCE =
      """
      SELECT company, sector, %s, side, stance, facet, observation_id, time::TIMESTAMPTZ AS time,
        score, text, language
      FROM (VALUES
        ('aerolind', 'airline', 'DIGITAL', 'EXAMPLE', NULL, 'twitter:1', '2026-01-10 08:00:00Z', 0.96, 'We have found your bag, Ann, and it flies home tonight. *JB', 'en'),
        ('aerolind', 'airline', 'DIGITAL', 'COUNTER_EXAMPLE', 'courtesy', 'twitter:2', '2026-02-11 09:00:00Z', 0.1, 'See our website.', 'en'),
        ('aerolind', 'airline', 'IN_PERSON', 'EXAMPLE', 'recognition', 'skytrax:1', '2026-01-05 00:00:00Z', 0.05, 'The purser looked straight through us, twenty years of flying with them or not. <b>Never</b> "again" & again.', 'en'),
        ('aerolind', 'airline', 'IN_PERSON', 'EXAMPLE', 'attitude', 'skytrax:2', '2026-02-03 00:00:00Z', 0.1, 'L’hôtesse a soupiré quand j’ai demandé de l’eau ; on dérangeait.', 'fr'),
        ('aerolind', 'airline', 'IN_PERSON', 'COUNTER_EXAMPLE', NULL, 'skytrax:3', '2026-03-01 00:00:00Z', 0.97, 'On the way home a steward called Ivo sat down with my frightened daughter until she slept.', 'en'),
        ('mopane', 'lodging', 'IN_PERSON', 'EXAMPLE', NULL, 'survey:1', '2026-02-20 00:00:00Z', 0.99, 'Everyone knew our names by supper.' || chr(27) || '[31m' || chr(8238) || 'reversed', 'en')
      ) t(company, sector, side, stance, facet, observation_id, time, score, text, language)"""
          .formatted(WINDOW);

  private static final String EXCHANGES =
      """
      SELECT id, 'aerolind' AS company, 'airline' AS sector, 'twitter' AS channel,
        'CUSTOMER' AS role, opened::TIMESTAMPTZ AS opened, seconds::BIGINT AS first_response_seconds, 0.9 AS care_score,
        opening_text, reply_text
      FROM (VALUES
        ('twitter:1', '2026-01-10 07:42:00Z', 1080, '@aerolind my bag never came off the belt in Malmo, can you help?', 'We have found your bag, Ann, and it flies home tonight. *JB'),
        ('twitter:2', '2026-02-11 08:00:00Z', 3600, '@aerolind why was my seat changed twice?', 'See our website.')
      ) t(id, opened, seconds, opening_text, reply_text)""";

  private static final String MENTIONS =
      """
      SELECT id, 'skytrax' AS channel, 'CUSTOMER' AS role, 'aerolind' AS company, 'airline' AS sector,
        time::TIMESTAMPTZ AS time, score AS inperson_score
      FROM (VALUES
        ('skytrax:1', '2026-01-05 00:00:00Z', 0.1),
        ('skytrax:2', '2026-01-05 00:00:00Z', 0.1),
        ('skytrax:3', '2026-01-05 00:00:00Z', 0.1),
        -- Without words on staff: the window is complete.
        ('skytrax:4', '2026-03-31 00:00:00Z', NULL)
      ) t(id, time, score)""";

  private static final String INPUTS =
      """
      SELECT * FROM (VALUES
        ('twcs', 'exports/tweets-q1.csv', 'support', 5120::BIGINT, 5001::BIGINT, 19::BIGINT, 100::BIGINT, 212::BIGINT, 0::BIGINT, 340::BIGINT),
        ('skytrax-2023', 'exports/reviews.csv', 'reviews', 2400, 2391, 2, 7, 11, 3, 0)
      ) t(format, path, kind, read, accepted, rejected, duplicate, unscored, late, unknown_company)""";

  private static final String REJECTED =
      """
      SELECT input, line::BIGINT AS line, reason, field, value, expected, raw FROM (VALUES
        ('twcs=exports/tweets-q1.csv', 17, 'bad-time', 'created_at', 'yesterday', 'a time such as Tue Oct 31 22:10:47 +0000 2017', 'x'),
        ('twcs=exports/tweets-q1.csv', 18, 'bad-time', 'created_at', 'noon', 'a time such as Tue Oct 31 22:10:47 +0000 2017', 'x'),
        ('skytrax-2023=exports/reviews.csv', 9, 'missing-field', 'ReviewBody', NULL, 'a text', 'x')
      ) t(input, line, reason, field, value, expected, raw)""";

  private static final String UNKNOWN =
      """
      SELECT * FROM (VALUES ('VirginTrain', 210::BIGINT, 0::BIGINT), ('=HYPERLINK("x")', 2, 3))
        t(name, posts, reviews)""";

  private static final String MODELS =
      """
      SELECT * FROM (VALUES
        ('sentiment-en', 'sentiment', 'en', '9,200 tweets to airlines', 'CC BY-NC-SA 4.0', 'accuracy 0.82, macro-F1 0.77', 'Irony is read as praise.'),
        ('staff-en', 'staff', 'en', NULL, NULL, NULL, NULL)
      ) t(name, task, language, data, licence, figures, limits)""";
}
