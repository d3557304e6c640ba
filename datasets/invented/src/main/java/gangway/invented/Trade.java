package gangway.invented;

/** What kind of house a company runs, which decides what its customers live through and tell. */
enum Trade {
  AIRLINE("airline", "airline"),
  HOTEL("lodging", "hotel"),
  LODGE("lodging", "lodge");

  private final String sector;
  private final String phrases;

  Trade(String sector, String phrases) {
    this.sector = sector;
    this.phrases = phrases;
  }

  /** Sector id of the company registry. */
  String sector() {
    return sector;
  }

  /** First part of the names of its phrase rules. */
  String phrases() {
    return phrases;
  }
}
