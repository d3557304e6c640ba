package gangway.measure;

import gangway.exchange.Resolution;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/**
 * The published weights of the care score, from one configuration file.
 *
 * @param weights of each component; they sum to 1
 * @param resolutions what each way of ending is worth, in [0,1]; a way that is absent says nothing
 * @param halfSeconds the response time that is worth half of an immediate answer
 * @param answerRate share of questions that get an answer at all, as a reference for silence that
 *     the end of the input cut short; in [0,1)
 */
public record CareWeights(
    Map<CareComponent, Double> weights,
    Map<Resolution, Double> resolutions,
    double halfSeconds,
    double answerRate)
    implements Serializable {

  private static final String SHIPPED = "care-score.properties";
  private static final double SUM_TOLERANCE = 1e-9;

  public CareWeights {
    weights = Map.copyOf(weights);
    resolutions = new EnumMap<>(resolutions);
  }

  /** The weights that ship with Gangway. */
  public static CareWeights shipped() {
    try (InputStream in = CareWeights.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + " is missing from the jar");
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8), SHIPPED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a configuration of the layout of {@code care-score.properties}.
   *
   * @param name of the file, for messages
   * @throws IllegalArgumentException naming every field that is missing, unknown or wrong, with its
   *     value and what was expected
   */
  public static CareWeights read(Reader reader, String name) throws IOException {
    Properties properties = new Properties();
    properties.load(reader);
    return new Reading(properties, name).weights();
  }

  /** One reading of a file: collects all problems before it complains. */
  private static final class Reading {
    private final Properties properties;
    private final String name;
    private final TreeSet<String> unread;
    private final List<String> problems = new ArrayList<>();

    Reading(Properties properties, String name) {
      this.properties = properties;
      this.name = name;
      this.unread = new TreeSet<>(properties.stringPropertyNames());
    }

    CareWeights weights() {
      Map<CareComponent, Double> weights = new LinkedHashMap<>();
      for (CareComponent c : CareComponent.ALL) {
        weights.put(c, number(c.key() + ".weight", 0, 1));
      }
      EnumMap<Resolution, Double> resolutions = new EnumMap<>(Resolution.class);
      for (Resolution r : Resolution.values()) {
        String key = "resolution." + r.name().toLowerCase(Locale.ROOT);
        if (properties.containsKey(key)) {
          resolutions.put(r, number(key, 0, 1));
        }
      }
      double halfSeconds = 60 * number("response.half_minutes", 1, 100_000);
      double answerRate = number("response.answer_rate", 0, 0.99);
      double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
      if (problems.isEmpty() && Math.abs(sum - 1) > SUM_TOLERANCE) {
        problems.add("the weights must sum to 1, not " + sum);
      }
      unread.forEach(key -> problems.add(key + " is not a known setting"));
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException(name + ": " + String.join("; ", problems));
      }
      return new CareWeights(weights, resolutions, halfSeconds, answerRate);
    }

    private double number(String key, double low, double high) {
      String value = value(key);
      try {
        double number = Double.parseDouble(value);
        if (number >= low && number <= high) {
          return number;
        }
      } catch (NumberFormatException e) {
        // told below, with the range
      }
      problems.add(key + " = '" + value + "', expected a number from " + low + " to " + high);
      return low;
    }

    private String value(String key) {
      unread.remove(key);
      return properties.getProperty(key, "").strip();
    }
  }
}
