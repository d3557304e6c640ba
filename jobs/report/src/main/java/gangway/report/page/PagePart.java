package gangway.report.page;

/**
 * A part of the page below the companies, as findings or rows of its own tables, to be put into the
 * words of any language. {@link PageParts} lists them.
 */
interface PagePart {
  /** Names the templates that lay it out: {@code part/NAME.ftlh} and {@code part/NAME.md.ftl}. */
  String name();

  /**
   * What its templates show, of a public type, since the template engine reads public types only.
   */
  Object in(Wording wording);
}
