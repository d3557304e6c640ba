package gangway.staff;

/**
 * A sentence that speaks of staff, before its stance is judged.
 *
 * @param kind which staff
 * @param begin index of the first token of the words about staff
 * @param end index after their last token
 * @param people whether people are named, so that a pronoun may go on about them
 */
record Mention(StaffKind kind, int begin, int end, boolean people) {}
