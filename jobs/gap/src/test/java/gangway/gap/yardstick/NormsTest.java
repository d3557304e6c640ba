package gangway.gap.yardstick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gangway.gap.settings.Thresholds;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.CompanySummary;
import gangway.gap.summary.Observations;
import gangway.gap.summary.Part;
import gangway.gap.summary.Side;
import gangway.gap.verdict.CompanyGap;
import gangway.gap.verdict.GapAnalysis;
import gangway.gap.verdict.Verdict;
import gangway.gap.yardstick.NormsBuilder.Figures;
import gangway.voice.Solicitation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Norms")
class NormsTest {
  private static final Instant FROM = Observations.BEGINNING;
  private static final Instant TO = Observations.A_MONTH_LATER;

  private static Figures figures(String company, Side side, double mean, long n, Instant from) {
    return new Figures(
        company,
        "airline",
        CellKey.ofCustomers(side, "any", Solicitation.UNPROMPTED),
        n,
        mean,
        .15,
        from,
        TO,
        "invented");
  }

  private static List<Figures> history(int companies) {
    SplittableRandom random = new SplittableRandom(8);
    List<Figures> rows = new ArrayList<>();
    for (int i = 0; i < companies; i++) {
      double quality = .5 + .05 * random.nextGaussian();
      for (Side side : Side.values()) {
        for (int window = 0; window < 2; window++) {
          double noise = .15 / 10 * random.nextGaussian();
          rows.add(figures("c" + i, side, quality + noise, 100, FROM.minusSeconds(window)));
        }
      }
    }
    return rows;
  }

  private static Norms build(List<Figures> rows) {
    NormsBuilder builder = new NormsBuilder();
    rows.forEach(builder::add);
    return builder.build("2026-1");
  }

  @Test
  @DisplayName("of history have its centre, its spread without sampling variance, and its dates")
  void built() {
    Norms norms = build(history(800));

    assertThat(norms.entries())
        .hasSize(2)
        .allSatisfy(
            entry -> {
              assertThat(entry.mean()).isCloseTo(.5, within(.006));
              assertThat(entry.betweenSd()).isCloseTo(.05, within(.004));
              assertThat(entry.withinSd()).isCloseTo(.15, within(1e-9));
              assertThat(entry.companies()).isEqualTo(800);
              assertThat(entry.from()).isEqualTo(FROM.minusSeconds(1));
              assertThat(entry.to()).isEqualTo(TO);
              assertThat(entry.provenance()).isEqualTo("invented");
            });
  }

  @Test
  @DisplayName("do not depend on the order of rows")
  void orderFree() {
    List<Figures> rows = history(30);
    List<Figures> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(1));

