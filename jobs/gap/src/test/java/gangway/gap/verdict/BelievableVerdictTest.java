package gangway.gap.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gangway.gap.estimator.Hashing;
import gangway.gap.settings.Thresholds;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.CompanySummary;
import gangway.gap.summary.DistinctCount;
import gangway.gap.summary.Observation;
import gangway.gap.summary.Observations;
import gangway.gap.summary.Side;
import gangway.gap.yardstick.Caution;
import gangway.gap.yardstick.Norms;
import gangway.gap.yardstick.ReadingError;
import gangway.gap.yardstick.ReferenceKind;
import gangway.voice.Solicitation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BelievableVerdictTest {
  private static final Instant BEGINNING = Observations.BEGINNING;

  private static final Norms NORMS =
      new Norms("n", List.of(entry(Side.DIGITAL), entry(Side.IN_PERSON)));

  private final CompanySummary company = CompanySummary.empty("acme", "airline", Thresholds.GAP);
  private final SplittableRandom random = new SplittableRandom(11);

  private static Norms.Entry entry(Side side) {
    return new Norms.Entry(
        "airline",
        CellKey.ofCustomers(
            side, side == Side.DIGITAL ? "twitter" : "skytrax", Solicitation.UNPROMPTED),
        .5,
        .1,
        .2,
        400,
        BEGINNING,
        BEGINNING,
        "invented");
  }

  /** Scores about a level, a day apart from each other. */
  private void observe(Side side, int n, double level, Instant from, Duration apart) {
    for (int i = 0; i < n; i++) {
      Observation plain =
          Observations.plain("acme", side, side + "p" + i, level + .2 * (random.nextDouble() - .5));
      company.add(Observations.at(plain, from.plus(apart.multipliedBy(i))));
    }
  }

  private CompanyGap gap() {
    return new GapAnalysis(Thresholds.GAP, NORMS, null, ReadingError.NONE)
        .analyse("airline", BEGINNING, Observations.A_MONTH_LATER, List.of(company))
        .gaps()
        .get(0);
  }

  @Test
  void below_the_least_number_of_observations_there_is_no_number_only_what_is_missing() {
    observe(Side.DIGITAL, 29, .9, BEGINNING, Duration.ofHours(1));
    observe(Side.IN_PERSON, 300, .5, BEGINNING, Duration.ofHours(1));

    CompanyGap gap = gap();

    assertThat(gap.gap()).isNull();
    assertThat(gap.gapLow()).isNull();
    assertThat(gap.digital().z()).isNull();
    assertThat(gap.inPerson().z()).isNotNull();
    assertThat(gap.missing()).extracting(Missing::column).contains("DIGITAL MORE_OBSERVATIONS 1");
  }

  @Test
  void sides_of_unequal_reliability_do_not_turn_the_sign_round() {
    observe(Side.DIGITAL, 30, .64, BEGINNING, Duration.ofHours(1));
    observe(Side.IN_PERSON, 3000, .63, BEGINNING, Duration.ofMinutes(1));

    CompanyGap gap = gap();

    double raw = Objects.requireNonNull(gap.unshrunken());
    assertThat(Math.signum(Objects.requireNonNull(gap.gap()))).isEqualTo(Math.signum(raw));
    assertThat(raw)
        .isCloseTo(
            Objects.requireNonNull(gap.digital().z()) - Objects.requireNonNull(gap.inPerson().z()),
            within(1e-9));
  }

  @Test
  void sides_of_different_years_get_no_verdict() {
    observe(Side.DIGITAL, 300, .7, BEGINNING, Duration.ofHours(1));
    observe(Side.IN_PERSON, 300, .5, BEGINNING.minus(Duration.ofDays(700)), Duration.ofHours(1));

    CompanyGap gap = gap();

    assertThat(gap.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
    assertThat(gap.missing()).extracting(Missing::code).containsExactly(Missing.Code.SAME_TIME);
    assertThat(gap.missing().get(0).number()).isBetween(690L, 710L);
  }

  @Test
  void sides_that_lie_within_each_others_span_are_of_one_time_though_their_middles_are_apart() {
    observe(Side.DIGITAL, 300, .7, BEGINNING, Duration.ofDays(2));
    observe(Side.IN_PERSON, 100, .5, BEGINNING, Duration.ofDays(1));
    observe(Side.IN_PERSON, 100, .5, BEGINNING.plus(Duration.ofDays(500)), Duration.ofDays(1));

    assertThat(gap().verdict()).isEqualTo(Verdict.DIGITAL_AHEAD);
  }

  @Test
  void a_match_is_one_whose_printed_interval_is_near_zero() {
    observe(Side.DIGITAL, 300, .5, BEGINNING, Duration.ofHours(1));
    observe(Side.IN_PERSON, 300, .5, BEGINNING, Duration.ofHours(1));

    CompanyGap gap = gap();

    assertThat(gap.verdict()).isEqualTo(Verdict.MATCHED);
    assertThat(gap.gapLow()).isGreaterThanOrEqualTo(-1);
    assertThat(gap.gapHigh()).isLessThanOrEqualTo(1);
  }

  private CompanyGap gap(Norms.Scope scope) {
    List<Norms.Entry> entries =
        NORMS.entries().stream()
            .map(
                e ->
                    new Norms.Entry(
                        e.sector(),
                        e.cell(),
                        e.mean(),
                        e.betweenSd(),
                        e.withinSd(),
                        e.companies(),
                        e.from(),
                        e.to(),
                        e.provenance(),
                        scope))
            .toList();
    return new GapAnalysis(Thresholds.GAP, new Norms("n", entries), null, ReadingError.NONE)
        .analyse("airline", BEGINNING, Observations.A_MONTH_LATER, List.of(company))
        .gaps()
        .get(0);
  }

  @Test
  void beyond_what_its_companies_span_by_more_than_a_spread_a_reference_says_nothing() {
    observe(Side.DIGITAL, 300, .85, BEGINNING, Duration.ofHours(1));
    observe(Side.IN_PERSON, 300, .5, BEGINNING, Duration.ofHours(1));

    CompanyGap within = gap(new Norms.Scope(.4, .8, List.of()));
    CompanyGap beyond = gap(new Norms.Scope(.4, .7, List.of()));

    assertThat(within.verdict()).isEqualTo(Verdict.DIGITAL_AHEAD);
    assertThat(beyond.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
    assertThat(beyond.missing())
        .extracting(Missing::column)
        .containsExactly("DIGITAL BEYOND_REFERENCE 0");
  }

  @Test
  void norms_that_are_made_of_the_judged_records_are_left_out_and_that_is_said() {
    observe(Side.DIGITAL, 300, .7, BEGINNING, Duration.ofHours(1));
    observe(Side.IN_PERSON, 300, .5, BEGINNING, Duration.ofHours(1));
    DistinctCount digital = new DistinctCount();
    company
        .cells()
        .forEach(
            (key, cell) -> {
              if (key.side() == Side.DIGITAL) {
                digital.merge(cell.records());
              }
            });
    for (int i = 0; i < 700; i++) {
      digital.add(Hashing.of("another" + i));
    }

    CompanyGap gap = gap(new Norms.Scope(0, 1, digital.least().subList(0, Norms.Scope.KEPT)));

    assertThat(gap.digital().reference()).isEqualTo(ReferenceKind.NONE);
    assertThat(gap.inPerson().reference()).isEqualTo(ReferenceKind.NORMS);
    assertThat(gap.missing()).extracting(Missing::column).contains("DIGITAL NO_REFERENCE 2");
    assertThat(gap.cautions())
        .extracting(Caution::column)
        .contains("DIGITAL MADE_OF_JUDGED 100")
        .noneMatch(column -> column.startsWith("IN_PERSON MADE_OF_JUDGED"));
  }
}
