package gangway.invented;

/**
 * What was planted of one company, as it stands in {@code truth.json}: levels in between-company
 * standard deviations from the centre, to four digits.
 *
 * @param company registry id
 * @param gap digital minus in-person level; 0 where none was planted
 */
public record CompanyTruth(String company, double digital, double inPerson, double gap) {
  static CompanyTruth of(SampleCompany company) {
    return new CompanyTruth(
        company.id(),
        rounded(company.digital()),
        rounded(company.inPerson()),
        rounded(company.gap()));
  }

  private static double rounded(double value) {
    return StrictMath.rint(value * 10_000) / 10_000.0;
  }
}
