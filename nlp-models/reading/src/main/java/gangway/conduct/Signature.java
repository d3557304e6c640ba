package gangway.conduct;

import gangway.language.Language;
import gangway.language.LanguagePack;
import gangway.language.PerLanguage;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the signature that an agent put under a reply: {@code *AA}, {@code ^MJ}, {@code /AB},
 * {@code -KC}, {@code - Ed}, {@code ~Jo}, {@code Zelda – Free}, {@code Thanks-Sha}, or a bare name
 * after the last sentence; before links, part counts ({@code 2/2}), emoji and hashtags that follow
 * it.
 */
final class Signature {
  private static final PerLanguage<Signature> SIGNATURES = new PerLanguage<>(Signature::new);

  /** A signature and where the reply's own words end. */
  record Found(String agent, int wordsEnd) {}

  /** What may stand after a signature. */
  private final Pattern trailer;

  /**
   * Initials or a name: {@code AA}, {@code ag}, {@code TOwo}, {@code JulieR}, {@code Anne-Marie}.
   */
  private static final String AGENT = "\\p{L}[\\p{L}'’]{0,14}(?:-\\p{Lu}\\p{L}{1,12})?";

  private static final String NAME = "\\p{Lu}\\p{Ll}[\\p{L}'’]{0,13}(?:-\\p{Lu}\\p{L}{1,12})?";
  private static final String END = "\\s?[.!,]?\\s*$";

  /** {@code *AA}, {@code ^MJ}, {@code ~ Ellen}: marks that stand for nothing else at the end. */
  private static final Pattern MARKED =
      Pattern.compile("[*^~]+\\s?(" + AGENT + "(?:\\s\\p{Lu}\\.?)?)\\*?" + END);

  /** {@code /BH}, {@code -KC}, {@code - Ed}: dashes and strokes, apart from the word before. */
  private static final Pattern DASHED =
      Pattern.compile("(?:^|[\\s.!?…:;,)\"”])[-–—/]{1,2}\\s?(" + AGENT + ")" + END);

  /** {@code Thanks-Sha}, {@code go-DD}: no space before the dash, so the agent is capitalised. */
  private static final Pattern JOINED =
      Pattern.compile(
          "(?:^|[\\s.,!?-])[\\p{L}'’]*\\p{Ll}\\s?-\\s?(\\p{Lu}{2,3}|\\p{Lu}\\p{Ll}{1,12})" + END);

  /**
   * {@code Zelda – Free}, {@code Tom @ Company} on a line of its own or after the last sentence.
   */
  private final Pattern withCompany;

  /** A bare name after the last sentence or on the last line: {@code Phil.}, {@code =) Yana}. */
  private static final Pattern BARE_NAME =
      Pattern.compile("(?:[.!?…)]\\s*|\\n\\s*)(" + NAME + "(?:\\s\\p{Lu}\\.?)?)" + END);

  /** Bare initials after the last sentence: {@code how much?EE}. */
  private static final Pattern BARE_INITIALS = Pattern.compile("[.!?…)]\\s?(\\p{Lu}{2,3})" + END);

  /** {@code Regards, Tom}: a closing formula before the name. */
  private final Pattern closed;

  /**
   * A name or initials after a link or a smile, with nothing behind: {@code https://t.co/x Ana}.
   */
  private static final Pattern AFTER_LINK =
      Pattern.compile(
          "(?:https?://\\S+|#\\w+\\s|\\d/\\d\\s|[\\p{So}\\x{FE0F}\\x{1F000}-\\x{1FAFF}]|[:;=]-?[)D])\\s*("
              + NAME
              + "|\\p{Lu}{2,3})\\s*$");

  /** {@code Thanks, Hanna} as the last words; with a full stop or {@code !} it is an address. */
  private final Pattern thanked;

  /** Two capitals at the very end, after no word that leads up to a place or thing. */
  private final Pattern lastInitials;

  /** Link before which a signature stands: words may follow it. */
  private static final Pattern BEFORE_LINK =
      Pattern.compile("[*^~]\\s?(" + AGENT + ")\\s+(?=https?://)");

  /** Words that end a reply and are no names, in lower case. */
  private final Set<String> noNames;

