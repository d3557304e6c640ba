package gangway.report.page;

import gangway.report.findings.Findings;
import gangway.report.tables.Tables;
import java.util.List;
import java.util.function.BiFunction;

/** The parts of the page below the companies, as they were read. */
public final class PageParts {
  /** As they stand on the page. */
  private static final List<BiFunction<Tables, Findings, PagePart>> IN_ORDER =
      List.of(
          (tables, findings) -> new OneSidedPart(findings),
          (tables, findings) -> new ReadingPart(findings),
          (tables, findings) -> new LimitsPart(findings),
          (tables, findings) -> new DataPart(findings),
          (tables, findings) -> ModelsPart.read(tables));

  private final List<PagePart> parts;

  private PageParts(List<PagePart> parts) {
    this.parts = parts;
  }

  /** What the parts show, of the findings or of tables of their own. */
  public static PageParts read(Tables tables, Findings findings) {
    return new PageParts(IN_ORDER.stream().map(part -> part.apply(tables, findings)).toList());
  }

  List<Page.Part> in(Wording wording) {
    return parts.stream().map(part -> new Page.Part(part.name(), part.in(wording))).toList();
  }
}
