package gangway.training.layout;

import gangway.language.Language;
import gangway.staff.Facet;
import gangway.text.Sentence;
import gangway.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Labelled sentences out of the layouts that say something of staff:
 *
 * <ul>
 *   <li>labels made by the staff guide: {@code sentence, previous, staff, polarity} and the facets
 *   <li>SemEval 2016 restaurants: {@code sentence, target, category, polarity}, a row for each
 *       target; {@code SERVICE#GENERAL} is the staff
 *   <li>M-ABSA hotels: {@code sentence####[[target, category, polarity], ...]}, where {@code
 *       service general} is the staff
 *   <li>reviews with stars for the staff, and reviews whose good and bad sides stand apart: every
 *       sentence about staff has the polarity of its stars or side, at a lower weight
 * </ul>
 */
public final class LabelledSentences {
  private static final Set<String> TRUTH = Set.of("true", "false");
  private static final Set<String> STANCES = Set.of("", "negative", "neutral", "positive", "mixed");
  private static final Set<String> SIGNS = Set.of("", "negative", "positive");
  private static final Pattern TRIPLE =
      Pattern.compile("['\"], ['\"]([a-z_ ]+)['\"], ['\"](positive|negative|neutral)['\"]\\]");
  private static final String HOTEL_SERVICE = "service general";
  private static final String RESTAURANT_SERVICE = "SERVICE#";

  /** Labels of other domains and guides count less than those made by the staff guide. */
  private static final float OTHER_DOMAIN = .5f;

  /** One sentence of a review may say another thing than the stars of the whole. */
  private static final float BY_STARS = .3f;

  private static final float BY_SIDE = .6f;

  private LabelledSentences() {}

  /** All labelled sentences of a table; empty when it is of no layout with staff labels. */
  public static List<LabelledSentence> of(Table table, Language language) throws IOException {
    if (table.has("sentence", "staff")) {
      return byGuide(table);
    }
    if (table.has("sentence", "category", "polarity")) {
      return restaurants(table);
    }
    if (table.file().toString().endsWith(".txt")) {
      return hotels(table);
    }
    List<LabelledSentence> sentences = new ArrayList<>();
    for (RatedText rated : RatedText.of(table)) {
      float weight = rated.side() ? BY_SIDE : BY_STARS;
      String polarity = rated.rating() < .4 ? "negative" : rated.rating() > .6 ? "positive" : null;
      if (polarity != null) {
        split(rated.text(), language, polarity, weight, sentences);
      }
    }
    return sentences;
  }

  private static void split(
      String whole,
      Language language,
      String polarity,
      float weight,
      List<LabelledSentence> sentences) {
    Text text = Text.of(whole, language);
    String previous = "";
    for (Sentence sentence : text.sentences()) {
      String words = text.words(sentence);
      sentences.add(new LabelledSentence(previous, words, null, polarity, Map.of(), weight));
      previous = words;
    }
  }

  private static List<LabelledSentence> byGuide(Table table) throws IOException {
    List<LabelledSentence> sentences = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      if (row.cell("staff") == null) {
        continue;
      }
      boolean staff = row.oneOf("staff", TRUTH).equals("true");
      String polarity = row.oneOf("polarity", STANCES);
      Map<Facet, String> facets = new EnumMap<>(Facet.class);
      for (Facet facet : Facet.values()) {
        if (row.cell(facet.key()) != null) {
          facets.put(facet, row.oneOf(facet.key(), SIGNS));
        }
      }
      sentences.add(
          new LabelledSentence(
              row.text("previous"),
              row.text("sentence"),
              staff,
              staff && !polarity.isEmpty() ? polarity : null,
              staff ? facets : Map.of(),
              1));
    }
    return sentences;
  }

  private static List<LabelledSentence> restaurants(Table table) {
    Map<String, Set<String>> stances = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      Set<String> said = stances.computeIfAbsent(row.text("sentence"), s -> new TreeSet<>());
      if (row.text("category").startsWith(RESTAURANT_SERVICE)) {
        said.add(row.text("polarity"));
      }
    }
    return otherDomain(stances);
  }

  private static List<LabelledSentence> hotels(Table table) {
    Map<String, Set<String>> stances = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      String[] parts = row.text(Table.LINE).split("####", 2);
      if (parts.length == 2) {
        Set<String> said = stances.computeIfAbsent(parts[0].strip(), s -> new TreeSet<>());
        Matcher triple = TRIPLE.matcher(parts[1]);
        while (triple.find()) {
          if (triple.group(1).equals(HOTEL_SERVICE)) {
            said.add(triple.group(2));
          }
        }
      }
    }
    return otherDomain(stances);
  }

  private static List<LabelledSentence> otherDomain(Map<String, Set<String>> stances) {
    List<LabelledSentence> sentences = new ArrayList<>();
    stances.forEach(
        (text, said) ->
            sentences.add(
                new LabelledSentence(
                    "", text, !said.isEmpty(), joined(said), new HashMap<>(), OTHER_DOMAIN)));
    return sentences;
  }

  private static @Nullable String joined(Set<String> stances) {
    return stances.isEmpty() ? null : stances.size() == 1 ? stances.iterator().next() : "mixed";
  }
}
