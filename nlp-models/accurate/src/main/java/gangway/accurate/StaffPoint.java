package gangway.accurate;

import gangway.staff.StaffReader;
import gangway.staff.StaffSentence;
import gangway.text.Sentence;
import gangway.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The point of what a text says of staff: the mean over the sentences that speak of them. */
final class StaffPoint {
  private StaffPoint() {}

  /** The point of a text in which at least one sentence speaks of staff. */
  static float[] of(Text text, Embedder embedder) {
    return of(text, StaffReader.read(text).sentences(), embedder);
  }

  /** The point of a text, given what of it speaks of staff; at least one sentence. */
  static float[] of(Text text, List<StaffSentence> staff, Embedder embedder) {
    List<float[]> points = new ArrayList<>();
    for (Sentence sentence : sentences(text, staff)) {
      Text one = new Text(text.original(), text.language(), List.of(sentence));
      points.add(embedder.embed(PlainWords.of(one)));
    }
    float[] mean = new float[points.get(0).length];
    for (float[] point : points) {
      for (int d = 0; d < mean.length; d++) {
        mean[d] += point[d] / points.size();
      }
    }
    return mean;
  }

  /** The whole sentences in which the words about staff stand, each once. */
  private static Set<Sentence> sentences(Text text, List<StaffSentence> staff) {
    Set<Sentence> whole = new LinkedHashSet<>();
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
