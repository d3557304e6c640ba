package gangway.intake;

import gangway.container.RawRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field that holds a rating: the first number in its text, with a decimal point or comma.
 *
 * @param field where it comes from
 * @param min the worst rating
 * @param max the best rating
 */
record RatingField(Field field, double min, double max) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)?");

  /** The rating mapped to [0,1]; null where there is none. */
  @Nullable Double rating(RawRecord raw) throws Unreadable {
    String text = field.text(raw);
    if (text == null) {
      return null;
    }
    Matcher number = NUMBER.matcher(text);
    double value =
        number.find() ? Double.parseDouble(number.group().replace(',', '.')) : Double.NaN;
    if (!(value >= min && value <= max)) {
      throw new Unreadable(
          "bad-rating",
          field.source(),
          text,
          "a number from %s to %s".formatted(plain(min), plain(max)));
    }
    return (value - min) / (max - min);
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
