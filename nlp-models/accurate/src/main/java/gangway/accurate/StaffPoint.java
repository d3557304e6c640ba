package gangway.accurate;

import gangway.staff.StaffReader;
import gangway.staff.StaffSentence;
import gangway.text.Sentence;
import gangway.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The point of what a text says of staff: the mean over the sentences that speak of them, then the
 * mean over all sentences, for a story about staff goes on where they are not named.
 */
public final class StaffPoint {
  /** Numbers in a point. */
  public static final int WIDTH = 2 * Network.WIDTH;

  private StaffPoint() {}

  /** The point of a text in which at least one sentence speaks of staff. */
  public static float[] of(Text text, Embedder embedder) {
    return of(text, StaffReader.read(text).sentences(), embedder);
  }

  /** The point of a text, given what of it speaks of staff; at least one sentence. */
  static float[] of(Text text, List<StaffSentence> staff, Embedder embedder) {
    Set<Sentence> about = sentences(text, staff);
    List<float[]> ofStaff = new ArrayList<>();
    List<float[]> all = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      Text one = new Text(text.original(), text.language(), List.of(sentence));
      float[] point = embedder.embed(PlainWords.of(one));
      all.add(point);
      if (about.contains(sentence)) {
        ofStaff.add(point);
      }
    }
    int width = all.get(0).length;
    float[] means = new float[2 * width];
    addMean(ofStaff, means, 0);
    addMean(all, means, width);
    return means;
  }

  private static void addMean(List<float[]> points, float[] means, int at) {
    for (float[] point : points) {
      for (int d = 0; d < point.length; d++) {
        means[at + d] += point[d] / points.size();
      }
    }
  }

  /** The whole sentences in which the words about staff stand. */
  private static Set<Sentence> sentences(Text text, List<StaffSentence> staff) {
    Set<Sentence> whole = new HashSet<>();
    int from = 0;
    for (StaffSentence about : staff) {
      int begin = text.original().indexOf(about.text(), from);
      if (begin < 0) {
        throw new IllegalArgumentException("the words about staff are not of this text");
      }
      for (Sentence sentence : text.sentences()) {
        if (sentence.begin() <= begin && begin < sentence.end()) {
          whole.add(sentence);
        }
      }
      from = begin;
    }
    return whole;
  }
}
