package gangway.gap.verdict;

import gangway.gap.summary.Observations;
import gangway.gap.yardstick.ReferenceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gaps of "acme", a month each, for tests of what is made of them. */
public final class Gaps {
  private static final Yardstick NORMS =
      new Yardstick(ReferenceKind.NORMS, 50, Observations.BEGINNING, null);

  private Gaps() {}

  /** What a side was read by, until {@link Observations#A_MONTH_LATER}. */
  public record Yardstick(ReferenceKind kind, int companies, Instant from, @Nullable String name) {
    private SideStanding side() {
      return new SideStanding(
          List.of(),
          100,
          100,
          .5,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          kind,
          companies,
          from,
          Observations.A_MONTH_LATER,
          name);
    }
  }

  /** By norms of 50 companies, with errors of .2 (sampling) and .1 (norms), if there is a gap. */
  public static CompanyGap of(Verdict verdict, @Nullable Double gap, Instant start) {
    return gap == null
        ? gap(verdict, null, null, null, null, NORMS, NORMS, start)
        : gap(verdict, gap, gap, .2, .1, NORMS, NORMS, start);
  }

  /**
   * A matched gap.
   *
   * @param unshrunken twice the shrunken one
   * @param sampling standard error of it
   * @param reference standard error of it
   */
  public static CompanyGap of(
      Yardstick digital,
      Yardstick inPerson,
      double unshrunken,
      double sampling,
      double reference,
      Instant start) {
    return gap(
        Verdict.MATCHED, unshrunken / 2, unshrunken, sampling, reference, digital, inPerson, start);
  }

  private static CompanyGap gap(
      Verdict verdict,
      @Nullable Double gap,
      @Nullable Double unshrunken,
      @Nullable Double sampling,
      @Nullable Double reference,
      Yardstick digital,
      Yardstick inPerson,
      Instant start) {
    return new CompanyGap(
        "acme",
        "airline",
        start,
        start.plus(Duration.ofDays(30)),
        digital.side(),
        inPerson.side(),
        gap,
        gap == null ? null : gap - .4,
        gap == null ? null : gap + .4,
        unshrunken,
        sampling,
        reference,
        gap == null ? null : 0.0,
        gap == null ? null : .5,
        gap == null ? null : .5,
        verdict,
        List.of(),
        null,
        digital.kind(),
        digital.companies(),
        digital.from(),
        Observations.A_MONTH_LATER,
        digital.name(),
        List.of());
  }
}
