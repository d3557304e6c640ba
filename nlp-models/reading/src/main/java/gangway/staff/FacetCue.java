package gangway.staff;

/** What a phrase says of a facet of staff; each is a file of phrases. */
enum FacetCue {
  ATTITUDE_GOOD(Facet.ATTITUDE, true),
  ATTITUDE_BAD(Facet.ATTITUDE, false),
  IDENTITY_GOOD(Facet.IDENTITY, true),
  IDENTITY_BAD(Facet.IDENTITY, false),
  INTEREST_GOOD(Facet.INTEREST, true),
  INTEREST_BAD(Facet.INTEREST, false),
  RECOGNITION_GOOD(Facet.RECOGNITION, true),
  RECOGNITION_BAD(Facet.RECOGNITION, false),
  HELPFULNESS_GOOD(Facet.HELPFULNESS, true),
  HELPFULNESS_BAD(Facet.HELPFULNESS, false),
  COMPETENCE_GOOD(Facet.COMPETENCE, true),
  COMPETENCE_BAD(Facet.COMPETENCE, false);

  private final Facet facet;
  private final boolean good;

  FacetCue(Facet facet, boolean good) {
    this.facet = facet;
    this.good = good;
  }

  Facet facet() {
    return facet;
  }

  boolean good() {
    return good;
  }
}
