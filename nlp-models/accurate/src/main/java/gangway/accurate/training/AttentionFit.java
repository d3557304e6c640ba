package gangway.accurate.training;

import gangway.accurate.AttentionHead;
import gangway.maxent.MaxentModel;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Trains an {@link AttentionHead} by Adam (Kingma and Ba 2015) on cross-entropy, with dropout on
 * the numbers of the pieces and on the pooled units and with decay of the weights. One thread, a
 * seeded random, fixed order of summation: the same texts give the same head.
 */
final class AttentionFit {
  private static final int UNITS = 96;
  private static final int QUERIES = 4;
  private static final int EPOCHS = 8;
  private static final int BATCH = 64;
  private static final double RATE = 1e-3;
  private static final double DECAY = .01;
  private static final float KEPT = .5f;

  private final List<float[][]> texts;
  private final int[] truth;
  private final float[] counts;
  private final int classes;
  private final int width;
  private final Random random;
  private final float[] mean;
  private final float[] scale;
  private final float[][] weights;
  private final float[][] bias;
  private final float[][] queries;
  private final float[][] output;
  private final float[][] constants;
  private final List<Adam> learned;

  private AttentionFit(List<float[][]> texts, int[] truth, float[] counts, int classes, long seed) {
    this.texts = texts;
    this.truth = truth;
    this.counts = counts;
    this.classes = classes;
    this.width = texts.get(0)[0].length;
    this.random = new Random(seed);
    this.mean = new float[width];
    this.scale = new float[width];
    standardise();
    int pooled = (QUERIES + 1) * UNITS;
    weights = random(width, UNITS, 1 / Math.sqrt(width));
    bias = new float[1][UNITS];
    queries = random(QUERIES, UNITS, .1);
    output = random(classes, pooled, 1 / Math.sqrt(2 * pooled));
    constants = new float[1][classes];
    learned =
        List.of(
            new Adam(weights, DECAY),
            new Adam(bias, 0),
            new Adam(queries, 0),
            new Adam(output, DECAY),
            new Adam(constants, 0));
  }

  /**
   * Trains.
   *
   * @param texts the pieces of each, at least one, all of one width
   * @param truth index of the class of each
   * @param counts how much each counts, above 0
   * @param seed of the weights to start with, the order of the texts and what is dropped
   */
  static AttentionHead of(
      List<float[][]> texts, int[] truth, float[] counts, int classes, long seed) {
    AttentionFit fit = new AttentionFit(texts, truth, counts, classes, seed);
    fit.learn();
    return fit.head();
  }

  private void standardise() {
    double[] sum = new double[width];
    double[] squares = new double[width];
    long pieces = 0;
    for (float[][] text : texts) {
      for (float[] piece : text) {
        pieces++;
        for (int d = 0; d < width; d++) {
          sum[d] += piece[d];
          squares[d] += piece[d] * piece[d];
        }
      }
    }
    for (int d = 0; d < width; d++) {
      double centre = sum[d] / pieces;
      double variance = squares[d] / pieces - centre * centre;
      mean[d] = (float) centre;
      scale[d] = variance > 0 ? (float) (1 / Math.sqrt(variance)) : 0;
    }
  }

  private float[][] random(int rows, int columns, double deviation) {
    float[][] values = new float[rows][columns];
    for (float[] row : values) {
      for (int h = 0; h < columns; h++) {
        row[h] = (float) (random.nextGaussian() * deviation);
      }
    }
    return values;
  }

