package gangway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The gap report")
class GapReportTest {
  @TempDir Path directory;

  @Test
  @DisplayName("is written in English and French")
  void renders() throws IOException {
    WrittenRun.complete(directory);
    for (Locale language : Wording.LANGUAGES) {
      String html = GapReport.render(directory, language);
      assertThat(html).contains("Aerolind").doesNotContain("<script");
      String out = System.getProperty("gangway.look");
      if (out != null) {
        Files.writeString(Path.of(out, "report-" + language + ".html"), html);
      }
    }
    try (Tables tables = Tables.open(directory)) {
      StringWriter out = new StringWriter();
      GapReport.of(tables).printCompanies(out, Locale.ENGLISH);
      assertThat(out.toString()).contains("Aerolind  ").doesNotContain("\u001b");
      assertThat(GapReport.of(tables).json().path("companies")).hasSize(12);
    }
  }
}
