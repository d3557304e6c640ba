package gangway.training.validate;

import gangway.language.Language;
import gangway.staff.Facet;
import gangway.staff.Polarity;
import gangway.staff.StaffReader;
import gangway.staff.StaffReading;
import gangway.staff.StaffSentence;
import gangway.text.Text;
import gangway.training.layout.Table;
import gangway.voice.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Measures {@link StaffReader} on labelled sentences and on staff star ratings. */
public final class StaffEvaluation {
  private static final Set<String> STANCES = Set.of("positive", "negative");

  private StaffEvaluation() {}

  /**
   * Measures on labelled sentences: JSON lines with {@code id, previous, sentence, staff, polarity}
   * and the six facets; a null label is left out. Polarity is over sentences labelled positive or
   * negative, found or not; so are facets.
   *
   * @throws IOException when the file cannot be read or has another layout
   */
  public static Measured ofSentences(Path file, Language language) throws IOException {
    return ofSentences(file, language, StaffReader.of(language));
  }

  static Measured ofSentences(Path file, Language language, StaffReader reader) throws IOException {
    Table table = Table.read(file);
    if (!table.has("sentence", "staff")) {
      throw table.unknownLayout("sentence, staff, polarity and facets");
    }
    Comparison seen = new Comparison();
    Map<Facet, long[]> facets = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      compare(row, reader, language, seen, facets);
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("n", table.rows().size());
    figures.put("detection_f1", seen.f1("staff", "true"));
    figures.put("polarity_accuracy", seen.of("polarity").accuracy());
    long[] all = new long[3];
    Map<String, Object> perFacet = new LinkedHashMap<>();
    facets.forEach(
        (facet, counts) -> {
          perFacet.put(facet.key(), f1(counts));
          for (int i = 0; i < all.length; i++) {
            all[i] += counts[i];
          }
        });
    figures.put("facet_micro_f1", f1(all));
    figures.put("facets", perFacet);
    return new Measured(figures, seen.mistakes());
  }

  private static void compare(
      Table.Row row,
      StaffReader reader,
      Language language,
      Comparison seen,
      Map<Facet, long[]> facets)
      throws IOException {
    String sentence = row.text("sentence");
    Text previous = row.text("previous").isBlank() ? null : Text.of(row.text("previous"), language);
    StaffSentence read = reader.readSentence(previous, Text.of(sentence, language));
    String id = row.text("id");
    String staff = row.oneOf("staff", Set.of("true", "false"));
    seen.add(id, "staff", staff, String.valueOf(read != null), sentence);
    if (staff.equals("false")) {
      return;
    }
    if (!STANCES.contains(row.text("polarity"))) {
      return;
    }
    String polarity = read == null ? "unread" : word(read.polarity());
    seen.add(id, "polarity", row.text("polarity"), polarity, sentence);
    for (Facet facet : Facet.values()) {
      String gold = row.cell(facet.key());
      if (gold != null) {
        String actual = read == null ? "" : word(read.facets().get(facet));
        seen.add(id, facet.key(), gold, actual, sentence);
        count(facets.computeIfAbsent(facet, f -> new long[3]), gold, actual);
      }
    }
  }

  /** Counts right, wrongly read, and missed. */
  private static void count(long[] counts, String gold, String actual) {
    boolean right = gold.equals(actual);
    counts[0] += right && !gold.isEmpty() ? 1 : 0;
    counts[1] += !right && !actual.isEmpty() ? 1 : 0;
    counts[2] += !right && !gold.isEmpty() ? 1 : 0;
  }

  private static double f1(long[] counts) {
    long base = 2 * counts[0] + counts[1] + counts[2];
    return base == 0 ? 0 : 2.0 * counts[0] / base;
  }

  private static String word(@Nullable Polarity polarity) {
    return polarity == null ? "" : polarity.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Measures the text score against star ratings of the staff, over reviews that have one and whose
   * language is read.
   *
   * @param reader gives what a text says of staff
   */
  public static Measured ofRatings(List<Review> reviews, Function<Text, StaffReading> reader) {
    List<double[]> pairs = new ArrayList<>();
    long rated = 0;
    for (Review review : reviews) {
      Text text = Text.of(review.text());
      if (review.staffRating() == null || !StaffReader.reads(text.language())) {
        continue;
      }
      rated++;
      Double score = reader.apply(text).score();
      if (score != null) {
        pairs.add(new double[] {score, review.staffRating()});
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("n_rated", rated);
    figures.put("n_with_mention", pairs.size());
    double rho =
        RankCorrelation.spearman(
            pairs.stream().mapToDouble(p -> p[0]).toArray(),
            pairs.stream().mapToDouble(p -> p[1]).toArray());
    if (!Double.isNaN(rho)) {
      figures.put("spearman", rho);
    }
    return new Measured(figures, List.of());
  }
}
