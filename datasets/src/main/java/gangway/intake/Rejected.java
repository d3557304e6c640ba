package gangway.intake;

import org.jspecify.annotations.Nullable;

/**
 * A record that could not be read: kept, counted, never an exception that ends the job.
 *
 * @param input label of the input, {@code format=path}
 * @param line 1-based line (CSV, JSON lines) or ordinal (JSON) at which the record starts
 * @param reason stable kebab-case code, such as {@code bad-time}, {@code missing-field}, {@code
 *     line-too-long}
 * @param field the source column or pointer at fault; null when the whole record is
 * @param value the offending value, capped and masked; null when there is none
 * @param expected what was expected, in words
 * @param raw the raw record, capped and masked
 */
public record Rejected(
    String input,
    long line,
    String reason,
    @Nullable String field,
    @Nullable String value,
    String expected,
    String raw)
    implements Outcome {}
