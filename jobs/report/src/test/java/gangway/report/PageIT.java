package gangway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import gangway.report.form.SafeJson;
import gangway.report.tables.Tables;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    try (Tables tables = Tables.open(run)) {
      for (Locale language : GapReport.languages()) {
        Files.writeString(
            page(language.getLanguage()), GapReport.of(tables).as(GapReport.Form.HTML, language));
      }
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
    assertThat(cutCaptions(browser, width)).isEmpty();
    keep(browser, "page-" + language + "-" + width + (dark ? "-dark" : ""));
  }

  @ParameterizedTest(name = "on {0} pixels")
  @DisplayName("draws every company's mark inside its row of the picture")
  @ValueSource(ints = {1280, 390})
  void picture(int width) {
    Chromium browser = Objects.requireNonNull(this.browser);
    browser.open(page("en"), width, 900, false);

    assertThat(
            strings(
                browser,
                """
                [...document.querySelectorAll('.marks li')].filter(row => {
                  const plot = row.querySelector('.plot').getBoundingClientRect();
                  const mark = row.querySelector('.mark').getBoundingClientRect();
                  return mark.width > 5 && mark.left >= plot.left && mark.right <= plot.right
                    && mark.top >= plot.top && mark.bottom <= plot.bottom;
                }).map(row => row.querySelector('.name').textContent)"""))
        .containsExactly(
            "Aerolind",
            "Kestrel Air",
            "Nordwind",
            "Montjoie",
            "Tern Regional",
            "Palma Jet",
            "Mopane Lodge",
            "Hôtel Bellerive",
            "The Old Harbour House and Spa of the Seven Lighthouses");
  }

  @ParameterizedTest(name = "dark: {0}")
  @DisplayName("can be read by all: contrast of at least 4.5, named pictures, links that lead on")
  @ValueSource(booleans = {false, true})
  void readable(boolean dark) {
    Chromium browser = Objects.requireNonNull(this.browser);
    browser.open(page("en"), 1280, 900, dark);

    assertThat(strings(browser, FAINT_TEXTS)).isEmpty();
    assertThat(
            strings(
                browser,
                "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1))"
                    + ".filter(id => !document.getElementById(id))"))
        .isEmpty();
    assertThat(
            strings(
                browser,
                "[...document.querySelectorAll('svg')].filter(svg => !svg.closest('[aria-hidden]')"
                    + " && !svg.closest('[role=img][aria-label]')).map(svg => svg.outerHTML)"))
        .isEmpty();
    assertThat(
            strings(
                browser,
                """
                [...document.querySelectorAll('h1, h2, h3, h4, h5')].map(h => +h.tagName[1])
                  .filter((level, i, all) => i > 0 && level > all[i - 1] + 1).map(String)"""))
        .isEmpty();
  }

  /** WCAG 2.1, success criterion 1.4.3, over the background that the text stands on. */
  private static final String FAINT_TEXTS =
      """
      (() => {
        const rgb = colour => colour.match(/[\\d.]+/g).map(Number);
        const light = colour => {
          const [r, g, b] = rgb(colour).map(c => c / 255)
            .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = element => {
          for (let e = element; e; e = e.parentElement) {
            const colour = getComputedStyle(e).backgroundColor;
            if ((rgb(colour)[3] ?? 1) > 0) return colour;
          }
          return 'rgb(255, 255, 255)';
        };
        return [...document.querySelectorAll('body *:not(title)')]
          .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
          .filter(e => {
            const style = getComputedStyle(e);
            const text = e.namespaceURI.endsWith('svg') ? style.fill : style.color;
            const [low, high] = [light(text), light(ground(e))].sort((a, b) => a - b);
            return (high + 0.05) / (low + 0.05) < 4.5;
          }).map(e => e.tagName + ' ' + e.textContent);
      })()""";

  @Test
  @DisplayName("opens a company's section when the picture's link to it is followed")
  void follow() {
    Chromium browser = Objects.requireNonNull(this.browser);
    browser.open(page("en"), 1280, 900, false);
    String isOpen = "document.getElementById('company-3').closest('details').open";
    assertThat(browser.evaluate(isOpen).asBoolean()).isFalse();

    browser.evaluate("document.querySelector('.marks a[href=\"#company-3\"]').click()");

    assertThat(browser.evaluate(isOpen).asBoolean()).isTrue();
  }

  /** Elements that stick out of the window and do not scroll in a box of their own. */
  private static List<String> wider(Chromium browser, int width) {
    return strings(
        browser,
        "[...document.querySelectorAll('body *:not(.skip)')].filter(e => !e.closest('.scroll')"
            + " && e.getBoundingClientRect().right > "
            + width
            + " + 1).map(e => e.tagName + ' ' + e.getAttribute('class'))");
  }

  /** Captions of tables that scroll: they are read before anybody scrolls. */
  private static List<String> cutCaptions(Chromium browser, int width) {
    return strings(
        browser,
        "[...document.querySelectorAll('.scroll caption')]"
            + ".filter(caption => caption.getBoundingClientRect().right > "
            + width
            + ").map(caption => caption.textContent)");
  }

  private static List<String> strings(Chromium browser, String expression) {
    return SafeJson.MAPPER.convertValue(
        browser.evaluate(expression), new TypeReference<List<String>>() {});
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
