package gangway.gap.summary;

import gangway.gap.estimator.Hashing;

/** Cells and moments of given scores, for tests of what is made of them. */
public final class Cells {
  private Cells() {}

  public static Moments moments(double... scores) {
    Moments moments = new Moments();
    for (double score : scores) {
      moments.add(Moments.quantise(score));
    }
    return moments;
  }

  public static Cell empty(int replicates) {
    return new Cell(replicates);
  }

  /** A score that was not read from words. */
  public static void add(Cell cell, String person, double score) {
    cell.add(Hashing.of(person), 0, Moments.quantise(score), 0, true);
  }

  /** Each score by another person. */
  public static Cell of(double... scores) {
    Cell cell = empty(400);
    for (int i = 0; i < scores.length; i++) {
      add(cell, "person" + i, scores[i]);
    }
    return cell;
  }
}
