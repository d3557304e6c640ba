package gangway.privacy;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides what a text gives away of a person: e-mail addresses, telephone and card numbers, IBANs,
 * booking codes, and the handles of people. Times, prices, flight numbers, dates and the handles of
 * companies stay.
 *
 * <p>A masked value leaves its kind in brackets, such as {@code [phone]}; a handle becomes {@code
 * @person}. Masking a masked text changes nothing.
 */
public final class Mask {
  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,5}"
              + "\\.\\p{L}{2,24}");

  /** Country, two check digits, then 11 to 30 letters and digits, possibly in groups of four. */
  private static final Pattern IBAN =
      Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\\b");

  /** 13 to 19 digits as on cards; the Luhn check decides. */
  private static final Pattern CARD = Pattern.compile("(?<![\\d+])\\d(?:[ -]?\\d){12,18}(?!\\d)");

  /**
   * International numbers ({@code +} or {@code 00}), French ones (ten digits from 0), North
   * American ones (3-3-4 with separators), British ones (0 and ten digits in groups).
   */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\p{L}\\d/=_.-])(?:"
              + "(?:\\+|00)\\d{1,3}[ .\\-()]{0,2}(?:\\(0\\)[ .-]?)?\\d(?:[ .\\-()]{0,2}\\d){6,12}"
              + "|0[1-9](?:[ .-]?\\d{2}){4}"
              + "|0\\d{2,4}[ -]\\d{3,4}[ -]?\\d{3,4}"
              + "|(?:1[ .-])?\\(?[2-9]\\d{2}\\)?[ .-]\\d{3}[ .-]\\d{4}"
              + ")(?![\\d\\p{L}])");

  /**
   * Words that announce a booking code, English and French; the code follows within a few words and
   * is five to eight capitals and digits, six as a rule.
   */
  private static final Pattern BOOKING =
      Pattern.compile(
          "(?i:\\b(?:booking|reservation|confirmation|record\\s+locator|locator|pnr|e-?ticket|ticket"
              + "|reference|ref|r[ée]servation|r[ée]f[ée]rence|r[ée]f|dossier|billet)\\b)"
              + "(?i:[\\s:.,#№°()-]|\\b(?:number|num[ée]ro|no|n|nr|code|is|are|was|my|our|the|de|du|est"
              + "|mon|ma|la|le|reference|ref|r[ée]f[ée]rence|r[ée]f|booking|reservation|r[ée]servation"
              + "|confirmation)\\b){1,12}?"
              + "((?=[A-Z0-9]{5,8}\\b)(?=[A-Z]*\\d|[A-Z]{6}\\b)[A-Z0-9]{5,8}\\b|\\d{13}\\b)");

  private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}_@/])@(\\w{1,30})");

  private static final Pattern FLIGHT = Pattern.compile("[A-Z]{2}\\d{3,4}");

  private static final Pattern NEEDED =
      Pattern.compile("[@\\d]|(?i:pnr|ref|book|r[ée]serv|locat|confir|dossier|ticket|billet)");

  private Mask() {}

  /**
   * The text with all of the above masked.
   *
   * @param keepHandle whether a handle (lower case, without {@code @}) is a company's and stays
   */
  public static String text(String text, Predicate<String> keepHandle) {
    if (!NEEDED.matcher(text).find()) {
      return text;
    }
    String masked = EMAIL.matcher(text).replaceAll("[email]");
    masked = IBAN.matcher(masked).replaceAll(m -> digits(m.group()) >= 8 ? "[iban]" : literal(m));
    masked = CARD.matcher(masked).replaceAll(m -> luhn(m.group()) ? "[card]" : literal(m));
    masked = booking(masked);
    masked = PHONE.matcher(masked).replaceAll("[phone]");
    return HANDLE
        .matcher(masked)
        .replaceAll(
            m ->
                m.group(1).equals("person") || keepHandle.test(m.group(1).toLowerCase(Locale.ROOT))
                    ? literal(m)
                    : "@person");
  }

  private static String booking(String text) {
    Matcher m = BOOKING.matcher(text);
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      String code = m.group(1);
      String kept = text.substring(m.start(), m.start(1));
      String shown = FLIGHT.matcher(code).matches() ? code : "[booking]";
      m.appendReplacement(out, Matcher.quoteReplacement(kept + shown));
    }
    return m.appendTail(out).toString();
  }

  private static String literal(MatchResult m) {
    return Matcher.quoteReplacement(m.group());
  }

  private static long digits(String s) {
    return s.chars().filter(Character::isDigit).count();
  }

  /** The check that payment cards pass (ISO/IEC 7812-1). */
  private static boolean luhn(String spaced) {
    int sum = 0;
    boolean twice = false;
    for (int i = spaced.length() - 1; i >= 0; i--) {
      int digit = Character.digit(spaced.charAt(i), 10);
      if (digit < 0) {
        continue;
      }
      int value = twice ? digit * 2 : digit;
      sum += value > 9 ? value - 9 : value;
      twice = !twice;
    }
    return sum % 10 == 0;
  }
}
