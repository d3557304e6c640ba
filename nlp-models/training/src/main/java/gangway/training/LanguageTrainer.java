package gangway.training;

import gangway.language.Language;
import gangway.maxent.MaxentModel;
import gangway.text.LanguageIdentifier;
import gangway.training.fit.Example;
import gangway.training.fit.Fit;
import gangway.training.layout.Table;
import gangway.training.validate.Evaluation;
import gangway.training.validate.Measured;
import gangway.training.validate.Validation.KeptOut;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language identifier: words and character n-grams of texts whose language is known, and of the
 * profiles of function words and sentences written for this project, which stand for languages that
 * the data have too few texts of.
 *
 * <p>A table with a column {@code lang} says the language of each row; of any other file the name
 * does ({@code restaurants-fr-train.tsv}), or else the language asked for.
 */
public final class LanguageTrainer extends Trainer<Example> {
  static final List<String> LABELS = List.of("en", "fr", "de", "es", "it", "nl", "pt", "xx");

  /** Of the languages that Twitter names, those that it takes no short or odd English text for. */
  private static final Set<String> TRUSTED =
      Set.of(
          "en", "fr", "de", "es", "it", "nl", "pt", "ru", "ar", "ja", "ko", "tr", "pl", "uk", "sv",
          "da", "ro", "hu", "cs", "fi", "fa", "vi", "iw", "hi", "ur");

  private static final List<String> TEXT_COLUMNS =
      List.of("text", "full_text", "sentence", "Review", "avis", "content", "message");
  private static final Pattern LANGUAGE_IN_NAME = Pattern.compile("-(en|fr|de|es|it|nl|pt)[-.]");

  /**
   * English data outnumber the others by far: less weight keeps them from drawing all that is odd.
   */
  private static final float ENGLISH_WEIGHT = .2f;

  private static final Fit FIT = Fit.prior(1);

  @Override
  public String kind() {
    return "language";
  }

  @Override
  public Map<String, Object> settings(Language language) {
    Map<String, Object> settings = FIT.settings();
    settings.put("english_weight", ENGLISH_WEIGHT);
    return settings;
  }

  @Override
  protected Labelled<Example> read(Language language, List<Path> inputs) throws IOException {
    Labelled<Example> read = new Labelled<>();
    Set<String> seen = new HashSet<>();
    for (Path input : inputs) {
      List<Example> examples = examples(input, language.code());
      examples.removeIf(example -> !seen.add(example.key()));
      read.add(input, examples);
    }
    return read;
  }

  /** The profiles are learnt from and never measured on. */
  @Override
  protected Fitted fit(String name, Language language, Labelled<Example> labelled)
      throws IOException {
    List<Example> profiles = profiles();
    KeptOut<Example> parts = KeptOut.of(labelled.all(), Example::key);
    List<Example> training = new ArrayList<>(profiles);
    training.addAll(parts.training());
    Evaluation evaluation =
        evaluation(FIT.model("development", LABELS, training), parts.development());
    labelled.add("profiles", profiles);
    return new Fitted(
        FIT.model(name, LABELS, labelled.all())::write,
        Map.of("texts of 20 characters or more", Measured.of(evaluation)));
  }

  private static Evaluation evaluation(MaxentModel model, List<Example> development) {
    LanguageIdentifier identifier = new LanguageIdentifier(model);
    List<String> gold = new ArrayList<>();
    List<String> predicted = new ArrayList<>();
    for (Example example : development) {
      if (example.key().length() >= 20) {
        gold.add(kept(example.label()));
        predicted.add(identifier.identify(example.key()).code());
      }
    }
    return Evaluation.ofClasses(List.of("en", "fr", "other"), gold, predicted);
  }

  private static String kept(String label) {
    return label.equals("en") || label.equals("fr") ? label : Language.OTHER.code();
  }

  private static List<Example> examples(Path input, String otherwise) throws IOException {
    List<Example> examples = new ArrayList<>();
    if (input.toString().endsWith(".txt")) {
      for (String line : Files.readAllLines(input)) {
        add(examples, line.split("####", 2)[0], language(input, otherwise));
      }
      return examples;
    }
    Table table = Table.read(input);
    String column =
        TEXT_COLUMNS.stream()
            .filter(table.columns()::contains)
            .findFirst()
            .orElseThrow(
                () -> new IOException(table.unknownLayout("one of " + TEXT_COLUMNS).getMessage()));
    for (Table.Row row : table.rows()) {
      String stated = table.has("lang") ? row.text("lang") : language(input, otherwise);
      if (TRUSTED.contains(stated)) {
        add(examples, row.text(column), stated);
      }
    }
    return examples;
  }

  private static String language(Path input, String otherwise) {
    Matcher named = LANGUAGE_IN_NAME.matcher(String.valueOf(input.getFileName()));
    return named.find() ? named.group(1) : otherwise;
  }

  private static void add(List<Example> examples, String text, String language) {
    Set<String> features = LanguageIdentifier.features(text);
    if (!features.isEmpty()) {
      String label = LABELS.contains(language) ? language : "xx";
      float weight = label.equals("en") ? ENGLISH_WEIGHT : 1;
      examples.add(new Example(text, features, label, weight));
    }
  }

  /** The profiles: sentences as they are, and each word of the word lists among three others. */
  private static List<Example> profiles() throws IOException {
    List<Example> examples = new ArrayList<>();
    try (InputStream in = LanguageIdentifier.class.getResourceAsStream("language-profiles.tsv");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      for (String line : reader.lines().toList()) {
        String[] cells = line.split("\t", -1);
        String[] words = cells[1].split(" ", -1);
        add(examples, cells[1], cells[0]);
        for (int i = 0; words.length > 30 && i < words.length; i++) {
          String together =
              words[i]
                  + " "
                  + words[(i * 7 + 3) % words.length]
                  + " "
                  + words[(i * 13 + 5) % words.length]
                  + " "
                  + words[(i * 29 + 7) % words.length];
          add(examples, together, cells[0]);
        }
      }
    }
    return examples;
  }
}