    assertThat(build(shuffled)).isEqualTo(build(rows));
  }

  @Test
  @DisplayName("have no entry for fewer than three companies, or companies that do not differ")
  void noEntry() {
    assertThat(build(history(2)).entries()).isEmpty();
    assertThat(
            build(
                    List.of(
                        figures("a", Side.DIGITAL, .5, 100, FROM),
                        figures("b", Side.DIGITAL, .5, 100, FROM),
                        figures("c", Side.DIGITAL, .5, 100, FROM)))
                .entries())
        .isEmpty();
  }

  @Test
  @DisplayName("of few companies take part of their spread from other sectors on the channel")
  void moderated() {
    NormsBuilder builder = new NormsBuilder();
    for (String sector : List.of("bank", "rail")) {
      double step = sector.equals("bank") ? .1 : 0;
      for (int i = 0; i < 5; i++) {
        builder.add(
            new Figures(
                sector + i,
                sector,
                CellKey.ofCustomers(Side.DIGITAL, "any", Solicitation.UNPROMPTED),
                1_000_000,
                .3 + step * i,
                .15,
                FROM,
                TO,
                "invented"));
      }
    }
    List<Norms.Entry> entries = builder.build("2026-1").entries();

    // Alone, rail's companies do not differ. Pooled: half of the banks' variance v (4 degrees
    // each),
    // which weighs 8 degrees beside the sector's own 4.
    assertThat(entries).hasSize(2);
    double bank = entries.get(0).betweenSd();
    double rail = entries.get(1).betweenSd();
    double pooled = rail * rail * 12 / 8;
    double own = 2 * pooled;
    assertThat(bank * bank).isCloseTo((4 * own + 8 * pooled) / 12, within(1e-9));
    assertThat(rail).isPositive();
    assertThat(entries.get(1).companies()).isEqualTo(5);
  }

  @Test
  @DisplayName("name every problem at once")
  void problems() {
    Norms.Entry wrong =
        new Norms.Entry(
            "airline",
            CellKey.ofCustomers(Side.DIGITAL, "x", Solicitation.PROMPTED),
            2,
            0,
            -1,
            1,
            TO,
            FROM,
            "p");

    assertThatThrownBy(() -> new Norms(" ", List.of(wrong, wrong)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("version is blank")
        .hasMessageContaining("mean is 2.0")
        .hasMessageContaining("betweenSd is 0.0")
        .hasMessageContaining("withinSd is -1.0")
        .hasMessageContaining("companies is 1")
        .hasMessageContaining("not before from")
        .hasMessageContaining("is there twice");
  }

  @Test
  @DisplayName("make a single company judgeable")
  void singleCompany() {
    CompanySummary summary = CompanySummary.empty("alone", "airline", Thresholds.GAP);
    for (int i = 0; i < 400; i++) {
      summary.add(Observations.plain("alone", Side.DIGITAL, "d" + i, .5 + .1 * (i % 5)));
      summary.add(Observations.plain("alone", Side.IN_PERSON, "p" + i, .2 + .1 * (i % 5)));
    }
    Norms norms =
        new Norms("n", List.of(entry(Side.DIGITAL, "twitter"), entry(Side.IN_PERSON, "skytrax")));

    CompanyGap gap =
        new GapAnalysis(Thresholds.GAP, norms, null, ReadingError.NONE)
            .analyse("airline", FROM, TO, List.of(summary))
            .gaps()
            .get(0);

    assertThat(gap.verdict()).isEqualTo(Verdict.DIGITAL_AHEAD);
    double sampling = Objects.requireNonNull(gap.samplingError());
    assertThat(gap.gap()).isCloseTo(3 * 2 / (2 + sampling * sampling), within(1e-9));
    assertThat(gap.reference()).isEqualTo(ReferenceKind.NORMS);
    assertThat(gap.referenceCompanies()).isEqualTo(60);
    assertThat(gap.referenceFrom()).isEqualTo(FROM);
  }

  private static Norms.Entry entry(Side side, String channel) {
    return new Norms.Entry(
        "airline",
        CellKey.ofCustomers(side, channel, Solicitation.UNPROMPTED),
        .5,
        .1,
        .15,
        60,
        FROM,
        TO,
        "invented");
  }

  @Test
  @DisplayName("of fewer companies give wider intervals")
  void fewCompanies() {
    SidePosition few = position(10);
    SidePosition many = position(1000);

    assertThat(NormsError.variance(few.norms()).total())
        .isCloseTo(1 / 10.0 + 1 / 18.0, within(1e-9));
    assertThat(NormsError.variance(many.norms()).total())
        .isCloseTo(1 / 1000.0 + 1 / 1998.0, within(1e-9));
  }

  private static SidePosition position(int companies) {
    Reference reference =
        new Reference(ReferenceKind.NORMS, .5, .1, .02, companies, FROM, TO, "test", null);
    CellEstimate standing = new CellEstimate(100, 100, .6, 1e-4, 99, new double[] {.01, -.01});
    return SidePosition.of(
        List.of(new ChannelPosition(Part.MANNER, standing, reference, 1)),
        ReadingError.OfSide.NONE);
  }
}
