package gangway.reading;

import gangway.language.Language;
import gangway.staff.StaffSentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read off one review or survey answer.
 *
 * @param language as identified
 * @param staff sentences that speak of frontline staff, in text order; empty when none does
 * @param staffScore what the text as a whole says of the staff, in [0,1], calibrated to staff star
 *     ratings; null when no sentence speaks of staff or the text is unscored
 * @param unscored why the text was not read, such as {@code no-model-for-language}, {@code
 *     no-words}; null when it was
 */
public record ReviewReading(
    Language language,
    List<StaffSentence> staff,
    @Nullable Double staffScore,
    @Nullable String unscored) {}
