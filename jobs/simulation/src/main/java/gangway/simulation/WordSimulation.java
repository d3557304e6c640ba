package gangway.simulation;

import gangway.gap.yardstick.Norms;
import gangway.invented.CompanyTruth;
import gangway.invented.SampleCorpus;
import gangway.invented.SampleSettings;
import gangway.simulation.ReadLevels.Point;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Companies with planted gaps, written down in words, read and judged as real ones are.
 *
 * <p>The norms come from the words of another population without gaps, of another seed. So what is
 * measured is everything between a company's true level and its verdict: what people write, what
 * the models read, what the statistics conclude.
 */
public final class WordSimulation {
  /** Companies a sector, and observations a side, of the population that norms come from. */
  private static final int HISTORY_COMPANIES = 40;

  private static final int HISTORY_PER_SIDE = 150;

  /** What reads and judges a written corpus, as a run does. */
  public interface Job {
    /** The yardstick that a corpus gives. */
    Norms norms(Path corpus) throws Exception;

    /** What is found of a corpus's companies by that yardstick, in any order. */
    List<Judged> judge(Path corpus, Norms norms) throws Exception;
  }

  /**
   * What came of it. Rates are shares in [0,1], null where there was nothing to take a share of.
   *
   * @param companies all of them
   * @param planted those with a gap
   * @param flagged those that are called ahead on either side
   * @param flaggedRightly those of them that were planted so
   * @param precision share of the flagged that are flagged rightly
   * @param recall share of the planted that are flagged rightly
   * @param falseFlagRateWhenEqual share of companies without gap that are flagged
   * @param coverage95 share of the intervals that hold the true gap
   * @param meanGapOfPlanted mean gap that was found of the planted, above 0 on the planted side, in
   *     between-company standard deviations
   */
  public record Result(
      int companies,
      int planted,
      int flagged,
      int flaggedRightly,
      @Nullable Double precision,
      @Nullable Double recall,
      @Nullable Double falseFlagRateWhenEqual,
      @Nullable Double coverage95,
      @Nullable Double meanGapOfPlanted,
      ReadLevels digital,
      ReadLevels inPerson) {}

  private final Path work;
  private final Job job;

  /**
   * @param work an empty folder; corpora are left in it
   * @param job reads and judges them; may write beside them
   */
  public WordSimulation(Path work, Job job) {
    this.work = work;
    this.job = job;
  }

  /**
   * Plants, has it read and judged, and compares.
   *
   * @param plan companies, texts, gaps; its share of French holds for the norms as well
   * @throws Exception as the job throws it
   */
  public Result run(SampleSettings plan) throws Exception {
    Path history = work.resolve("history");
    SampleCorpus.write(
        history,
        new SampleSettings(
            plan.seed() + 1,
            HISTORY_COMPANIES,
            HISTORY_PER_SIDE,
            plan.frenchShare(),
            0,
            0,
            plan.last()));
    Norms norms = job.norms(history);
    Path planted = work.resolve("planted");
    SampleCorpus.write(planted, plan);
    return compare(SampleCorpus.truth(plan), job.judge(planted, norms));
  }

  /** How the verdicts compare with what was planted. */
  static Result compare(List<CompanyTruth> truth, List<Judged> found) {
    Map<String, Judged> byCompany =
        found.stream().collect(Collectors.toMap(Judged::company, Function.identity()));
    List<Company> companies =
        truth.stream().map(one -> new Company(one, byCompany.get(one.company()))).toList();
    int planted = count(companies, Company::isPlanted);
    int flagged = count(companies, Company::isFlagged);
    int right = count(companies, Company::isFlaggedRightly);
    int falsely = count(companies, company -> !company.isPlanted() && company.isFlagged());
    int covered = count(companies, Company::isCovered);
    double size =
        companies.stream()
            .filter(Company::isPlanted)
            .mapToDouble(Company::foundGap)
            .reduce(0, Double::sum);
    return new Result(
        companies.size(),
        planted,
        flagged,
        right,
        Rates.share(right, flagged),
        Rates.share(right, planted),
        Rates.share(falsely, companies.size() - planted),
        Rates.share(covered, count(companies, Company::hasInterval)),
        Rates.share(size, planted),
        levels(companies, CompanyTruth::digital, Judged::digital),
        levels(companies, CompanyTruth::inPerson, Judged::inPerson));
  }

  private static int count(List<Company> companies, Predicate<Company> which) {
    return (int) companies.stream().filter(which).count();
  }

  private static ReadLevels levels(
      List<Company> companies,
      ToDoubleFunction<CompanyTruth> planted,
      Function<Judged, Judged.@Nullable Side> read) {
    List<Point> points = new ArrayList<>();
    for (Company company : companies) {
      Judged.Side side = company.judged() == null ? null : read.apply(company.judged());
      if (side != null) {
        points.add(new Point(planted.applyAsDouble(company.truth()), side));
      }
    }
    return ReadLevels.of(points);
  }

  /**
   * A company as planted and as judged.
   *
   * @param judged null where the run does not name it
   */
  private record Company(CompanyTruth truth, @Nullable Judged judged) {
    boolean isPlanted() {
      return truth.gap() != 0;
    }

    boolean isFlagged() {
      return judged != null && judged.verdict().isAhead();
    }

    boolean isFlaggedRightly() {
      return judged != null && Rates.isRight(judged.verdict(), truth.gap());
    }

    private Judged.@Nullable Gap gap() {
      return judged == null ? null : judged.gap();
    }

    boolean hasInterval() {
      return gap() != null;
    }

    boolean isCovered() {
      Judged.Gap gap = gap();
      return gap != null && gap.holds(truth.gap());
    }

    /** The gap that was found, above 0 on the planted side; 0 without interval. */
    double foundGap() {
      Judged.Gap gap = gap();
      return gap == null ? 0 : gap.value() * Math.signum(truth.gap());
    }
  }
}
