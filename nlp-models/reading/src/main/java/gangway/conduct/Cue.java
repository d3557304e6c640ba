package gangway.conduct;

/** What a phrase in a company's reply does; each is a file of phrases. */
public enum Cue {
  GREETING,
  THANKS,
  APOLOGY,
  EMPATHY,
  KINDNESS,
  BLUNT,
  PRIVATE_MESSAGE,
  ELSEWHERE,
  REFERRAL,
  NEXT_STEP,
  PROMISE,
  GENERIC,
  PURPOSE,
  STOCK
}
