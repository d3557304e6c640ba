package gangway.training.layout;

import gangway.sentiment.SentimentModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How data sets lay out texts whose sentiment is known. A table has the first layout whose columns
 * it has.
 */
public enum SentimentLayout {
  /** One text a row, its label beside it. */
  LABEL("text", "label") {
    @Override
    List<LabelledText> texts(Table table) throws IOException {
      return labelled(table, "text", "label");
    }
  },
  /** Kaggle's US airline tweets; labels that annotators disputed count less. */
  AIRLINE_TWEETS("text", "airline_sentiment") {
    @Override
    List<LabelledText> texts(Table table) throws IOException {
      List<LabelledText> texts = new ArrayList<>();
      for (Table.Row row : table.rows()) {
        String label = row.oneOf("airline_sentiment", CLASSES);
        double sure = table.has(CONFIDENCE) ? number(row, CONFIDENCE) : 1;
        texts.add(new LabelledText(row.text("text"), label, (float) (sure * sure)));
      }
      return texts;
    }
  },
  /** Posts with the probability that a model gave each class; they count less than others. */
  BY_MODEL("text", "p_negative", "p_neutral", "p_positive") {
    @Override
    List<LabelledText> texts(Table table) throws IOException {
      List<LabelledText> texts = new ArrayList<>();
      for (Table.Row row : table.rows()) {
        for (String label : SentimentModel.LABELS) {
          double p = number(row, "p_" + label);
          if (p >= POSSIBLE) {
            texts.add(
                new LabelledText(row.text("text"), label, (float) (BY_MODEL_WEIGHT * p), true));
          }
        }
      }
      return texts;
    }
  },
  /** Posts that open a thread. */
  OPENERS("text", "sentiment") {
    @Override
    List<LabelledText> texts(Table table) throws IOException {
      return labelled(table, "text", "sentiment");
    }
  },
  /** Posts that a company replied to. */
  CONDUCT("customer_post", "customer_sentiment") {
    @Override
    List<LabelledText> texts(Table table) throws IOException {
      return labelled(table, "customer_post", "customer_sentiment");
    }
  },
  /** Sentences, a row for each of their aspects; sentences of several minds are left out. */
  ASPECTS("sentence", "polarity") {
    @Override
    List<LabelledText> texts(Table table) {
      Map<String, Set<String>> polarities = new LinkedHashMap<>();
      for (Table.Row row : table.rows()) {
        polarities
            .computeIfAbsent(row.text("sentence"), s -> new TreeSet<>())
            .add(row.text("polarity"));
      }
      return ofOneMind(polarities);
    }
  },
  /** Lines {@code sentence####[['target', 'category', 'polarity'], ...]}. */
  ASPECT_LINES(Table.LINE) {
    @Override
    List<LabelledText> texts(Table table) {
      Map<String, Set<String>> polarities = new LinkedHashMap<>();
      for (Table.Row row : table.rows()) {
        String[] parts = row.text(Table.LINE).split("####", 2);
        Set<String> of = polarities.computeIfAbsent(parts[0], s -> new TreeSet<>());
        Matcher polarity = LAST_OF_THREE.matcher(parts.length > 1 ? parts[1] : "");
        while (polarity.find()) {
          of.add(polarity.group(1));
        }
      }
      return ofOneMind(polarities);
    }
  },
  /** Reviews in which what pleased and what did not stand apart. */
  SPLIT_REVIEWS("Positive", "Negative") {
    @Override
    List<LabelledText> texts(Table table) {
      return split(table, "Positive", "Negative");
    }
  },
  /** The same in another export. */
  SPLIT_REVIEW_TEXTS("review_text_positive", "review_text_negative") {
    @Override
    List<LabelledText> texts(Table table) {
      return split(table, "review_text_positive", "review_text_negative");
    }
  },
  /** Reviews with one to five stars. */
  STARS("Review", "Rating") {
    @Override
    List<LabelledText> texts(Table table) throws IOException {
      return rated(table, "Review", "Rating");
    }
  },
  /** The same in French words. */
  NOTES("avis", "note") {
    @Override
    List<LabelledText> texts(Table table) throws IOException {
      return rated(table, "avis", "note");
    }
  };

  private static final Set<String> CLASSES = Set.copyOf(SentimentModel.LABELS);
  private static final String CONFIDENCE = "airline_sentiment_confidence";

  /** From which probability on a text counts as an example of a class at all. */
  private static final double POSSIBLE = .02;

  /** What a text labelled by a model counts; by cross-validation .3 to 1 are alike. */
  private static final double BY_MODEL_WEIGHT = .6;

  private static final Pattern LAST_OF_THREE = Pattern.compile("'(\\w+)'\\s*]");

  /** The label of a text in another language than that of its set. */
  private static final String OTHER = "other";

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> columns;

  SentimentLayout(String... columns) {
    this.columns = List.of(columns);
  }

  /** The labelled texts of a table in this layout; a label left open is left out. */
  abstract List<LabelledText> texts(Table table) throws IOException;

  /** The layout of a table; empty when it has none of them. */
  public static Optional<SentimentLayout> of(Table table) {
    return Arrays.stream(values())
        .filter(layout -> table.columns().containsAll(layout.columns))
        .findFirst();
  }

  /** Whether its texts are reviews or parts of reviews, not posts. */
  public boolean isOfReviews() {
    return switch (this) {
      case LABEL, AIRLINE_TWEETS, BY_MODEL, OPENERS, CONDUCT -> false;
      case ASPECTS, ASPECT_LINES, SPLIT_REVIEWS, SPLIT_REVIEW_TEXTS, STARS, NOTES -> true;
    };
  }

  /** The columns of all layouts, in words. */
  static String description() {
    return Arrays.stream(values())
        .map(layout -> String.join(" and ", layout.columns))
        .collect(Collectors.joining(", or "));
  }

  private static List<LabelledText> labelled(Table table, String text, String label)
      throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      String stated = row.cell(label);
      if (stated != null && !stated.equals(OTHER)) {
        texts.add(new LabelledText(row.text(text), row.oneOf(label, CLASSES), 1));
      }
    }
    return texts;
  }

  private static List<LabelledText> ofOneMind(Map<String, Set<String>> polarities) {
    List<LabelledText> texts = new ArrayList<>();
    polarities.forEach(
        (sentence, of) -> {
          String only = of.size() == 1 ? of.iterator().next() : "";
          if (CLASSES.contains(only)) {
            texts.add(new LabelledText(sentence, only, 1));
          }
        });
    return texts;
  }

  private static List<LabelledText> split(Table table, String good, String bad) {
    List<LabelledText> texts = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      texts.add(new LabelledText(row.text(good), "positive", 1));
      texts.add(new LabelledText(row.text(bad), "negative", 1));
    }
    return texts;
  }

  private static List<LabelledText> rated(Table table, String text, String stars)
      throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      double rating = number(row, stars);
      String label = rating < 3 ? "negative" : rating > 3 ? "positive" : "neutral";
      texts.add(new LabelledText(row.text(text), label, 1));
    }
    return texts;
  }

  private static double number(Table.Row row, String column) throws IOException {
    try {
      return Double.parseDouble(row.text(column));
    } catch (NumberFormatException e) {
      throw new IOException(
          "%s: line %d: column '%s': '%s' is no number"
              .formatted(row.file(), row.line(), column, row.text(column)),
          e);
    }
  }
}
