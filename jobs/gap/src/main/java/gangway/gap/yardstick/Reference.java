package gangway.gap.yardstick;

import gangway.gap.summary.CellKey;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The yardstick of one cell.
 *
 * @param kind norms, peers or none
 * @param mean centre of the companies' true means
 * @param betweenSd standard deviation of the companies' true means; 0 where none could be seen
 * @param withinVariance variance of one company's observations
 * @param companies how many companies it rests on
 * @param from earliest time of what it rests on; null where there is none
 * @param to latest time of what it rests on; null where there is none
 * @param name version of the norms; null of peers
 * @param source where in the norms it stands; null of peers
 */
public record Reference(
    ReferenceKind kind,
    double mean,
    double betweenSd,
    double withinVariance,
    int companies,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String name,
    @Nullable Source source) {
  /** So many spreads beyond its own companies a yardstick still reads. */
  private static final double BEYOND = 1;

  /** A sector's cell of norms. */
  record Source(Norms norms, String sector, CellKey key) {}

  /** The weaker first: by kind, then by the number of companies. */
  public static final Comparator<Reference> BY_STRENGTH =
      Comparator.comparing(Reference::kind).thenComparingInt(Reference::companies);

  /** What norms say of a sector's cell; null where they say nothing. */
  static @Nullable Reference of(@Nullable Norms norms, String sector, CellKey key) {
    Norms.Entry entry = norms == null ? null : norms.find(sector, key);
    return norms == null || entry == null
        ? null
        : new Reference(
            ReferenceKind.NORMS,
            entry.mean(),
            entry.betweenSd(),
            entry.withinSd() * entry.withinSd(),
            entry.companies(),
            entry.from(),
            entry.to(),
            norms.version(),
            new Source(norms, sector, key));
  }

  /** The same with its centre and spread as fitted. */
  Reference at(double fittedMean, double fittedSd) {
    return new Reference(
        kind, fittedMean, fittedSd, withinVariance, companies, from, to, name, source);
  }

  /** How two cells of the same norms go together; null where that is not known. */
  static Norms.@Nullable Correlation correlation(Reference a, Reference b) {
    Source one = a.source;
    Source other = b.source;
    return one == null || other == null || !one.norms.equals(other.norms)
        ? null
        : one.norms.correlation(one.sector, one.key, other.key);
  }

  /**
   * Whether a mean is within what its companies span, widened by a spread: beyond it nobody has
   * seen how far apart companies are. Peers have the company itself among them.
   */
  boolean covers(double value) {
    Norms.Entry entry = source == null ? null : source.norms.find(source.sector, source.key);
    Norms.Scope scope = entry == null ? null : entry.scope();
    double margin = BEYOND * betweenSd;
    return scope == null || (value >= scope.least() - margin && value <= scope.most() + margin);
  }

  /** Whether values can be standardised by it. */
  public boolean serves() {
    return kind != ReferenceKind.NONE && betweenSd > 0;
  }

  /** k of the shrinkage: within-company variance by between-company variance. */
  double k() {
    return withinVariance / (betweenSd * betweenSd);
  }
}
