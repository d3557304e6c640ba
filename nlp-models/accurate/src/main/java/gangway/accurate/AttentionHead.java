package gangway.accurate;

import gangway.maxent.MaxentModel;
import gangway.maxent.MaxentModel.Pooling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A small classifier on all pieces of a text as a network sees them, rather than on their mean:
 * each piece becomes a few units (rectified linear), a few queries weigh the pieces against each
 * other (attention, Bahdanau et al. 2015), and the weighted means beside the maximum decide.
 *
 * <p>Stored as a {@link MaxentModel} table with a column for each unit. Immutable and thread-safe.
 */
public final class AttentionHead {
  private static final String QUERY = "query ";
  private static final String CLASS = "class ";
  private static final String CONSTANTS = "constants";

  /** Units by number of the piece, then unit. */
  private final float[][] weights;

  private final float[] bias;

  /** Queries, then units. */
  private final float[][] queries;

  /** Classes, then pooled units: those of each query, then the maxima. */
  private final float[][] output;

  private final float[] constants;

  /** A head of these weights, which must not be changed any more. */
  public AttentionHead(
      float[][] weights, float[] bias, float[][] queries, float[][] output, float[] constants) {
    this.weights = weights;
    this.bias = bias;
    this.queries = queries;
    this.output = output;
    this.constants = constants;
  }

  /** A score for each class: log-probabilities up to a constant. */
  public double[] scores(float[][] pieces) {
    float[][] units = new float[pieces.length][];
    for (int t = 0; t < units.length; t++) {
      units[t] = bias.clone();
      for (int d = 0; d < weights.length; d++) {
        addTo(units[t], weights[d], pieces[t][d]);
      }
      rectify(units[t]);
    }
    float[] pooled = pooled(units, attention(units, queries));
    double[] scores = new double[constants.length];
    for (int k = 0; k < scores.length; k++) {
      scores[k] = constants[k] + product(output[k], pooled);
    }
    return scores;
  }

  public static void addTo(float[] sums, float[] values, float factor) {
    for (int h = 0; h < sums.length; h++) {
      sums[h] += factor * values[h];
    }
  }

  public static void rectify(float[] units) {
    for (int h = 0; h < units.length; h++) {
      units[h] = Math.max(0, units[h]);
    }
  }

  public static double product(float[] a, float[] b) {
    double sum = 0;
    for (int h = 0; h < a.length; h++) {
      sum += a[h] * b[h];
    }
    return sum;
  }

  /** How far each query looks at each piece; sums to 1 over the pieces. */
  public static float[][] attention(float[][] units, float[][] queries) {
    float[][] attention = new float[queries.length][units.length];
    for (int q = 0; q < queries.length; q++) {
      double[] scores = new double[units.length];
      for (int t = 0; t < scores.length; t++) {
        scores[t] = product(queries[q], units[t]);
      }
      double[] shares = MaxentModel.softmax(scores);
      for (int t = 0; t < scores.length; t++) {
        attention[q][t] = (float) shares[t];
      }
    }
    return attention;
  }

  /** The mean of the units by each query's attention, then their maxima. */
  public static float[] pooled(float[][] units, float[][] attention) {
    int width = units[0].length;
    float[] pooled = new float[(attention.length + 1) * width];
    for (int q = 0; q < attention.length; q++) {
      for (int t = 0; t < units.length; t++) {
        for (int h = 0; h < width; h++) {
          pooled[q * width + h] += attention[q][t] * units[t][h];
        }
      }
    }
    int at = attention.length * width;
    for (float[] unit : units) {
      for (int h = 0; h < width; h++) {
        pooled[at + h] = Math.max(pooled[at + h], unit[h]);
      }
    }
    return pooled;
  }

  /** The head as a table, its weights rounded as tables are. */
  public MaxentModel table(String name) {
    int units = bias.length;
    Map<String, double[]> rows = new HashMap<>(DenseModel.interceptRows(doubles(bias)));
    for (int d = 0; d < weights.length; d++) {
      rows.put(DenseModel.row(d), doubles(weights[d]));
    }
    for (int q = 0; q < queries.length; q++) {
      rows.put(QUERY + q, doubles(queries[q]));
    }
    for (int k = 0; k < output.length; k++) {
      for (int p = 0; p <= queries.length; p++) {
        float[] part = Arrays.copyOfRange(output[k], p * units, (p + 1) * units);
        rows.put(CLASS + k + " " + p, doubles(part));
      }
    }
    rows.put(CONSTANTS, Arrays.copyOf(doubles(constants), units));
    List<String> columns = new ArrayList<>();
    for (int h = 0; h < units; h++) {
      columns.add("unit " + h);
    }
    return MaxentModel.of(name, Pooling.SUM, columns, rows);
  }

  /**
   * The head of a table.
   *
   * @param width numbers of a piece
   * @param classes number of classes, at most that of units
   */
  static AttentionHead of(MaxentModel table, int width, int classes) {
    int units = table.labels().size();
    float[][] weights = new float[width][];
    for (int d = 0; d < width; d++) {
      weights[d] = floats(table.weights(DenseModel.row(d)));
    }
    int asked = (int) table.features().stream().filter(f -> f.startsWith(QUERY)).count();
    float[][] queries = new float[asked][];
    for (int q = 0; q < asked; q++) {
      queries[q] = floats(table.weights(QUERY + q));
    }
    float[][] output = new float[classes][(asked + 1) * units];
    for (int k = 0; k < classes; k++) {
      for (int p = 0; p <= asked; p++) {
        float[] part = floats(table.weights(CLASS + k + " " + p));
        System.arraycopy(part, 0, output[k], p * units, units);
      }
    }
    return new AttentionHead(
        weights,
        floats(DenseModel.intercept(table)),
        queries,
        output,
        Arrays.copyOf(floats(table.weights(CONSTANTS)), classes));
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
