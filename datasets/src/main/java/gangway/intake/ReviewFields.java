package gangway.intake;

/**
 * Where an export of reviews keeps what a review has.
 *
 * @param id native id, or several columns, which are hashed; where there is none, the content is
 * @param author becomes a pseudonym
 * @param company the company as the source names it
 * @param unit what the service may vary over: crew, route, hotel, branch
 * @param time when it was written
 * @param text the words
 * @param staffRating rating of the staff
 * @param overallRating rating of the whole
 * @param language stated language
 */
record ReviewFields(
    Field id,
    Field author,
    Field company,
    Field unit,
    TimeField time,
    Field text,
    RatingField staffRating,
    RatingField overallRating,
    Field language) {}
