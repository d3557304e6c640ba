package gangway.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words by which a customer closes an exchange, in English and French. */
final class ClosingWords {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern LINKS_AND_MENTIONS = Pattern.compile("https?://\\S+|@\\S+");

  private static final Pattern SOLVED =
      Pattern.compile(
          "\\b(?:(?:is|are|been|got|its|it's|all|now|finally|problem|issue)\\s+(?:now\\s+)?"
              + "(?:solved|resolved|sorted|fixed)|sorted (?:it|now|out)|fixed it|solved it"
              + "|works? (?:now|again|fine)|working (?:now|again|fine)|figured it out|found it"
              + "|never ?mind|all (?:good|set|sorted)|back (?:up|on|online)|problem solved"
              + "|c'est (?:bon|regle|resolu|repare|reparti|arrange)|(?:probleme|souci) (?:regle|resolu)"
              + "|ca (?:re)?marche|ca (?:re)?fonctionne|tout (?:est )?(?:remarche|refonctionne|rentre)"
              + "|est (?:regle|resolu|revenu|retabli)|j'ai trouve|tout est bon|laissez tomber)\\b");

  private static final Pattern THANKS =
      Pattern.compile(
          "\\b(?:thanks?|thankyou|thx|thnx|tks|ty|tysm|cheers|much appreciated|appreciate (?:it|that|your)"
              + "|you(?:'re| are) (?:the best|a star|amazing|awesome)|perfect|brilliant|merci|nickel"
              + "|parfait|super|genial)\\b");

  // Thanks that ask, or that mean the contrary.
  private static final Pattern NOT_THANKS =
      Pattern.compile(
          "\\b(?:thanks? (?:you )?(?:in advance|for nothing|for (?:the|your) (?:delay|wait|cancel|poor|bad"
              + "|terrible|awful|ruin|lack))|no thanks?|merci (?:de|d'avance|pour rien|d)|d'avance)\\b");

  private static final Pattern NOT_SOLVED =
      Pattern.compile(
          "\\b(?:not|isn't|isnt|never|hasn't|hasnt|haven't|won't|still|doesn't|didn't|n't|pas|jamais"
              + "|toujours)\\b(?:\\W+\\w+){0,3}\\W+(?:solved|resolved|sorted|fixed|work\\w*|back|good|set"
              + "|bon|regle|resolu|repare|marche|fonctionne|revenu|retabli)"
              + "|\\b(?:marche|fonctionne)\\s+(?:toujours\\s+)?(?:pas|plus|mal)\\b");

  private ClosingWords() {}

  /** The customer says that the matter is settled, whoever settled it. */
  static boolean saySolved(String text) {
    String plain = plain(text);
    return !plain.contains("?")
        && SOLVED.matcher(plain).find()
        && !NOT_SOLVED.matcher(plain).find();
  }

  /** The customer thanks, or says that the matter is settled, and asks nothing more. */
  static boolean close(String text) {
    String plain = plain(text);
    if (plain.contains("?") || NOT_SOLVED.matcher(plain).find()) {
      return false;
    }
    return SOLVED.matcher(plain).find()
        || (THANKS.matcher(plain).find() && !NOT_THANKS.matcher(plain).find());
  }

  private static String plain(String text) {
    String lower = LINKS_AND_MENTIONS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return MARKS
        .matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
        .replaceAll("")
        .replace('’', '\'');
  }
}
