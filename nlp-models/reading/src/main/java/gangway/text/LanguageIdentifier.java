package gangway.text;

import gangway.language.Language;
import gangway.language.Languages;
import gangway.maxent.MaxentModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the language of a text by its words and their letters (character n-grams, Cavnar and
 * Trenkle 1994, in a maximum-entropy model). Thread-safe.
 */
public final class LanguageIdentifier {
  /** Longest stretch looked at: a language shows early. */
  private static final int ENOUGH = 600;

  private static final int LONGEST_GRAM = 4;

  /** Present when a word is in letters other than Latin ones. */
  private static final String OTHER_SCRIPT = "script";

  private static final Pattern NO_LANGUAGE =
      Pattern.compile("https?://\\S+|www\\.\\S+|[@#][\\p{L}\\p{N}_]+|&#?\\w{1,8};");
  private static final Pattern WORD = Pattern.compile("\\p{L}(?:[\\p{L}\\p{M}'’-]{0,30}\\p{L})?");

  private final MaxentModel model;
  private final Languages languages;

  /** An identifier of the shipped languages by a model whose labels are language codes. */
  public LanguageIdentifier(MaxentModel model) {
    this(model, Languages.shipped());
  }

  /** An identifier of these languages, all of which are among the model's labels. */
  public LanguageIdentifier(MaxentModel model, Languages languages) {
    List<String> codes = languages.all().stream().map(Language::code).toList();
    if (!model.labels().containsAll(codes)) {
      throw new IllegalArgumentException(
          model.name() + " tells " + model.labels() + ", not all of " + codes);
    }
    this.model = model;
    this.languages = languages;
  }

  private static final class Shipped {
    static final LanguageIdentifier IDENTIFIER =
        new LanguageIdentifier(MaxentModel.load("language/language.maxent.gz"));
  }

  /** The identifier with the shipped model, one in the JVM. */
  public static LanguageIdentifier shared() {
    return Shipped.IDENTIFIER;
  }

  /** Name and version of the model. */
  public String name() {
    return model.name();
  }

  /**
   * The language of a text; {@link Language#OTHER} when it has no words to tell it by. Of a text in
   * two languages it is the one that takes the greater part.
   */
  public Language identify(String text) {
    Set<String> features = features(text);
    if (features.isEmpty()) {
      return Language.OTHER;
    }
    double[] probabilities = model.probabilities(features);
    double other = 1;
    Language likeliest = Language.OTHER;
    double highest = -1;
    for (Language language : languages.all()) {
      double probability = probabilities[model.labels().indexOf(language.code())];
      other -= probability;
      if (probability > highest) {
        likeliest = language;
        highest = probability;
      }
    }
    return highest >= other ? likeliest : Language.OTHER;
  }

  /** What the model looks at: words, and runs of one to four letters in them. */
  public static Set<String> features(String text) {
    String head = text.substring(0, Math.min(ENOUGH, text.length()));
    String plain = NO_LANGUAGE.matcher(head).replaceAll(" ").toLowerCase(Locale.ROOT);
    Set<String> features = new LinkedHashSet<>();
    Matcher words = WORD.matcher(plain);
    while (words.find()) {
      if (isForeign(words.group().codePointAt(0))) {
        features.add(OTHER_SCRIPT);
        continue;
      }
      String word = "_" + words.group().replace('’', '\'') + "_";
      features.add("w" + word);
      for (int size = 1; size <= LONGEST_GRAM; size++) {
        for (int at = 0; at + size <= word.length(); at++) {
          features.add(word.substring(at, at + size));
        }
      }
    }
    return features;
  }

  private static boolean isForeign(int letter) {
    return Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN;
  }
}
