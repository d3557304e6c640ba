package gangway.report.tables;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a query of our own, by the names of its columns. A null stays null: it is absence of
 * evidence, never zero. Asking for a column that the query does not have is an error of the
 * program; every declared column is there, whatever the run wrote.
 */
public final class Row {
  private final Map<String, @Nullable Object> values;

  private Row(Map<String, @Nullable Object> values) {
    this.values = values;
  }

  /** The row at which the result stands. */
  static Row of(ResultSet row) throws SQLException {
    ResultSetMetaData meta = row.getMetaData();
    Map<String, @Nullable Object> values = new HashMap<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      values.put(meta.getColumnLabel(i), value(row.getObject(i)));
    }
    return new Row(values);
  }

  private static @Nullable Object value(@Nullable Object value) throws SQLException {
    if (value instanceof java.sql.Timestamp time) {
      return time.toLocalDateTime();
    }
    return value instanceof java.sql.Array array
        ? Stream.of((Object[]) array.getArray()).map(String::valueOf).toList()
        : value;
  }

  public @Nullable String text(String column) {
    Object value = value(column);
    return value == null ? null : value.toString();
  }

  /** Text of a column that is not null by contract; empty where a damaged run has a null. */
  public String word(String column) {
    String text = text(column);
    return text == null ? "" : text;
  }

  public @Nullable Long wholeNumber(String column) {
    return value(column) instanceof Number number ? (Long) number.longValue() : null;
  }

  /** A count; none is zero. */
  public long count(String column) {
    Long number = wholeNumber(column);
    return number == null ? 0 : number;
  }

  /** Null is no. */
  public boolean flag(String column) {
    return Boolean.TRUE.equals(value(column));
  }

  /** Null also where the number is not finite. */
  public @Nullable Double number(String column) {
    return value(column) instanceof Number number && Double.isFinite(number.doubleValue())
        ? (Double) number.doubleValue()
        : null;
  }

  public @Nullable Instant time(String column) {
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
  public Instant moment(String column) {
    Instant time = time(column);
    return time == null ? Instant.EPOCH : time;
  }

  /** The texts of a list; none where it is null. */
  public List<String> texts(String column) {
    return value(column) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  private @Nullable Object value(String column) {
    if (!values.containsKey(column)) {
      throw new IllegalArgumentException("no column " + column + " among " + values.keySet());
    }
    return values.get(column);
  }
}
