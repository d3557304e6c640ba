package gangway.measure;

import gangway.reading.ReviewReading;
import gangway.voice.Review;

/**
 * A review with what was read off it and what that is worth: a row of {@code mentions}.
 *
 * @param review as intake hands it over
 * @param reading what was read off its text
 * @param score what it says of the staff
 */
public record ReadReview(Review review, ReviewReading reading, InPersonScore score) {}
