package gangway.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a query of our own. A null stays null: it is absence of evidence, never zero.
 */
final class Row {
  private final ResultSet row;

  Row(ResultSet row) {
    this.row = row;
  }

  @Nullable String text(String column) {
    Object value = value(column);
    return value == null ? null : value.toString();
  }

  /** Text of a column that is not null by contract; empty where a damaged run has a null. */
  String word(String column) {
    String text = text(column);
    return text == null ? "" : text;
  }

  @Nullable Long wholeNumber(String column) {
    return value(column) instanceof Number number ? (Long) number.longValue() : null;
  }

  /** A count; none is zero. */
  long count(String column) {
    Long number = wholeNumber(column);
    return number == null ? 0 : number;
  }

  /** Null also where the number is not finite. */
  @Nullable Double number(String column) {
    return value(column) instanceof Number number && Double.isFinite(number.doubleValue())
        ? (Double) number.doubleValue()
        : null;
  }

  @Nullable Instant time(String column) {
    Object value = value(column);
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    if (value instanceof LocalDateTime time) {
      return time.toInstant(ZoneOffset.UTC);
    }
    return value instanceof LocalDate day ? day.atStartOfDay().toInstant(ZoneOffset.UTC) : null;
  }

  /** A time that is not null by contract; the epoch where a damaged run has a null. */
  Instant moment(String column) {
    Instant time = time(column);
    return time == null ? Instant.EPOCH : time;
  }

  List<String> texts(String column) {
    List<String> texts = new ArrayList<>();
    if (value(column) instanceof java.sql.Array array) {
      try {
        for (Object text : (Object[]) array.getArray()) {
          texts.add(String.valueOf(text));
        }
      } catch (SQLException e) {
        throw new IllegalStateException("DuckDB gives no list for " + column, e);
      }
    }
    return texts;
  }

  private @Nullable Object value(String column) {
    try {
      Object value = row.getObject(column);
      return value instanceof java.sql.Timestamp time ? time.toLocalDateTime() : value;
    } catch (SQLException e) {
      throw new IllegalStateException("no column " + column + ": " + e.getMessage(), e);
    }
  }
}