  private void learn() {
    int[] order = new int[texts.size()];
    Arrays.setAll(order, i -> i);
    int steps = EPOCHS * ((order.length + BATCH - 1) / BATCH);
    int step = 0;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order);
      for (int from = 0; from < order.length; from += BATCH) {
        int to = Math.min(order.length, from + BATCH);
        for (int i = from; i < to; i++) {
          addGradient(order[i], to - from);
        }
        double rate = RATE * (1 - (double) step / steps);
        step++;
        for (Adam part : learned) {
          part.step(rate, step);
        }
      }
    }
  }

  private void shuffle(int[] order) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  private void addGradient(int text, int batch) {
    int[] kept = kept();
    float[][] pieces = pieces(texts.get(text), kept);
    float[][] units = new float[pieces.length][];
    for (int t = 0; t < units.length; t++) {
      units[t] = units(pieces[t], kept);
    }
    float[][] attention = AttentionHead.attention(units, queries);
    float[] pooled = AttentionHead.pooled(units, attention);
    float[] dropped = dropped(pooled.length);
    for (int p = 0; p < pooled.length; p++) {
      pooled[p] *= dropped[p];
    }
    double[] scores = new double[classes];
    for (int k = 0; k < classes; k++) {
      scores[k] = constants[0][k] + AttentionHead.product(output[k], pooled);
    }
    double[] p = MaxentModel.softmax(scores);
    float[] back = new float[pooled.length];
    for (int k = 0; k < classes; k++) {
      float error = (float) ((p[k] - (k == truth[text] ? 1 : 0)) * counts[text] / batch);
      AttentionHead.addTo(learned.get(3).slope[k], pooled, error);
      learned.get(4).slope[0][k] += error;
      AttentionHead.addTo(back, output[k], error);
    }
    for (int i = 0; i < back.length; i++) {
      back[i] *= dropped[i];
    }
    float[][] backUnits = backUnits(units, attention, back);
    addWeights(pieces, kept, units, backUnits);
  }

  /** The numbers of the pieces that this time are looked at. */
  private int[] kept() {
    int[] all = new int[width];
    int n = 0;
    for (int d = 0; d < width; d++) {
      if (random.nextFloat() < KEPT) {
        all[n++] = d;
      }
    }
    return Arrays.copyOf(all, n);
  }

  private float[][] pieces(float[][] text, int[] kept) {
    float[][] pieces = new float[text.length][kept.length];
    for (int t = 0; t < text.length; t++) {
      for (int j = 0; j < kept.length; j++) {
        int d = kept[j];
        pieces[t][j] = (text[t][d] - mean[d]) * scale[d] / KEPT;
      }
    }
    return pieces;
  }

  /** Four numbers at a time: the sums need not be fetched and stored for each. */
  private float[] units(float[] piece, int[] kept) {
    float[] units = bias[0].clone();
    int j = 0;
    for (; j + 3 < kept.length; j += 4) {
      add4(
          units,
          weights[kept[j]],
          weights[kept[j + 1]],
          weights[kept[j + 2]],
          weights[kept[j + 3]],
          piece[j],
          piece[j + 1],
          piece[j + 2],
          piece[j + 3]);
    }
    for (; j < kept.length; j++) {
      AttentionHead.addTo(units, weights[kept[j]], piece[j]);
    }
    AttentionHead.rectify(units);
    return units;
  }

  private static void add4(
      float[] sums,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float x,
      float y,
      float z,
      float w) {
    for (int h = 0; h < sums.length; h++) {
      sums[h] += x * a[h] + y * b[h] + z * c[h] + w * d[h];
    }
  }

  private float[] dropped(int n) {
    float[] dropped = new float[n];
    for (int i = 0; i < n; i++) {
      dropped[i] = random.nextFloat() < KEPT ? 1 / KEPT : 0;
    }
    return dropped;
  }

  /** The slope of the loss by each unit of each piece; adds that of the queries. */
  private float[][] backUnits(float[][] units, float[][] attention, float[] back) {
    float[][] slopes = new float[units.length][UNITS];
    for (int q = 0; q < QUERIES; q++) {
      float[] part = Arrays.copyOfRange(back, q * UNITS, (q + 1) * UNITS);
      double[] gain = new double[units.length];
      double expected = 0;
      for (int t = 0; t < units.length; t++) {
        gain[t] = AttentionHead.product(part, units[t]);
        expected += attention[q][t] * gain[t];
      }
      for (int t = 0; t < units.length; t++) {
        float score = (float) (attention[q][t] * (gain[t] - expected));
        AttentionHead.addTo(slopes[t], part, attention[q][t]);
        AttentionHead.addTo(slopes[t], queries[q], score);
        AttentionHead.addTo(learned.get(2).slope[q], units[t], score);
      }
    }
    for (int h = 0; h < UNITS; h++) {
      int highest = 0;
      for (int t = 1; t < units.length; t++) {
        highest = units[t][h] > units[highest][h] ? t : highest;
      }
      slopes[highest][h] += back[QUERIES * UNITS + h];
    }
    return slopes;
  }

  private void addWeights(float[][] pieces, int[] kept, float[][] units, float[][] slopes) {
    for (int t = 0; t < units.length; t++) {
      for (int h = 0; h < UNITS; h++) {
        slopes[t][h] = units[t][h] > 0 ? slopes[t][h] : 0;
      }
      AttentionHead.addTo(learned.get(1).slope[0], slopes[t], 1);
    }
    float[][] sums = learned.get(0).slope;
    int t = 0;
    for (; t + 3 < slopes.length; t += 4) {
      for (int j = 0; j < kept.length; j++) {
        add4(
            sums[kept[j]],
            slopes[t],
            slopes[t + 1],
            slopes[t + 2],
            slopes[t + 3],
            pieces[t][j],
            pieces[t + 1][j],
            pieces[t + 2][j],
            pieces[t + 3][j]);
      }
    }
    for (; t < slopes.length; t++) {
      for (int j = 0; j < kept.length; j++) {
        AttentionHead.addTo(sums[kept[j]], slopes[t], pieces[t][j]);
      }
    }
  }

  /** The head for pieces as the network gives them. */
  private AttentionHead head() {
    float[][] plain = new float[width][UNITS];
    float[] shifted = bias[0].clone();
    for (int d = 0; d < width; d++) {
      for (int h = 0; h < UNITS; h++) {
        plain[d][h] =
            (float) (Math.rint(weights[d][h] * scale[d] * MaxentModel.UNIT) / MaxentModel.UNIT);
      }
      AttentionHead.addTo(shifted, plain[d], -mean[d]);
    }
    return new AttentionHead(plain, shifted, queries, output, constants[0]);
  }

  /** Weights that are learned, the slope of the loss by each, and what Adam remembers of it. */
  private static final class Adam {
    private static final float FIRST = .9f;
    private static final float SECOND = .999f;

    private final float[][] values;
    private final float[][] slope;
    private final float[][] first;
    private final float[][] second;
    private final double decay;

    Adam(float[][] values, double decay) {
      this.values = values;
      this.decay = decay;
      this.slope = new float[values.length][values[0].length];
      this.first = new float[values.length][values[0].length];
      this.second = new float[values.length][values[0].length];
    }

    /** One step against the slope, which is forgotten. */
    void step(double rate, int number) {
      float ofFirst = (float) (rate / (1 - StrictMath.pow(FIRST, number)));
      float ofSecond = (float) (1 / (1 - StrictMath.pow(SECOND, number)));
      float shrunk = (float) (1 - rate * decay);
      for (int i = 0; i < values.length; i++) {
        step(values[i], slope[i], first[i], second[i], ofFirst, ofSecond, shrunk);
        Arrays.fill(slope[i], 0);
      }
    }

    private static void step(
        float[] values,
        float[] slope,
        float[] first,
        float[] second,
        float ofFirst,
        float ofSecond,
        float shrunk) {
      for (int h = 0; h < values.length; h++) {
        first[h] = FIRST * first[h] + (1 - FIRST) * slope[h];
        second[h] = SECOND * second[h] + (1 - SECOND) * slope[h] * slope[h];
        float size = (float) Math.sqrt(second[h] * ofSecond) + 1e-8f;
        values[h] = values[h] * shrunk - ofFirst * first[h] / size;
      }
    }
  }
}
