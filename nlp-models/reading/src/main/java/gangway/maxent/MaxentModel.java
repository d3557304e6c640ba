package gangway.maxent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A maximum-entropy classifier over binary features. Weights are whole thousandths and are summed
 * as integers, so that the order of features never changes a result. Immutable and thread-safe.
 *
 * <p>Stored as a gzipped table, one line a feature, sorted: the first line names the format and its
 * version, the second the model, the third the labels, each further one a feature and its weight
 * for each label in thousandths, all separated by tabs.
 */
public final class MaxentModel {
  /** How the weights of the features present become one score. */
  public enum Pooling {
    /** Their sum. */
    SUM,
    /** Their sum divided by the square root of their number, so that long texts are not surer. */
    ROOT
  }

  /** The feature that every instance has: its weights are the classes' priors. */
  public static final String INTERCEPT = "";

  /**
   * Features that begin with this sign shift the classes' priors, as the intercept does: their
   * weights are added whole, whatever the pooling.
   */
  public static final String PRIOR = "=";

  /** Weights are stored in units of 1 / UNIT. */
  public static final int UNIT = 1000;

  private static final String FORMAT = "gangway-maxent\t1";

  private final String name;
  private final Pooling pooling;
  private final List<String> labels;
  private final Map<String, short[]> weights;

  private MaxentModel(
      String name, Pooling pooling, List<String> labels, Map<String, short[]> weights) {
    this.name = name;
    this.pooling = pooling;
    this.labels = labels;
    this.weights = weights;
  }

  /**
   * A model from its weights. Weights are rounded to thousandths and capped at +-32; features whose
   * weights all round to 0 are left out.
   *
   * @param name name and version, such as {@code sentiment-en 1}
   * @param pooling how weights become a score
   * @param labels the classes
   * @param weights for each feature a weight for each label
   */
  public static MaxentModel of(
      String name, Pooling pooling, List<String> labels, Map<String, double[]> weights) {
    Map<String, short[]> table = new HashMap<>(weights.size() * 2);
    weights.forEach(
        (feature, values) -> {
          if (values.length != labels.size()) {
            throw new IllegalArgumentException("feature " + feature + " lacks weights");
          }
          if (feature.indexOf('\t') >= 0 || feature.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a feature holds no tab or line break: " + feature);
          }
          short[] whole = new short[values.length];
          boolean any = false;
          for (int k = 0; k < whole.length; k++) {
            double capped = Math.max(-32, Math.min(32, values[k]));
            whole[k] = (short) Math.round(capped * UNIT);
            any |= whole[k] != 0;
          }
          if (any) {
            table.put(feature, whole);
          }
        });
    return new MaxentModel(name, pooling, List.copyOf(labels), table);
  }

  /** Name and version. */
  public String name() {
    return name;
  }

  /** How weights become a score. */
  public Pooling pooling() {
    return pooling;
  }

  /** The classes, in the order of all arrays of scores and probabilities. */
  public List<String> labels() {
    return labels;
  }

  /** Number of features that carry weight. */
  public int size() {
    return weights.size();
  }

  /** The weights of one feature for each label; zeros where the model does not know it. */
  public double[] weights(String feature) {
    short[] known = weights.get(feature);
    double[] values = new double[labels.size()];
    for (int k = 0; known != null && k < values.length; k++) {
      values[k] = known[k] / (double) UNIT;
    }
    return values;
  }

  /** All features in order. */
  public Set<String> features() {
    return new TreeMap<>(weights).keySet();
  }

  /**
   * A score for each label: log-probabilities up to a constant.
   *
   * @param features those present; the intercept is added by itself
   */
  public double[] scores(Set<String> features) {
    long[] sums = new long[labels.size()];
    long[] priors = new long[labels.size()];
    int known = 0;
    for (String feature : features) {
      short[] values = weights.get(feature);
      if (values != null) {
        boolean whole = feature.startsWith(PRIOR);
        known += whole ? 0 : 1;
        add(values, whole ? priors : sums);
      }
    }
    double divisor = pooling == Pooling.ROOT ? UNIT * Math.sqrt(Math.max(1, known)) : UNIT;
    double[] scores = weights(INTERCEPT);
    for (int k = 0; k < scores.length; k++) {
      scores[k] += (double) priors[k] / UNIT + (double) sums[k] / divisor;
    }
    return scores;
  }

