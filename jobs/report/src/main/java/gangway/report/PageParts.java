package gangway.report;

import java.util.List;
import java.util.function.BiFunction;

/** The parts of the page below the companies, in the order in which they stand there. */
final class PageParts {
  private static final List<BiFunction<Tables, Findings, PagePart>> IN_ORDER =
      List.of(
          (tables, findings) -> new OneSidedPart(findings),
          (tables, findings) -> new ReadingPart(findings),
          (tables, findings) -> new LimitsPart(findings),
          (tables, findings) -> new DataPart(findings),
          (tables, findings) -> ModelsPart.read(tables));

  private PageParts() {}

  static List<PagePart> read(Tables tables, Findings findings) {
    return IN_ORDER.stream().map(part -> part.apply(tables, findings)).toList();
  }
}
