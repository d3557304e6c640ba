package gangway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("In a browser the page")
@TestInstance(Lifecycle.PER_CLASS)
class PageIT {
  private static final int SLICE = 1700;

  private Path directory = Path.of("");
  private @Nullable Chromium browser;

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException {
    directory = temporary;
    Optional<Path> program = Chromium.installed();
    assumeTrue(program.isPresent(), "no Chromium here: install chromium to run these tests");
    browser = Chromium.start(program.get(), directory.resolve("profile"));
    Path run = WrittenRun.complete(directory.resolve("run"));
    for (Locale language : Wording.LANGUAGES) {
      Files.writeString(page(language.getLanguage()), GapReport.render(run, language));
    }
  }

  @AfterAll
  void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest(name = "{0} on {1} pixels, dark: {2}")
  @DisplayName("asks for nothing, complains of nothing and is no wider than the window")
  @CsvSource({"en,1280,false", "en,390,true", "fr,1280,true", "fr,390,false", "en,320,false"})
  void quiet(String language, int width, boolean dark) throws IOException {
    Chromium browser = Objects.requireNonNull(this.browser);
    browser.open(page(language), width, 900, dark);

    assertThat(browser.requests()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
    assertThat(wider(browser, width)).isEmpty();
    keep(browser, "page-" + language + "-" + width + (dark ? "-dark" : ""));
  }

  /** Elements that stick out of the window and do not scroll in a box of their own. */
  private static List<String> wider(Chromium browser, int width) {
    JsonNode elements =
        browser.evaluate(
            "[...document.querySelectorAll('body *:not(.skip)')].filter(e => !e.closest('.scroll')"
                + " && e.getBoundingClientRect().right > "
                + width
                + " + 1).map(e => e.tagName + ' ' + e.getAttribute('class'))");
    return Json.MAPPER.convertValue(elements, new TypeReference<List<String>>() {});
  }

  /** With {@code -Dgangway.look=DIR} on the test's JVM, slices of the page are kept to look at. */
  private static void keep(Chromium browser, String name) throws IOException {
    String look = System.getProperty("gangway.look");
    if (look != null) {
      int height = browser.evaluate("document.documentElement.scrollHeight").asInt();
      for (int slice = 0; slice * SLICE < height; slice++) {
        int rest = Math.min(SLICE, height - slice * SLICE);
        Files.write(
            Path.of(look, name + "-" + slice + ".png"), browser.screenshot(slice * SLICE, rest));
      }
    }
  }

  private Path page(String language) {
    return directory.resolve("report-" + language + ".html");
  }
}
