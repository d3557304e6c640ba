package gangway.staff;

import gangway.language.Language;
import gangway.maxent.MaxentModel;
import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentModel;
import gangway.text.Sentence;
import gangway.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tone of a text, for its staff score: of the text as a whole, of its sentences, of those about
 * each kind of staff and of those about something else. Who was well treated says so of more than
 * the staff, and the words about staff alone are few.
 *
 * <p>The tone is that of the sentiment model, which learned from posts and never saw a star. The
 * staff model's own stance is no feature here: it has learned from the stars of the very reviews.
 *
 * <p>Each tone is told by all the steps that it is above, as shifts of the priors.
 */
final class StaffTone {
  private static final int LOWEST = -8;
  private static final int HIGHEST = 8;
  private static final int STEP = 2;
  private static final double TENTHS = 10;

  private final Set<String> features = new LinkedHashSet<>();
  private final SentimentModel model;

  private StaffTone(Language language) {
    model = SentimentModel.shipped(language).orElseThrow();
  }

  /**
   * The features of a text.
   *
   * @param sentences all sentences of the text
   */
  static Set<String> of(Text text, List<MentionReader.Seen> sentences) {
    StaffTone tone = new StaffTone(text.language());
    List<Double> all = new ArrayList<>();
    List<Double> rest = new ArrayList<>();
    Map<String, List<Double>> byGroup = new TreeMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = text.sentences().get(i);
      double value = tone.value(new Text(text.original(), text.language(), List.of(sentence)));
      Mention mention = sentences.get(i).mention();
      all.add(value);
      List<Double> part =
          mention == null
              ? rest
              : byGroup.computeIfAbsent(
                  StaffFeatures.group(mention.kind()), group -> new ArrayList<>());
      part.add(value);
    }
    tone.add("whole", List.of(tone.value(text)));
    tone.add("all", all);
    tone.add("rest", rest);
    for (String group : StaffFeatures.GROUPS) {
      tone.add(group, byGroup.getOrDefault(group, List.of()));
    }
    return tone.features;
  }

  private double value(Text text) {
    Sentiment read = model.read(text);
    return read.positive() - read.negative();
  }

  private void add(String what, List<Double> values) {
    if (values.isEmpty()) {
      features.add(MaxentModel.PRIOR + "no tone " + what);
      return;
    }
    double mean = values.stream().mapToDouble(value -> value).sum() / values.size();
    for (int step = LOWEST; step <= HIGHEST; step += STEP) {
      if (mean > step / TENTHS) {
        features.add(MaxentModel.PRIOR + "tone " + what + " " + step);
      }
    }
  }
}
