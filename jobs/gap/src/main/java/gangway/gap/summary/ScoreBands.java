package gangway.gap.summary;

import gangway.gap.bytes.Varint;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Scores of one side, or of one of its facets, in five bands of a fifth; each band has its moments
 * and its few most recent observations with words. From these the typical example is chosen when
 * the window closes and it is known what is typical: the bands make the choice possible without
 * keeping every text.
 */
public final class ScoreBands {
  public static final int BANDS = 5;

  /** Texts kept per band. */
  static final int KEPT = 3;

  private final List<Moments> moments = new ArrayList<>(BANDS);
  private final List<TreeSet<Exemplar>> recent = new ArrayList<>(BANDS);

  ScoreBands() {
    for (int band = 0; band < BANDS; band++) {
      moments.add(new Moments());
      recent.add(new TreeSet<>(Exemplar.MOST_RECENT));
    }
  }

  /** The band of a score; a score of 1 belongs to the highest. */
  public static int of(int quantised) {
    return Math.min(BANDS - 1, quantised * BANDS / Moments.UNIT);
  }

  void add(int quantised) {
    moments.get(of(quantised)).add(quantised);
  }

  void offer(Exemplar exemplar) {
    TreeSet<Exemplar> kept = recent.get(of(exemplar.quantised()));
    kept.add(exemplar);
    if (kept.size() > KEPT) {
      kept.pollLast();
    }
  }

  void merge(ScoreBands other) {
    for (int band = 0; band < BANDS; band++) {
      moments.get(band).merge(other.moments.get(band));
      other.recent.get(band).forEach(this::offer);
    }
  }

  public long n() {
    return moments.stream().mapToLong(Moments::n).sum();
  }

  /** Mean of all scores; NaN where there are none. */
  public double mean() {
    return total().mean();
  }

  public Moments total() {
    Moments total = new Moments();
    moments.forEach(total::merge);
    return total;
  }

  public Moments moments(int band) {
    return moments.get(band);
  }

  /** Most recent first. */
  public List<Exemplar> recent(int band) {
    return List.copyOf(recent.get(band));
  }

  void write(DataOutput out) throws IOException {
    for (int band = 0; band < BANDS; band++) {
      moments.get(band).write(out);
      Varint.write(out, recent.get(band).size());
      for (Exemplar exemplar : recent.get(band)) {
        exemplar.write(out);
      }
    }
  }

  static ScoreBands read(DataInput in) throws IOException {
    ScoreBands read = new ScoreBands();
    for (int band = 0; band < BANDS; band++) {
      read.moments.set(band, Moments.read(in));
      int size = Varint.readSize(in, KEPT);
      for (int i = 0; i < size; i++) {
        read.recent.get(band).add(Exemplar.read(in));
      }
    }
    return read;
  }
}
