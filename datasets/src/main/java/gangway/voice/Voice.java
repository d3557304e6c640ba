package gangway.voice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one person or company said once, on whichever side. */
public sealed interface Voice permits SupportPost, Review {
  /** Unique over all inputs; two voices with one id are duplicates. */
  String id();

  /** Label of the input it came from, {@code format=path}. */
  String input();

  /** 1-based line (CSV, JSON lines) or ordinal (JSON) in that input. */
  long line();

  /** Kebab-case channel name. */
  String channel();

  /** Registry id; null when the registry does not know the company. */
  @Nullable String company();

  /** The company's sector; null exactly when {@link #company} is. */
  @Nullable String sector();

  /** The company as the source names it, when {@link #company} is null; else null. */
  @Nullable String unknownCompany();

  /** When it was said. */
  Instant time();

  /** The words, masked. */
  String text();

  /** Language as the source states it (BCP 47); null where it does not. */
  @Nullable String statedLanguage();
}
