package gangway.voice;

/** In which relation to the company a person speaks. */
public enum Role {
  CUSTOMER,
  CANDIDATE,
  EMPLOYEE,
  MEDIA,
  PARTNER
}
