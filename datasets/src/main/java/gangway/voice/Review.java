package gangway.voice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One review or survey answer about a company's in-person service, as intake hands it over: masked,
 * pseudonymised, resolved to a company.
 *
 * @param id unique over all inputs, {@code channel:native id}, or a hash of the content where the
 *     source has no id
 * @param input label of the input it came from, {@code format=path}
 * @param line 1-based line (CSV, JSON lines) or ordinal (JSON) in that input
 * @param channel kebab-case channel name, such as {@code skytrax}, {@code booking}, {@code survey}
 * @param company registry id; null when the registry does not know the company
 * @param sector the company's sector; null exactly when {@code company} is
 * @param unknownCompany the company as the source names it, when {@code company} is null; else null
 * @param solicitation whether the company asked
 * @param role the relation of the person to the company
 * @param person pseudonym of the author; null where the source names none
 * @param unit crew, route, hotel, branch: what the service may vary over; null where unknown
 * @param time when it was written (reviews often carry a day only: then midnight UTC)
 * @param text the words, masked; title and multi-part texts are joined by blank lines; may be empty
 *     in surveys
 * @param staffRating star rating of the staff, mapped to [0,1]; null where missing
 * @param overallRating overall star rating, mapped to [0,1]; null where missing
 * @param statedLanguage language as the source states it (BCP 47); null where it does not
 */
public record Review(
    String id,
    String input,
    long line,
    String channel,
    @Nullable String company,
    @Nullable String sector,
    @Nullable String unknownCompany,
    Solicitation solicitation,
    Role role,
    @Nullable String person,
    @Nullable String unit,
    Instant time,
    String text,
    @Nullable Double staffRating,
    @Nullable Double overallRating,
    @Nullable String statedLanguage)
    implements Voice {}
