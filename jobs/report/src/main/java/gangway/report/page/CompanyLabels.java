package gangway.report.page;

import gangway.gap.verdict.Verdict;
import gangway.report.findings.CompanyFinding;
import gangway.report.form.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What companies are called wherever the page speaks of them, and which are behind a line. */
final class CompanyLabels {
  /** Of more companies than these all sections are closed, and undecided marks behind a line. */
  private static final int MANY_COMPANIES = 30;

  private final Wording wording;
  private final boolean folded;

  /** Element ids by registry id: numbers, since a registry id may hold any letters. */
  private final Map<String, String> anchors = new LinkedHashMap<>();

  CompanyLabels(List<CompanyFinding> compared, Wording wording) {
    this.wording = wording;
    this.folded = compared.size() > MANY_COMPANIES;
    compared.forEach(
        company -> anchors.putIfAbsent(company.company(), "company-" + (anchors.size() + 1)));
  }

  boolean isFolded() {
    return folded;
  }

  boolean folds(CompanyFinding company) {
    return isFolded() && !isDecided(company.verdict());
  }

  String more(long companies) {
    return wording.say("picture.more", companies, wording.count(companies));
  }

  String exchanges(long n) {
    return wording.say("count.exchanges", n, wording.count(n));
  }

  String reviews(long n) {
    return wording.say("count.reviews", n, wording.count(n));
  }

  String label(Verdict verdict) {
    return wording.say("verdict." + Wording.key(verdict));
  }

  String tag(CompanyFinding company) {
    return company.inconsistent() == null
        ? ""
        : wording.name("tag", Wording.key(company.inconsistent()));
  }

  String sector(String sector) {
    String name = wording.name("sector", sector);
    return name.isEmpty()
        ? Wording.NONE
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  static String name(CompanyFinding company) {
    return Shown.text(company.name(), Shown.LONGEST_NAME);
  }

  String anchor(CompanyFinding company) {
    return anchors.getOrDefault(company.company(), "");
  }

  static boolean isDecided(Verdict verdict) {
    return verdict != Verdict.NOT_ENOUGH_EVIDENCE;
  }
}
