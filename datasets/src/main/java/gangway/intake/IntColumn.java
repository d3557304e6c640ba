package gangway.intake;

import java.util.Arrays;

/** One int for each number of an {@link Ids}; those never set have a default. */
final class IntColumn {
  private final int otherwise;
  private int[] values = {};

  IntColumn(int otherwise) {
    this.otherwise = otherwise;
  }

  int get(int number) {
    return number < values.length ? values[number] : otherwise;
  }

  void set(int number, int value) {
    if (number >= values.length) {
      int from = values.length;
      values = Arrays.copyOf(values, Math.max(1024, Math.max(2 * from, number + 1)));
      Arrays.fill(values, from, values.length, otherwise);
    }
    values[number] = value;
  }
}
