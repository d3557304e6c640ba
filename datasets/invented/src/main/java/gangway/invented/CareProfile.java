package gangway.invented;

/**
 * What a company's digital care is really like.
 *
 * @param answered probability that a human answers an exchange that calls for it
 * @param medianMinutes median of the first answer's delay while the desk is open
 * @param courtesy probability that a reply apologises, thanks or greets where that is called for
 * @param listening probability that a reply takes up the customer's own issue
 * @param personal probability that a reply calls the customer by name
 * @param followUp probability that a reply says what happens next
 * @param signed probability that a human reply carries its agent's signature
 * @param deflected probability that a reply sends the customer elsewhere
 * @param automatic probability that a stock text comes first
 * @param agentSpread standard deviation between agents of the five probabilities of good conduct
 * @param opens hour of day (local) at which the desk opens; 0 with {@code closes} 24 is all day
 * @param closes hour of day at which the desk closes
 */
record CareProfile(
    double answered,
    double medianMinutes,
    double courtesy,
    double listening,
    double personal,
    double followUp,
    double signed,
    double deflected,
    double automatic,
    double agentSpread,
    int opens,
    int closes) {

  /**
   * Care of a company that stands {@code level} between-company standard deviations from its
   * sector's centre.
   */
  static CareProfile atLevel(double level) {
    return new CareProfile(
        within(.70 + .12 * level, .08, .98),
        70 * StrictMath.pow(2, -1.1 * level),
        within(.70 + .12 * level, .05, .98),
        within(.62 + .13 * level, .05, .97),
        within(.52 + .17 * level, .03, .96),
        within(.52 + .15 * level, .05, .96),
        within(.60 + .20 * level, .02, .98),
        within(.34 - .08 * level, .05, .75),
        within(.12 - .05 * level, .01, .40),
        .08,
        level > .6 ? 0 : 7,
        level > .6 ? 24 : 22);
  }

  static double within(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
