package gangway.report.page;

import gangway.report.findings.CompanyFinding;
import gangway.report.findings.Estimate;
import gangway.report.page.Page.Axis;
import gangway.report.page.Page.Mark;
import gangway.report.page.Page.Sector;
import gangway.report.page.Page.Tick;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the picture of all gaps into words and places on an axis. */
final class PictureWords {
  /** The axis reaches this far at least, so that small gaps look small. */
  private static final double LEAST_REACH = 1.5;

  /** And no farther, so that one wild interval does not flatten the others. */
  private static final double MOST_REACH = 4;

  private final List<CompanyFinding> compared;
  private final double matchedGap;
  private final CompanyLabels labels;
  private final Wording wording;
  private final Scale scale;

  PictureWords(
      List<CompanyFinding> compared, double matchedGap, CompanyLabels labels, Wording wording) {
    this.compared = compared;
    this.matchedGap = matchedGap;
    this.labels = labels;
    this.wording = wording;
    this.scale = Scale.over(gaps(compared), LEAST_REACH, MOST_REACH);
  }

  private static Stream<Estimate> gaps(List<CompanyFinding> compared) {
    return compared.stream().map(CompanyFinding::gap).filter(Objects::nonNull);
  }

  Axis axis() {
    return axis(scale, matchedGap, wording);
  }

  /** An axis with the zone in which a gap is none. */
  static Axis axis(Scale scale, double matchedGap, Wording wording) {
    List<Tick> ticks =
        scale.ticks().stream().map(tick -> new Tick(scale.at(tick), wording.tick(tick))).toList();
    return new Axis(scale.at(0), scale.at(-matchedGap), scale.widthOf(matchedGap), ticks);
  }

  List<Sector> sectors() {
    Map<String, List<CompanyFinding>> bySector = new LinkedHashMap<>();
    compared.forEach(
        company ->
            bySector.computeIfAbsent(company.sector(), sector -> new ArrayList<>()).add(company));
    List<Sector> sectors = new ArrayList<>();
    bySector.forEach(
        (sector, companies) -> {
          List<Mark> shown = new ArrayList<>();
          List<Mark> more = new ArrayList<>();
          for (CompanyFinding company : companies) {
            (labels.folds(company) ? more : shown).add(mark(company));
          }
          sectors.add(new Sector(labels.sector(sector), shown, more, labels.more(more.size())));
        });
    return sectors;
  }

  private Mark mark(CompanyFinding company) {
    Estimate gap = company.gap();
    return new Mark(
        labels.anchor(company),
        CompanyLabels.name(company),
        Wording.key(company.verdict()),
        labels.label(company.verdict()),
        labels.tag(company),
        scale.draw(gap),
        wording.signed(gap),
        description(gap));
  }

  private String description(@Nullable Estimate gap) {
    if (gap == null) {
      return wording.say("picture.row.none");
    }
    return gap.low() == null
        ? wording.say("picture.row.no-interval", wording.signed(gap.value()))
        : wording.say("picture.row", wording.signed(gap.value()), wording.interval(gap));
  }
}
