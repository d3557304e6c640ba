package gangway.report.page;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Escaping for GitHub-flavoured Markdown, where the template engine has none of its own. Public
 * only because the template engine reads public types.
 */
public final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Markdown> {
  static final MarkdownFormat INSTANCE = new MarkdownFormat();

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&!]");

  /** At the begin of a line: the mark of a list item, a rule or an underline. */
  private static final Pattern MARK = Pattern.compile("^(\\d{0,9})([-+.)])(?= |$)");

  private MarkdownFormat() {}

  @Override
  public String getName() {
    return "Markdown";
  }

  @Override
  public String getMimeType() {
    return "text/markdown";
  }

  @Override
  public void output(String text, Writer out) throws IOException {
    out.write(escapePlainText(text));
  }

  @Override
  public String escapePlainText(String text) {
    String escaped = SPECIAL.matcher(text).replaceAll("\\\\$0").replace('\n', ' ');
    return MARK.matcher(escaped).replaceFirst("$1\\\\$2");
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtIn) {
    return false;
  }

  @Override
  protected Markdown newTemplateMarkupOutputModel(
      @Nullable String text, @Nullable String markdown) {
    return new Markdown(text, markdown);
  }

  /** A piece of Markdown. */
  public static final class Markdown extends CommonTemplateMarkupOutputModel<Markdown> {
    private Markdown(@Nullable String text, @Nullable String markdown) {
      super(text, markdown);
    }

    @Override
    public MarkdownFormat getOutputFormat() {
      return INSTANCE;
    }
  }
}
