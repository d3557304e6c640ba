package gangway.voice;

/** Which side of a support exchange wrote a post. */
public enum Speaker {
  CUSTOMER,
  COMPANY
}
