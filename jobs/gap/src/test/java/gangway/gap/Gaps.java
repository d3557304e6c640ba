package gangway.gap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gaps for tests of what is made of them. */
final class Gaps {
  private Gaps() {}

  /**
   * A month's gap of "acme" by norms of 50 companies, with errors of .2 (sampling) and .1 (norms).
   */
  static CompanyGap of(Verdict verdict, @Nullable Double gap, Instant start) {
    SideStanding side =
        new SideStanding(
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
            ReferenceKind.NORMS,
            50,
            Observations.BEGINNING,
            Observations.A_MONTH_LATER,
            null);
    return new CompanyGap(
        "acme",
        "airline",
        start,
        start.plus(Duration.ofDays(30)),
        side,
        side,
        gap,
        gap == null ? null : gap - .4,
        gap == null ? null : gap + .4,
        gap,
        gap == null ? null : .2,
        gap == null ? null : .1,
        gap == null ? null : 0.0,
        gap == null ? null : .5,
        gap == null ? null : .5,
        verdict,
        List.of(),
        null,
        ReferenceKind.NORMS,
        50,
        Observations.BEGINNING,
        Observations.A_MONTH_LATER,
        null,
        List.of());
  }
}
