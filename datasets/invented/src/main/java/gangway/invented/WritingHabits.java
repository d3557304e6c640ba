package gangway.invented;

import gangway.invented.Customer.Style;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a person's hand changes what they say: haste, capitals, emoji, lost accents.
 *
 * <p>How often, is chosen by hand: enough that a reader of words meets each, seldom enough that
 * most texts stay clean.
 */
final class WritingHabits {
  private static final List<String> GLAD = List.of("😊", "🙏", "❤️", "👍", "👏", "😍", "✨");
  private static final List<String> CROSS = List.of("😡", "🤬", "😤", "🙄", "😠", "👎", "🤦");
  private static final List<String> ASKING = List.of("🤔", "🙏", "🙂", "✈️");
  private static final Map<Character, Character> PLAIN =
      Map.ofEntries(
          Map.entry('é', 'e'),
          Map.entry('è', 'e'),
          Map.entry('ê', 'e'),
          Map.entry('à', 'a'),
          Map.entry('â', 'a'),
          Map.entry('ç', 'c'),
          Map.entry('ô', 'o'),
          Map.entry('î', 'i'),
          Map.entry('ï', 'i'),
          Map.entry('û', 'u'),
          Map.entry('ù', 'u'),
          Map.entry('É', 'E'),
          Map.entry('À', 'A'),
          Map.entry('Ê', 'E'));
  private static final List<String[]> SHORTHAND_EN =
      List.of(
          new String[] {"\\byou\\b", "u"},
          new String[] {"\\bplease\\b", "pls"},
          new String[] {"\\bthanks\\b", "thx"},
          new String[] {"\\bbecause\\b", "bc"},
          new String[] {"\\bthough\\b", "tho"},
          new String[] {"\\band\\b", "&"});
  private static final List<String[]> SHORTHAND_FR =
      List.of(
          new String[] {"\\bbeaucoup\\b", "bcp"},
          new String[] {"\\bvous\\b", "vs"},
          new String[] {"\\btoujours\\b", "tjrs"},
          new String[] {"\\bsvp\\b", "SVP"},
          new String[] {"\\bpourquoi\\b", "pq"},
          new String[] {"\\bquelqu'un\\b", "qqn"});
  private static final Pattern ELONGATED_EN =
      Pattern.compile("\\b(so|really|please|never|hours|why)\\b");
  private static final Pattern ELONGATED_FR =
      Pattern.compile("\\b(trop|toujours|jamais|merci|super|marre)\\b");

  private WritingHabits() {}

  /** Mood of a text: what its emoji follow. */
  enum Mood {
    GLAD,
    CROSS,
    ASKING
  }

  /** A post on a social network. */
  static String post(Customer who, Mood mood, String text, Dice dice) {
    String post = text;
    switch (who.style()) {
      case SHOUTING -> post = mood == Mood.CROSS ? shouted(who.language(), post, dice) : post;
      case HASTY -> post = hasty(who.language(), post, dice);
      case EMOJI -> post = post + " " + emoji(mood, dice);
      case LOWERCASE -> post = carefree(post, dice);
      default -> {}
    }
    if (mood == Mood.CROSS && dice.chance(.06)) {
      post = elongated(who.language(), post, dice);
    }
    if (who.language() == WrittenLanguage.FRENCH) {
      post = frenchHabits(post, dice);
    }
    return post;
  }

  /** A review or survey answer: written with more care. */
  static String review(Customer who, String text, Dice dice) {
    String review = text;
    if (who.style() == Style.HASTY && dice.chance(.6)) {
      review = typo(review, dice);
    } else if (who.style() == Style.LOWERCASE && dice.chance(.5)) {
      review = carefree(review, dice);
    } else if (who.style() == Style.SHOUTING && dice.chance(.2)) {
      review = review.toUpperCase(who.language().locale());
    }
    if (who.language() == WrittenLanguage.FRENCH && dice.chance(.12)) {
      review = withoutAccents(review);
    }
    return review;
  }

  private static String emoji(Mood mood, Dice dice) {
    List<String> from =
        switch (mood) {
          case GLAD -> GLAD;
          case CROSS -> CROSS;
          case ASKING -> ASKING;
        };
    String one = dice.pick(from);
    return switch (dice.below(4)) {
      case 0 -> one + one;
      case 1 -> one + dice.pick(from);
      default -> one;
    };
  }

  private static String shouted(WrittenLanguage language, String text, Dice dice) {
    if (dice.chance(.4)) {
      return text.toUpperCase(language.locale());
    }
    int first = text.indexOf(' ', text.length() / 2);
    String loud =
        first < 0
            ? text
            : text.substring(0, first) + text.substring(first).toUpperCase(language.locale());
    return dice.chance(.5) ? loud.replaceAll("[.!]$", "!!!") : loud;
  }

  private static String hasty(WrittenLanguage language, String text, Dice dice) {
    String hasty = text;
    for (String[] pair : language == WrittenLanguage.ENGLISH ? SHORTHAND_EN : SHORTHAND_FR) {
      if (dice.chance(.3)) {
        hasty = hasty.replaceAll(pair[0], pair[1]);
      }
    }
    if (language == WrittenLanguage.ENGLISH && dice.chance(.5)) {
      hasty = hasty.replace("'", "");
    }
    return dice.chance(.5) ? typo(hasty, dice) : hasty;
  }

  /** Swaps or drops one letter inside a longer word. */
  private static String typo(String text, Dice dice) {
    for (int tries = 0; tries < 8; tries++) {
      int i = 1 + dice.below(Math.max(1, text.length() - 3));
      if (i + 2 < text.length()
          && inWord(text, i - 1)
          && inWord(text, i)
          && inWord(text, i + 1)
          && inWord(text, i + 2)) {
        return dice.chance(.6)
            ? text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2)
            : text.substring(0, i) + text.substring(i + 1);
      }
    }
    return text;
  }

  private static boolean inWord(String text, int i) {
    return Character.isLowerCase(text.charAt(i));
  }

  private static String carefree(String text, Dice dice) {
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    return dice.chance(.6) ? lower.replaceAll("\\.$", "") : lower;
  }

  private static String elongated(WrittenLanguage language, String text, Dice dice) {
    var match = (language == WrittenLanguage.ENGLISH ? ELONGATED_EN : ELONGATED_FR).matcher(text);
    if (!match.find()) {
      return text;
    }
    String word = match.group();
    int vowel = lastVowel(word);
    String stretched =
        word.substring(0, vowel)
            + word.substring(vowel, vowel + 1).repeat(dice.between(3, 6))
            + word.substring(vowel + 1);
    return text.substring(0, match.start()) + stretched + text.substring(match.end());
  }

  private static int lastVowel(String word) {
    for (int i = word.length() - 1; i > 0; i--) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return i;
      }
    }
    return 0;
  }

  private static String frenchHabits(String text, Dice dice) {
    String written = dice.chance(.22) ? withoutAccents(text) : text;
    return dice.chance(.45) ? written.replaceAll(" (?=[!?])", "") : written;
  }

  private static String withoutAccents(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(PLAIN.getOrDefault(text.charAt(i), text.charAt(i)));
    }
    return plain.toString();
  }
}
