package gangway.staff;

import org.jspecify.annotations.Nullable;

/** What names frontline staff, or looks as if it did; each is a file of phrases. */
enum StaffWord {
  CABIN(StaffKind.CABIN),
  COCKPIT(StaffKind.COCKPIT),
  GROUND(StaffKind.GROUND),
  LOUNGE(StaffKind.LOUNGE),
  RECEPTION(StaffKind.RECEPTION),
  HOUSEKEEPING(StaffKind.HOUSEKEEPING),
  RESTAURANT(StaffKind.RESTAURANT),
  SHOP(StaffKind.SHOP),
  DRIVER(StaffKind.DRIVER),
  GUIDE(StaffKind.GUIDE),
  TECHNICIAN(StaffKind.TECHNICIAN),
  PHONE(StaffKind.PHONE),
  OTHER(StaffKind.OTHER),
  STAFF(StaffKind.UNSPECIFIED),
  SERVICE(StaffKind.UNSPECIFIED),
  TREATMENT(StaffKind.UNSPECIFIED),
  PLACE(null),
  PERSON(null),
  OUTSIDER(null),
  FALSE_FRIEND(null);

  private final @Nullable StaffKind kind;

  StaffWord(@Nullable StaffKind kind) {
    this.kind = kind;
  }

  /** The staff it names; null when by itself it names none. */
  @Nullable StaffKind kind() {
    return kind;
  }

  /** Whether it names people, not what they do. */
  boolean isPeople() {
    return kind != null && this != SERVICE && this != TREATMENT;
  }

  boolean cancels() {
    return this == OUTSIDER || this == FALSE_FRIEND;
  }
}