  /** Word beginnings that take a hyphen: {@code non-US}, {@code pre-TSA}. */
  private final Pattern hyphenated;

  private Signature(LanguagePack pack) {
    trailer =
        Pattern.compile(
            "(?:\\s|https?://\\S*|www\\.\\S+|t\\.co/\\S+|\\(?\\d{1,2}\\s?/\\s?\\d{1,2}\\)?"
                + "|\\(?\\d{1,2}\\s?"
                + any(pack, "of")
                + "\\s?\\d{1,2}\\)?"
                + "|#\\w+|[\\p{So}\\p{Sk}\\x{FE0F}\\x{200D}]|[\\x{1F000}-\\x{1FAFF}])+$");
    withCompany =
        Pattern.compile(
            "(?:^|[\\n.!?,]\\s*|(?iu:"
                + any(pack, "thanks")
                + ")\\s+)("
                + NAME
                + "(?:\\s\\p{Lu}\\.?)?)\\s*[-–—|@]\\s*(?:\\p{Lu}[\\p{L}&]*\\s?){1,3}"
                + END);
    closed =
        Pattern.compile(
            "(?iu:" + any(pack, "regards") + ")\\s*[,.!]*\\s*[-–—]?\\s*(" + NAME + ")" + END);
    thanked =
        Pattern.compile(
            "(?:[.!?)…]\\s*|\\n\\s*|https?://\\S+\\s+)(?iu:"
                + any(pack, "last-thanks")
                + ")"
                + "\\s*,?\\s+("
                + NAME
                + ")\\s*$");
    lastInitials =
        Pattern.compile("(?<![\\s,]" + any(pack, "leading") + "\\s?)" + "\\s(\\p{Lu}{2})\\s*$");
    hyphenated = Pattern.compile("(?:^|\\s)(?iu:" + any(pack, "prefixes") + ")" + "-\\p{L}+" + END);
    noNames = pack.sharedWords("conduct/not-a-name");
  }

  /** One of several words, as an expression. */
  private static String any(LanguagePack pack, String name) {
    return "(?:" + String.join("|", pack.sharedLines("signature/" + name)) + ")";
  }

  /** The signature of a reply in a language, if it is signed. */
  static Optional<Found> in(String reply, Language language) {
    return SIGNATURES.of(language).find(reply);
  }

  private Optional<Found> find(String reply) {
    String body = withoutTrailer(reply);
    Matcher marked = MARKED.matcher(body);
    if (marked.find()) {
      return found(marked);
    }
    for (Pattern pattern : new Pattern[] {withCompany, closed, DASHED}) {
      Matcher matcher = pattern.matcher(body);
      if (matcher.find() && !isWord(matcher.group(1))) {
        return found(matcher);
      }
    }
    for (Pattern pattern : new Pattern[] {thanked, AFTER_LINK}) {
      Matcher matcher = pattern.matcher(body);
      if (matcher.find() && !isWord(matcher.group(1))) {
        return found(matcher);
      }
    }
    Matcher joined = JOINED.matcher(body);
    if (joined.find() && !isWord(joined.group(1)) && !hyphenated.matcher(body).find()) {
      return found(joined);
    }
    Matcher name = BARE_NAME.matcher(body);
    if (name.find() && !isWord(name.group(1))) {
      return found(name);
    }
    for (Pattern pattern : new Pattern[] {BARE_INITIALS, lastInitials}) {
      Matcher matcher = pattern.matcher(body);
      if (matcher.find() && !isWord(matcher.group(1))) {
        return found(matcher);
      }
    }
    Matcher beforeLink = BEFORE_LINK.matcher(reply);
    return beforeLink.find() ? found(beforeLink) : Optional.empty();
  }

  private static Optional<Found> found(Matcher matcher) {
    return Optional.of(new Found(matcher.group(1), matcher.start(1)));
  }

  private String withoutTrailer(String reply) {
    String body = reply.strip();
    Matcher after = trailer.matcher(body);
    return after.find() ? body.substring(0, after.start()) : body;
  }

  private boolean isWord(String agent) {
    String first = agent.toLowerCase(Locale.ROOT).split("-", 2)[0];
    return noNames.contains(first);
  }
}
