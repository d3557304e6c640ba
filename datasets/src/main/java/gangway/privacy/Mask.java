package gangway.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides what a text gives away of a person: e-mail addresses, telephone and card numbers, IBANs,
 * booking codes and numbers of cases and memberships, and the handles of people. Times, dates,
 * prices, flight numbers and the handles of companies stay.
 *
 * <p>A masked value leaves its kind in brackets, such as {@code [phone]}; a handle becomes {@code
 * @person}. Masking a masked text changes nothing.
 */
public final class Mask {
  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,5}"
              + "\\.\\p{L}{2,24}");

  /** Country, two check digits, then 11 to 30 letters and digits (ISO 13616), perhaps in fours. */
  private static final Pattern IBAN =
      Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\\b");

  private static final int IBAN_DIGITS = 10;

  /** 13 to 19 digits as on cards (ISO/IEC 7812); the check digit decides. */
  private static final Pattern CARD = Pattern.compile("(?<![\\d+/=])\\d(?:[ -]?\\d){12,18}(?!\\d)");

  private static final int CARD_DIGITS = 13;

  /**
   * International numbers ({@code +} or {@code 00}); ten digits from 0 in pairs, as in France;
   * three, three and four digits, as in North America; 0 and nine or ten digits in groups, as in
   * Britain.
   */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\p{L}\\d/=_.,-])(?:"
              + "(?:\\+|00)\\d{1,3}[ .()-]{0,2}(?:\\(?0\\)[ .-]?)?\\d(?:[ .()-]{0,2}\\d){6,12}"
              + "|0[1-9](?:[ .-]?\\d{2}){4}"
              + "|\\(?0\\d{2,4}\\)?[ -]\\d{3,4}[ -]?\\d{3,4}"
              + "|(?:1[ .-]?)?\\(?[2-9]\\d{2}\\)?[ .-]{0,2}[2-9]\\d{2}[ .-]?\\d{4}"
              + ")(?![\\d\\p{L}]|[.,]\\d)");

  private static final int PHONE_DIGITS = 9;

  /** A lost-baggage file of WorldTracer: airport, airline, five digits. */
  private static final Pattern BAGGAGE_FILE = Pattern.compile("[A-Z]{5}\\d{5}");

  private static final Pattern FLIGHT = Pattern.compile("[A-Z]{2}\\d{3,4}|[A-Z]\\d{4,5}");

  /**
   * Six letters and digits that need not be a booking code: flights, call signs, registrations and
   * types of aircraft, amounts of money. Codes mix letters and digits otherwise.
   */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Z]{1,3}\\d{2,5}[A-Z]{0,2}|\\d{2,5}[A-Z]{1,4}");

  /** What stands between the word that announces a code and the code itself. */
  private static final String LINK =
      "(?:\\W|\\b(?:number|num[ée]ro|no|n|nr|code|id|is|was|are|my|our|your|the|for|de|du|est|mon|ma"
          + "|votre|le|la|et|and)\\b){0,10}$";

  /** Words that announce a code of letters and digits. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?iu)\\b(?:booking|bookings|reservation|confirmation|conf|locator|pnr|e-?ticket|ticket|reference|ref|case"
              + "|claim|r[ée]servation|r[ée]f[ée]rence|r[ée]f|dossier|billet|r[ée]clamation|membership"
              + "|member|frequent flyer|skymiles|mileageplus|aadvantage|executive club|avios"
              + "|flying blue)\\b"
              + LINK);

  /** Words that announce a booking code so surely that it may be all letters, or lower case. */
  private static final Pattern SURELY_ANNOUNCED =
      Pattern.compile(
          "(?iu)\\b(?:pnr|locator|r[ée]f[ée]rence\\W{1,3}(?:de|du)\\W(?:dossier|r[ée]servation)"
              + "|(?:booking|reservation|confirmation|r[ée]servation|dossier)"
              + "\\W{1,3}(?:ref|reference|code|number|num[ée]ro|no|n|nr|id|r[ée]f|r[ée]f[ée]rence))"
              + "\\b(?:\\W|\\b(?:is|was|est)\\b){1,6}$");

  /** What follows such words in capitals without being a code. */
  private static final Set<String> SHOUTS = Set.of("PLEASE", "THANKS");

  /** How far before a code the word that announces it may stand, in characters. */
  private static final int REACH = 60;

  private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}_@/])@(\\w{1,30})");

  private Mask() {}

  /**
   * The text with all of the above masked.
   *
   * @param keepHandle whether a handle (lower case, without {@code @}) is a company's and stays
   */
  public static String text(String text, Predicate<String> keepHandle) {
    boolean at = text.indexOf('@') >= 0;
    String masked = at && beforeAt(text) ? EMAIL.matcher(text).replaceAll("[email]") : text;
    masked = numbers(masked);
    return at ? handles(masked, keepHandle) : masked;
  }

  /** Whether an @ follows a letter or digit, as in addresses. */
  private static boolean beforeAt(String text) {
    for (int i = text.indexOf('@', 1); i > 0; i = text.indexOf('@', i + 1)) {
      if (Character.isLetterOrDigit(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static String numbers(String text) {
    int digits = longestRun(text);
    String masked = text;
    if (digits >= IBAN_DIGITS || letterRun(text)) {
      masked =
          IBAN.matcher(masked)
              .replaceAll(m -> digits(m.group()) >= IBAN_DIGITS ? "[iban]" : literal(m));
    }
    if (digits >= CARD_DIGITS) {
      masked = CARD.matcher(masked).replaceAll(m -> luhn(m.group()) ? "[card]" : literal(m));
    }
    masked = codes(masked);
    return digits >= PHONE_DIGITS ? PHONE.matcher(masked).replaceAll("[phone]") : masked;
  }

  private static String handles(String text, Predicate<String> keepHandle) {
    return HANDLE
        .matcher(text)
        .replaceAll(
            m ->
                m.group(1).equals("person") || keepHandle.test(m.group(1).toLowerCase(Locale.ROOT))
                    ? literal(m)
                    : "@person");
  }

  /** Most digits in a stretch of digits and what stands between those of one number. */
  private static int longestRun(String text) {
    int longest = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        longest = Math.max(longest, ++digits);
      } else if (" .-()+".indexOf(c) < 0) {
        digits = 0;
      }
    }
    return longest;
  }

  /** Whether two capitals and two digits stand together, as at the head of an IBAN. */
  private static boolean letterRun(String text) {
    for (int i = 3; i < text.length(); i++) {
      if (isDigit(text.charAt(i))
          && isDigit(text.charAt(i - 1))
          && isCapital(text.charAt(i - 2))
          && isCapital(text.charAt(i - 3))) {
        return true;
      }
    }
    return false;
  }

  /** Masks booking codes and numbers of cases, tickets and memberships. */
  private static String codes(String text) {
    StringBuilder masked = null;
    int copied = 0;
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      end = start;
      while (end < text.length() && isAlphanumeric(text.charAt(end))) {
        end++;
      }
      if (isCode(text, start, end)) {
        masked = masked == null ? new StringBuilder() : masked;
        masked.append(text, copied, start).append("[booking]");
        copied = end;
      }
    }
    return masked == null ? text : masked.append(text, copied, text.length()).toString();
  }

  private static boolean isCode(String text, int start, int end) {
    int length = end - start;
    if (length < 5 || length > 13 || (start > 0 && "@#/_".indexOf(text.charAt(start - 1)) >= 0)) {
      return false;
    }
    int digits = 0;
    int capitals = 0;
    for (int i = start; i < end; i++) {
      digits += isDigit(text.charAt(i)) ? 1 : 0;
      capitals += isCapital(text.charAt(i)) ? 1 : 0;
    }
    boolean mixed = digits > 0 && capitals > 0 && digits + capitals == length;
    if (mixed && FLIGHT.matcher(text).region(start, end).matches()) {
      return false;
    }
    if (mixed && length == 10 && BAGGAGE_FILE.matcher(text).region(start, end).matches()) {
      return true;
    }
    if (mixed && length == 6 && !PLAIN.matcher(text).region(start, end).matches()) {
      return true;
    }
    boolean number = digits == length && length >= 6;
    if ((mixed && length <= 8) || number) {
      return announced(ANNOUNCED, text, start);
    }
    boolean letters = capitals == 6 && length == 6;
    boolean lowerCase = length == 6 && digits > 0 && digits < length;
    return (lowerCase || (letters && !shouted(text, start, end)))
        && announced(SURELY_ANNOUNCED, text, start);
  }

  private static boolean announced(Pattern words, String text, int start) {
    return words.matcher(text.substring(Math.max(0, start - REACH), start)).find();
  }

  /** Whether it is a word in capitals among others, but for {@code PNR}. */
  private static boolean shouted(String text, int start, int end) {
    if (SHOUTS.contains(text.substring(start, end))) {
      return true;
    }
    String before = text.substring(Math.max(0, start - REACH), start).strip();
    String previous = before.substring(before.lastIndexOf(' ') + 1).replaceAll("\\W", "");
    String after = text.substring(end).strip().split("\\W", 2)[0];
    return isShout(after) || (isShout(previous) && !previous.equals("PNR"));
  }

  private static boolean isShout(String word) {
    return word.length() > 1 && word.chars().allMatch(c -> isCapital((char) c));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isAlphanumeric(char c) {
    return isDigit(c) || isCapital(c) || (c >= 'a' && c <= 'z');
  }

  private static String literal(MatchResult m) {
    return Matcher.quoteReplacement(m.group());
  }

  private static long digits(String s) {
    return s.chars().filter(c -> isDigit((char) c)).count();
  }

  /** The check that payment cards pass (ISO/IEC 7812-1, annex B). */
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
