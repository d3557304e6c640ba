package gangway.tables;

import gangway.voice.Company;
import java.io.Serializable;

/**
 * A company as the registry has it: a row of {@code companies}.
 *
 * @param company registry id
 * @param name as people write it
 * @param sector whose companies it is compared with
 * @param country ISO 3166 code; empty where the registry does not say
 */
public record CompanyRow(String company, String name, String sector, String country)
    implements Serializable {

  /** The columns of a registry's company. */
  public static CompanyRow of(Company company) {
    return new CompanyRow(company.id(), company.name(), company.sector(), company.country());
  }
}
