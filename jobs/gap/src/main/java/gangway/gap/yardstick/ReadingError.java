package gangway.gap.yardstick;

import gangway.gap.summary.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

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
      return read(new InputStreamReader(in, StandardCharsets.UTF_8), SHIPPED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file of the layout of {@code reading-error.properties}.
   *
   * @param name of the file, for messages
   * @throws IllegalArgumentException naming every field that is missing, unknown or wrong
   */
  public static ReadingError read(Reader reader, String name) throws IOException {
    Properties properties = new Properties();
    properties.load(reader);
    TreeSet<String> unknown = new TreeSet<>(properties.stringPropertyNames());
    List<String> problems = new ArrayList<>();
    double[] numbers = new double[4];
    List<String> keys =
        List.of("digital.sd", "digital.degrees", "in_person.sd", "in_person.degrees");
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(properties, keys.get(i), i % 2, problems);
    }
    for (String key : List.of("version", "digital.provenance", "in_person.provenance")) {
      if (properties.getProperty(key, "").isBlank()) {
        problems.add(key + " is missing");
      }
      unknown.remove(key);
    }
    unknown.removeAll(keys);
    unknown.forEach(key -> problems.add(key + " is not a known setting"));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(name + ": " + String.join("; ", problems));
    }
    return new ReadingError(
        properties.getProperty("version").strip(),
        new OfSide(numbers[0], numbers[1]),
        new OfSide(numbers[2], numbers[3]));
  }

  /** A deviation in [0,1], or degrees of freedom from 1. */
  private static double number(
      Properties properties, String key, int least, List<String> problems) {
    double most = least == 0 ? 1 : 1e6;
    String value = properties.getProperty(key, "").strip();
    try {
      double number = Double.parseDouble(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, with the range
    }
    problems.add("%s = '%s', expected a number from %d to %.0f".formatted(key, value, least, most));
    return least;
  }
}
