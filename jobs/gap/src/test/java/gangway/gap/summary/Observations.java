package gangway.gap.summary;

import gangway.gap.settings.Thresholds;
import gangway.voice.Solicitation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Observations for tests: seeded, of every shape that a summary has to take. */
public final class Observations {
  public static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
  public static final Instant A_MONTH_LATER = BEGINNING.plusSeconds(30L * 24 * 3600);

  private Observations() {}

  /** One of a company, without unit, facets or words. */
  public static Observation plain(String company, Side side, String cluster, double score) {
    return new Observation(
        company + "-" + side + "-" + cluster,
        company,
        "airline",
        CellKey.ofCustomers(
            side, side == Side.DIGITAL ? "twitter" : "skytrax", Solicitation.UNPROMPTED),
        null,
        cluster,
        BEGINNING,
        score,
        Map.of(),
        null,
        null,
        1);
  }

  /** The same, of whose score this share was read from words. */
  public static Observation read(Observation of, double share) {
    return new Observation(
        of.id(),
        of.company(),
        of.sector(),
        of.parts().firstKey(),
        of.unit(),
        of.cluster(),
        of.time(),
        of.score(),
        of.facets(),
        of.excerpt(),
        of.language(),
        share);
  }

  /** The same at another time. */
  public static Observation at(Observation of, Instant time) {
    return new Observation(
        of.id(),
        of.company(),
        of.sector(),
        of.parts(),
        of.unit(),
        of.cluster(),
        time,
        of.score(),
        of.facets(),
        of.excerpt(),
        of.language());
  }

  /** In person, of one crew, route or house. */
  public static Observation ofUnit(String company, String unit, String cluster, double score) {
    return new Observation(
        cluster,
        company,
        "airline",
        CellKey.ofCustomers(Side.IN_PERSON, "skytrax", Solicitation.UNPROMPTED),
        unit,
        cluster,
        BEGINNING,
        score,
        Map.of(),
        null,
        null,
        1);
  }

  /** Any observation of company "acme": several channels, units, facets, words, ties in time. */
  public static Observation any(SplittableRandom random) {
    int id = random.nextInt(1_000_000);
    boolean digital = random.nextBoolean();
    return new Observation(
        "o" + id,
        "acme",
        "airline",
        CellKey.ofCustomers(
            digital ? Side.DIGITAL : Side.IN_PERSON,
            List.of("twitter", "facebook", "survey").get(random.nextInt(3)),
            random.nextBoolean() ? Solicitation.PROMPTED : Solicitation.UNPROMPTED),
        random.nextInt(3) == 0 ? null : "unit" + random.nextInt(400),
        "person" + random.nextInt(50_000),
        BEGINNING.plusSeconds(random.nextInt(50)),
        random.nextInt(11) / 10.0,
        random.nextBoolean()
            ? Map.of()
            : Map.of("attitude", random.nextDouble(), "interest", random.nextInt(3) / 2.0),
        random.nextBoolean() ? null : "words of " + id + " ✓",
        random.nextBoolean() ? "en" : null,
        id % 5 / 4.0);
  }

  public static List<Observation> any(SplittableRandom random, int size) {
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      observations.add(any(random));
    }
    return observations;
  }

  public static CompanySummary summary(List<Observation> observations) {
    CompanySummary summary = CompanySummary.empty("acme", "airline", Thresholds.GAP);
    observations.forEach(summary::add);
    return summary;
  }
}
