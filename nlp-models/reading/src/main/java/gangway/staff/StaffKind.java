package gangway.staff;

/** Which frontline staff a sentence speaks of. */
public enum StaffKind {
  CABIN,
  COCKPIT,
  GROUND,
  LOUNGE,
  RECEPTION,
  HOUSEKEEPING,
  RESTAURANT,
  SHOP,
  DRIVER,
  GUIDE,
  TECHNICIAN,
  PHONE,
  OTHER,
  UNSPECIFIED
}
