package gangway.language;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Something that each language has one of, made from its pack when it is first asked for.
 * Thread-safe.
 */
public final class PerLanguage<T> {
  private final Map<Language, T> made = new ConcurrentHashMap<>();
  private final Function<LanguagePack, T> maker;

  /** What to make of a pack; it must not ask for the same thing. */
  public PerLanguage(Function<LanguagePack, T> maker) {
    this.maker = maker;
  }

  /** That of a language; of one without a pack, that of the first listed one. */
  public T of(Language language) {
    T known = made.get(language);
    return known != null
        ? known
        : made.computeIfAbsent(language, l -> maker.apply(LanguagePack.reading(l)));
  }

  /** That of a language; empty for one without a pack. */
  public Optional<T> ownOf(Language language) {
    return LanguagePack.of(language).map(pack -> of(language));
  }
}
