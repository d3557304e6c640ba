package gangway.invented;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One review or survey answer.
 *
 * @param id unique in the corpus
 * @param company whom it is about
 * @param customer who wrote it
 * @param time when
 * @param unit route or house
 * @param detail cabin class or kind of stay
 * @param title headline; empty in surveys
 * @param text the words; may be empty in surveys
 * @param staffStars 1 to 5; null where not given
 * @param overall 1 to 10
 * @param productStars 1 to 5, seat or room
 * @param foodStars 1 to 5
 */
record Opinion(
    String id,
    SampleCompany company,
    Customer customer,
    Instant time,
    String unit,
    String detail,
    String title,
    String text,
    @Nullable Integer staffStars,
    int overall,
    int productStars,
    int foodStars) {}
