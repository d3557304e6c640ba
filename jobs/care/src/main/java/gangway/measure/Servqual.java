package gangway.measure;

/** The dimensions of service quality of Parasuraman, Zeithaml and Berry (1988). */
public enum Servqual {
  TANGIBLES,
  RELIABILITY,
  RESPONSIVENESS,
  ASSURANCE,
  EMPATHY
}
