package gangway.gap.yardstick;

import gangway.declared.PropertiesText;
import gangway.gap.summary.Side;
import gangway.problems.Problems;
import gangway.problems.ProblemsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * How far the models' readings err for one company and not for another.
 *
 * <p>What a model gets wrong for all companies alike cancels: centre and spread of the reference
 * are made of the same readings, so a standardised value stays as it is. What does not cancel is
 * the error that is particular to a company (its topics, its customers' languages and manners). It
 * does not shrink with more texts either, so it enters every interval as a variance of its own.
 *
 * @param version names the measurement in every output that rests on it; not blank
 * @param digital of a digital score that is wholly read from words
 * @param inPerson of an in-person score that is wholly read from words
 */
public record ReadingError(String version, OfSide digital, OfSide inPerson)
    implements Serializable {
  private static final String SHIPPED = "reading-error.properties";

  private static final List<String> KEYS =
      List.of(
          "version",
          "digital.sd",
          "digital.degrees",
          "digital.provenance",
          "in_person.sd",
          "in_person.degrees",
          "in_person.provenance");

  /** Readings that err, if at all, for all companies alike. */
  public static final ReadingError NONE = new ReadingError("none", OfSide.NONE, OfSide.NONE);

  /**
   * The error of one side.
   *
   * @param sd standard deviation over companies of the error of a company's mean score, in
   *     between-company standard deviations; in [0,1]
   * @param degrees of freedom of its square: how well it is known; at least 1
   */
  public record OfSide(double sd, double degrees) implements Serializable {
    static final OfSide NONE = new OfSide(0, Double.POSITIVE_INFINITY);

    public OfSide {
      if (!(sd >= 0 && sd <= 1) || !(degrees >= 1)) {
        throw new IllegalArgumentException(
            "reading error is %s with %s degrees of freedom, expected in [0,1] with at least 1"
                .formatted(sd, degrees));
      }
    }
  }

  public ReadingError {
    if (version.isBlank()) {
      throw new IllegalArgumentException("version of the reading error is blank");
    }
  }

  OfSide of(Side side) {
    return side == Side.DIGITAL ? digital : inPerson;
  }

  /** The measured errors of the models that ship with Gangway. */
  public static ReadingError shipped() {
    try (InputStream in = ReadingError.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + " is missing from the jar");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), SHIPPED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file of the layout of {@code reading-error.properties}.
   *
   * @param file its name, for messages
   * @throws ProblemsException naming every field that is missing, unknown or wrong
   */
  public static ReadingError read(String text, String file) {
    Problems problems = new Problems();
    PropertiesText lines = PropertiesText.read(text, problems);
    Map<String, String> values = lines.values();
    lines.onlyKnown(KEYS, problems);
    OfSide digital = ofSide("digital", values, problems);
    OfSide inPerson = ofSide("in_person", values, problems);
    for (String key : KEYS) {
      if (values.getOrDefault(key, "").isEmpty()) {
        problems.missing(key, "a value");
      }
    }
    if (problems.any()) {
      throw new ProblemsException(file, lines.located(problems.found()));
    }
    return new ReadingError(values.getOrDefault("version", ""), digital, inPerson);
  }

  private static OfSide ofSide(String side, Map<String, String> values, Problems problems) {
    double sd = number(side + ".sd", values, problems);
    double degrees = number(side + ".degrees", values, problems);
    problems.require(sd >= 0 && sd <= 1, side + ".sd", sd, "in [0,1]");
    problems.require(degrees >= 1, side + ".degrees", degrees, "at least 1");
    return problems.any() ? OfSide.NONE : new OfSide(sd, degrees);
  }

  /** A number; 1, which may stand for either, where there is none. */
  private static double number(String key, Map<String, String> values, Problems problems) {
    String value = values.getOrDefault(key, "");
    try {
      return value.isEmpty() ? 1 : Double.parseDouble(value);
    } catch (NumberFormatException e) {
      problems.add(key, "'" + value + "'", "a number");
      return 1;
    }
  }
}
