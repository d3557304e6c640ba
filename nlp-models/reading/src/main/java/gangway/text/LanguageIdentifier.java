package gangway.text;

import gangway.maxent.MaxentModel;
import java.util.LinkedHashSet;
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

  /** An identifier by a model whose labels are language codes. */
  public LanguageIdentifier(MaxentModel model) {
    this.model = model;
  }

  private static final class Shipped {
    static final LanguageIdentifier IDENTIFIER =
        new LanguageIdentifier(
            MaxentModel.load(LanguageIdentifier.class, "/gangway/text/language.maxent.gz"));
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
    double english = probabilities[model.labels().indexOf(Language.ENGLISH.code())];
    double french = probabilities[model.labels().indexOf(Language.FRENCH.code())];
    double other = 1 - english - french;
    return english >= french && english >= other
        ? Language.ENGLISH
        : french >= other ? Language.FRENCH : Language.OTHER;
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
