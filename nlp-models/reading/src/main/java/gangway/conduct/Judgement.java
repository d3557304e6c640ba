package gangway.conduct;

/** Whether something that a good reply does was done, was missed, or had no opportunity. */
public enum Judgement {
  DONE,
  MISSED,
  NONE
}
