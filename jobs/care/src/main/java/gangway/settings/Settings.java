package gangway.settings;

import gangway.declared.Declaration;
import gangway.declared.Declared;
import gangway.declared.PropertiesText;
import gangway.exchange.BusinessCalendar;
import gangway.exchange.ExchangeSettings;
import gangway.gap.settings.FlagSettings;
import gangway.gap.settings.GapSettings;
import gangway.measure.CareWeights;
import gangway.problems.Problems;
import gangway.problems.ProblemsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a user may change of how companies are judged. What is shipped stands in {@code
 * settings.properties}; a file of one's own says only what is to differ.
 *
 * @param gap what a verdict asks for
 * @param flags how much memory a flag has
 * @param exchange how posts become exchanges
 * @param care weights of the care score
 */
public record Settings(
    GapSettings gap, FlagSettings flags, ExchangeSettings exchange, CareWeights care)
    implements Serializable {
  private static final String FILE = "settings.properties";
  private static final int DIGEST_BYTES = 8;

  private static final List<Declaration<?>> DECLARATIONS =
      List.of(
          GapSettings.DECLARED,
          FlagSettings.DECLARED,
          ExchangeSettings.DECLARED,
          CareWeights.DECLARED);

  private static final Settings SHIPPED = read(Map.of(), resource(), FILE);

  public Settings {
    Problems problems = new Problems();
    checkTogether(gap, flags, problems);
    problems.throwIfAny("settings");
  }

  /** The settings that ship with Gangway. */
  public static Settings shipped() {
    return SHIPPED;
  }

  /**
   * The shipped settings but for what a text of lines {@code name = value} says.
   *
   * @param file name of the text, for messages
   * @throws ProblemsException naming all that is wrong, each with its line, value and what was
   *     expected
   */
  public static Settings read(String text, String file) {
    return read(SHIPPED.values(), text, file);
  }

  private static Settings read(Map<String, String> otherwise, String text, String file) {
    Problems problems = new Problems();
    PropertiesText lines = PropertiesText.read(text, problems);
    lines.onlyKnown(declared().stream().map(Declared::name).toList(), problems);
    Map<String, String> values = new LinkedHashMap<>(otherwise);
    values.putAll(lines.values());
    GapSettings gap = GapSettings.DECLARED.read(values, problems);
    FlagSettings flags = FlagSettings.DECLARED.read(values, problems);
    ExchangeSettings exchange = ExchangeSettings.DECLARED.read(values, problems, Map.of());
    CareWeights care = CareWeights.DECLARED.read(values, problems);
    if (gap != null && flags != null) {
      checkTogether(gap, flags, problems);
    }
    if (gap == null || flags == null || exchange == null || care == null || problems.any()) {
      throw new ProblemsException(file, lines.located(problems.found()));
    }
    return new Settings(gap, flags, exchange, care);
  }

  private static void checkTogether(GapSettings gap, FlagSettings flags, Problems problems) {
    problems.require(
        flags.clearBelow() < gap.aheadGap(),
        "flag-clear-below",
        flags.clearBelow(),
        "below ahead-gap");
  }

  private static String resource() {
    try (InputStream in = Settings.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** These settings with opening hours by company id, for response times in business hours. */
  public Settings withCalendars(Map<String, BusinessCalendar> byCompany) {
    return new Settings(gap, flags, exchange.withCalendars(byCompany), care);
  }

  /** Every setting, in the order of the file. */
  public static List<Declared> declared() {
    return DECLARATIONS.stream().flatMap(d -> d.settings().stream()).toList();
  }

  /** The value of every setting by its name, in the order of the file. */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.putAll(GapSettings.DECLARED.write(gap));
    values.putAll(FlagSettings.DECLARED.write(flags));
    values.putAll(ExchangeSettings.DECLARED.write(exchange));
    values.putAll(CareWeights.DECLARED.write(care));
    return values;
  }

  /** A file of all settings, each with its meaning, unit and range. */
  public String properties() {
    return new SettingsText(DECLARATIONS, values()).toString();
  }

  /** Sixteen hexadecimal digits that are the same just where all values are. */
  public String digest() {
    StringBuilder canonical = new StringBuilder();
    values()
        .forEach((name, value) -> canonical.append(name).append('=').append(value).append('\n'));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
