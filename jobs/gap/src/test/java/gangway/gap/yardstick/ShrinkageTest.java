package gangway.gap.yardstick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gangway.gap.settings.Thresholds;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.CompanySummary;
import gangway.gap.summary.Observation;
import gangway.gap.summary.Observations;
import gangway.gap.summary.Part;
import gangway.gap.summary.Side;
import gangway.gap.verdict.ChannelStanding;
import gangway.gap.verdict.CompanyGap;
import gangway.gap.verdict.GapAnalysis;
import gangway.gap.verdict.SectorResult;
import gangway.voice.Solicitation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Shrinkage against what Bayes's rule makes of a normal company among normal companies, and k
 * against a textbook's analysis of variance.
 */
@DisplayName("Shrinkage")
class ShrinkageTest {
  private static final int ROUNDS = 300;

  /** Of squares drawn in at 2.5 standard deviations, by which a robust spread is made up for. */
  private static final double HUBER_SQUARE = .97756;

  private static final List<String> CHANNELS = List.of("one", "two", "three");

  private static Observation observation(
      String company, Side side, String channel, int person, double score) {
    return new Observation(
        company + side + channel + person,
        company,
        "airline",
        CellKey.ofCustomers(side, channel, Solicitation.UNPROMPTED),
        null,
        company + side + channel + person,
        Observations.BEGINNING,
        score,
        Map.of(),
        null,
        null,
        1);
  }

  private static double score(SplittableRandom random, double level, double sd) {
    double score = Math.max(0, Math.min(1, level + sd * random.nextGaussian()));
    return Math.round(1000 * score) / 1000.0;
  }

  private static SectorResult analyse(@Nullable Norms norms, List<CompanySummary> companies) {
    return new GapAnalysis(Thresholds.GAP, norms, null, ReadingError.NONE)
        .analyse("airline", Observations.BEGINNING, Observations.A_MONTH_LATER, companies);
  }

  @Test
  @DisplayName("by hand: mean .58 of 30 at k = 20 about .5 is .548")
  void byHand() {
    double within = 20 * .04 * .04;
    Reference reference =
        new Reference(ReferenceKind.NORMS, .5, .04, within, 100, null, null, null, null);
    CellEstimate standing = new CellEstimate(30, 30, .58, within / 30, 29, new double[] {0});

    SidePosition position =
        SidePosition.of(
            List.of(new ChannelPosition(Part.MANNER, standing, reference, 1)),
            ReadingError.OfSide.NONE);

    assertThat(reference.k()).isCloseTo(20, within(1e-9));
    assertThat(position.reliability()).isCloseTo(.6, within(1e-9));
    assertThat(.5 + position.reliability() * (.58 - .5)).isCloseTo(.548, within(1e-9));
  }

  /** A company's channel as the test itself adds it up. */
  private record Naive(double reliability, double shrunk, double raw) {
    /** The posterior of a normal prior, by precisions. */
    static Naive of(List<Double> scores, Norms.Entry norms) {
      double mean = scores.stream().mapToDouble(x -> x).average().orElseThrow();
      double ofData = scores.size() / Math.pow(norms.withinSd(), 2);
      double ofPrior = 1 / Math.pow(norms.betweenSd(), 2);
      double posterior = (ofData * mean + ofPrior * norms.mean()) / (ofData + ofPrior);
      return new Naive(
          1 - 1 / (ofData + ofPrior) / Math.pow(norms.betweenSd(), 2),
          posterior,
          (mean - norms.mean()) / norms.betweenSd());
    }
  }

  @Test
  @DisplayName("by norms is the mean that Bayes's rule makes of the scores, in 300 companies")
  void posteriorMean() {
    SplittableRandom random = new SplittableRandom(21);
    for (int round = 0; round < ROUNDS; round++) {
      List<Norms.Entry> entries = new ArrayList<>();
      CompanySummary company = CompanySummary.empty("acme", "airline", Thresholds.GAP);
      double[] raw = new double[2];
      double[] weights = new double[2];
      List<Naive> expected = new ArrayList<>();
      for (Side side : List.of(Side.DIGITAL, Side.IN_PERSON)) {
        for (String channel : CHANNELS.subList(0, 1 + random.nextInt(3))) {
          Norms.Entry entry = entry(side, channel, random);
          List<Double> scores = new ArrayList<>();
          double level = entry.mean() + entry.betweenSd() * random.nextGaussian();
          for (int i = 30 + random.nextInt(120); i > 0; i--) {
            scores.add(score(random, level, entry.withinSd()));
            company.add(observation("acme", side, channel, i, scores.get(scores.size() - 1)));
          }
          entries.add(entry);
          Naive naive = Naive.of(scores, entry);
          expected.add(naive);
          int of = side == Side.DIGITAL ? 0 : 1;
          weights[of] += naive.reliability;
          raw[of] += naive.reliability * naive.raw;
        }
      }

      SectorResult result = analyse(new Norms("n", entries), List.of(company));

      for (ChannelStanding found : result.standings()) {
        Naive naive = expected.get(indexOf(entries, found));
        assertThat(found.reliability()).isCloseTo(naive.reliability, within(1e-9));
        assertThat(found.shrunk()).isCloseTo(naive.shrunk, within(1e-9));
        assertThat(found.z()).isCloseTo(naive.raw, within(1e-9));
      }
      assertThat(result.standings()).hasSameSizeAs(entries);
      CompanyGap gap = result.gaps().get(0);
      assertThat(gap.unshrunken())
          .isCloseTo(raw[0] / weights[0] - raw[1] / weights[1], within(1e-9));
      assertThat(gap.gap())
          .isCloseTo(
              Objects.requireNonNull(gap.unshrunken())
                  * 2
                  / (2 + Math.pow(Objects.requireNonNull(gap.samplingError()), 2)),
              within(1e-9));
    }
  }

