package gangway.intake;

import gangway.voice.Company;
import org.jspecify.annotations.Nullable;

/**
 * A company as a source names it.
 *
 * @param known the registry's; null when it knows none of that name
 * @param name as the source writes it
 */
record CompanyName(@Nullable Company known, String name) {
  /** What a source says that names no company at all. */
  static final CompanyName NONE = new CompanyName(null, "(none named)");

  static CompanyName of(Company company) {
    return new CompanyName(company, company.name());
  }

  /** Equal for two names of one company. */
  String key() {
    return known != null ? known.id() : "?" + name.toLowerCase(java.util.Locale.ROOT);
  }

  @Nullable String companyId() {
    return known == null ? null : known.id();
  }

  @Nullable String sector() {
    return known == null ? null : known.sector();
  }

  @Nullable String unknownName() {
    return known == null ? name : null;
  }
}
