package gangway.intake;

import gangway.container.RawRecord;
import java.time.Instant;
import java.util.List;

/**
 * A field that holds a time.
 *
 * @param field where it comes from
 * @param formats tried in order
 */
record TimeField(Field field, List<TimeFormat> formats) {
  /** Times outside these bounds are misread numbers, not times of posts. */
  private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  Instant time(RawRecord raw) throws Unreadable {
    String text = field.required(raw, expected());
    for (TimeFormat format : formats) {
      Instant time = format.parse(text);
      if (time != null && !time.isBefore(EARLIEST) && time.isBefore(LATEST)) {
        return time;
      }
    }
    throw new Unreadable("bad-time", field.source(), text, expected());
  }

  private String expected() {
    return "a time such as "
        + String.join(" or ", formats.stream().map(TimeFormat::example).toList());
  }
}