  private static void add(short[] values, long[] sums) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += values[k];
    }
  }

  /** Probability of each label, given the features present. */
  public double[] probabilities(Set<String> features) {
    return softmax(scores(features));
  }

  /** Scores into probabilities. */
  public static double[] softmax(double[] scores) {
    double highest = Arrays.stream(scores).max().orElseThrow();
    double[] values = Arrays.stream(scores).map(s -> StrictMath.exp(s - highest)).toArray();
    double sum = Arrays.stream(values).sum();
    return Arrays.stream(values).map(v -> v / sum).toArray();
  }

  /** Position of the highest value, the first on a tie. */
  public static int likeliest(double[] probabilities) {
    int best = 0;
    for (int k = 1; k < probabilities.length; k++) {
      if (probabilities[k] > probabilities[best]) {
        best = k;
      }
    }
    return best;
  }

  /** Writes the model; the same model always gives the same bytes. */
  public void write(OutputStream out) throws IOException {
    try (Writer writer =
        new OutputStreamWriter(new GZIPOutputStream(out, 1 << 16), StandardCharsets.UTF_8)) {
      writer.write(FORMAT + "\n" + name + "\n" + pooling + "\n");
      writer.write(String.join("\t", labels) + "\n");
      for (Map.Entry<String, short[]> entry : new TreeMap<>(weights).entrySet()) {
        writer.write(entry.getKey());
        for (short weight : entry.getValue()) {
          writer.write("\t" + weight);
        }
        writer.write("\n");
      }
    }
  }

  /**
   * Reads a model.
   *
   * @throws IOException when the bytes are not such a table; the message names the line
   */
  public static MaxentModel read(InputStream in) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8))) {
      String format = reader.readLine();
      if (!FORMAT.equals(format)) {
        throw new IOException("line 1: expected '" + FORMAT + "', found '" + format + "'");
      }
      String name = reader.readLine();
      Pooling pooling = pooling(reader.readLine());
      String header = reader.readLine();
      if (name == null || header == null) {
        throw new IOException("the table ends before its labels");
      }
      List<String> labels = List.of(header.split("\t", -1));
      Map<String, short[]> weights = new HashMap<>();
      int number = 4;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        int tab = line.indexOf('\t');
        short[] plain = tab < 0 ? null : plainWeights(line, tab, labels.size());
        if (plain != null) {
          weights.put(line.substring(0, tab), plain);
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != labels.size() + 1) {
          throw new IOException(
              "line %d: expected a feature and %d weights".formatted(number, labels.size()));
        }
        weights.put(cells[0], weights(cells, number));
      }
      return new MaxentModel(name, pooling, labels, weights);
    }
  }

  private static Pooling pooling(@Nullable String word) throws IOException {
    for (Pooling pooling : Pooling.values()) {
      if (pooling.name().equals(word)) {
        return pooling;
      }
    }
    throw new IOException("line 3: expected SUM or ROOT, found '" + word + "'");
  }

  /**
   * Weights of at most five digits, read without cutting the line up: tables are long, and are to
   * be loaded in less than a second. Null where they are written otherwise.
   */
  private static short @Nullable [] plainWeights(String line, int tab, int count) {
    short[] values = new short[count];
    int at = tab;
    for (int k = 0; k < count; k++) {
      if (at >= line.length() || line.charAt(at) != '\t') {
        return null;
      }
      at++;
      boolean negative = at < line.length() && line.charAt(at) == '-';
      int begin = negative ? at + 1 : at;
      int value = 0;
      at = begin;
      while (at < line.length() && at - begin < 5 && Character.digit(line.charAt(at), 10) >= 0) {
        value = 10 * value + Character.digit(line.charAt(at), 10);
        at++;
      }
      if (at == begin || value > Short.MAX_VALUE) {
        return null;
      }
      values[k] = (short) (negative ? -value : value);
    }
    return at == line.length() ? values : null;
  }

  private static short[] weights(String[] cells, int line) throws IOException {
    short[] values = new short[cells.length - 1];
    for (int k = 0; k < values.length; k++) {
      try {
        values[k] = Short.parseShort(cells[k + 1]);
      } catch (NumberFormatException e) {
        throw new IOException("line " + line + ": no weight: '" + cells[k + 1] + "'", e);
      }
    }
    return values;
  }

  /**
   * Loads a model shipped as a resource.
   *
   * @throws IllegalStateException when there is no such resource
   */
  public static MaxentModel load(String resource) {
    try (InputStream in = MaxentModel.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no model " + resource);
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("model " + resource + ": " + e.getMessage(), e);
    }
  }
}