  private static Norms.Entry entry(Side side, String channel, SplittableRandom random) {
    return new Norms.Entry(
        "airline",
        CellKey.ofCustomers(side, channel, Solicitation.UNPROMPTED),
        .3 + .4 * random.nextDouble(),
        .01 + .05 * random.nextDouble(),
        .05 + .15 * random.nextDouble(),
        20 + random.nextInt(100),
        Observations.BEGINNING,
        Observations.A_MONTH_LATER,
        "test");
  }

  private static int indexOf(List<Norms.Entry> entries, ChannelStanding of) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).cell().equals(of.cell())) {
        return i;
      }
    }
    throw new AssertionError("no norms for " + of);
  }

  @Test
  @DisplayName("by norms: a side's reliability is how well its channels' average tells the truth")
  void reliabilityOfSide() {
    SplittableRandom random = new SplittableRandom(22);
    for (int round = 0; round < ROUNDS; round++) {
      List<ChannelPosition> parts = new ArrayList<>();
      double truth = 0;
      double chance = 0;
      for (int channel = 1 + random.nextInt(4); channel > 0; channel--) {
        double spread = .01 + .05 * random.nextDouble();
        double within = Math.pow(.05 + .2 * random.nextDouble(), 2);
        long n = 2L + random.nextInt(300);
        parts.add(
            new ChannelPosition(
                Part.MANNER,
                new CellEstimate(n, n, .5, within / n, n - 1.0, new double[] {0}),
                new Reference(ReferenceKind.NORMS, .5, spread, within, 50, null, null, null, null),
                1));
        double noise = within / n / (spread * spread);
        double weight = 1 / (1 + noise);
        truth += weight;
        chance += weight * weight * noise;
      }

      assertThat(SidePosition.of(parts, ReadingError.OfSide.NONE).reliability())
          .isCloseTo(truth * truth / (truth * truth + chance), within(1e-9));
    }
  }

  @Test
  @DisplayName("by peers has a textbook's k where none stands out, to 6 %, in 300 windows")
  void byMoments() {
    SplittableRandom random = new SplittableRandom(23);
    int n = 40;
    double ratios = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int companies = 12 + random.nextInt(20);
      double centre = .4 + .2 * random.nextDouble();
      double spread = .02 + .02 * random.nextDouble();
      double[][] scores = new double[companies][n];
      List<CompanySummary> summaries = new ArrayList<>();
      for (int c = 0; c < companies; c++) {
        CompanySummary summary = CompanySummary.empty(round + "c" + c, "airline", Thresholds.GAP);
        double level = centre + spread * Math.sqrt(3) * (2.0 * c / (companies - 1) - 1);
        for (int i = 0; i < n; i++) {
          scores[c][i] = score(random, level, 3 * spread);
          summary.add(observation(summary.company(), Side.DIGITAL, "twitter", i, scores[c][i]));
        }
        summaries.add(summary);
      }
      double[] means = Arrays.stream(scores).mapToDouble(ShrinkageTest::mean).toArray();
      double within = Arrays.stream(scores).mapToDouble(ShrinkageTest::variance).sum() / companies;
      double k = within / (variance(means) / HUBER_SQUARE - within / n);

      for (ChannelStanding found : analyse(null, summaries).standings()) {
        double reliability = Objects.requireNonNull(found.reliability());
        double shrunk = Objects.requireNonNull(found.shrunk());
        double ratio = n * (1 - reliability) / reliability / k;
        assertThat(ratio).isCloseTo(1, within(.06));
        assertThat(shrunk)
            .isCloseTo((n * found.mean() + k * mean(means)) / (n + k), within(.05 * spread));
        ratios += ratio / companies;
      }
    }
    assertThat(ratios / ROUNDS).isCloseTo(1, within(.01));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (values.length - 1);
  }
}
