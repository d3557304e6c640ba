package gangway.conduct;

/** What a phrase in a customer's opening post does; each is a file of phrases. */
enum OpenerCue {
  QUESTION,
  REQUEST,
  COMPLAINT,
  PRAISE,
  ADDRESSED,
  CHATTER
}
