package gangway.tables;

import gangway.tables.Column.Value;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a table: its name, what a row is and, column by column, what it says and where
 * a value comes from. Columns are only ever added, never renamed or retyped, so that old files stay
 * readable beside new ones.
 *
 * @param <T> what one row is made of
 */
public final class TableDef<T> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Class<T> rowType;
  private final String name;
  private final String meaning;
  private final @Nullable Value<T, Instant> day;
  private final List<Column<T>> columns;

  private TableDef(Builder<T> builder) {
    rowType = builder.rowType;
    name = builder.name;
    meaning = builder.meaning;
    day = builder.day;
    columns = List.copyOf(builder.columns);
    Set<String> names = new HashSet<>();
    for (Column<T> column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("table " + name + " has two columns " + column.name());
      }
    }
  }

  /**
   * Starts the declaration of a table.
   *
   * @param rowType what one row is made of
   * @param name in snake case; also the name of its folder
   * @param meaning what a row is and how the table is to be read (Markdown)
   */
  static <T> Builder<T> of(Class<T> rowType, String name, String meaning) {
    return new Builder<>(rowType, name, meaning);
  }

  /** What one row is made of. */
  public Class<T> rowType() {
    return rowType;
  }

  /** The table's name, and the name of its folder. */
  public String name() {
    return name;
  }

  /** What a row is and how the table is to be read (Markdown). */
  public String meaning() {
    return meaning;
  }

  /** Columns in their order. */
  public List<Column<T>> columns() {
    return columns;
  }

  /** Grows with every change there may be: columns are only ever added. */
  public int version() {
    return columns.size();
  }

  /** The event time that gives a row its day; null for small tables, which stay whole. */
  public @Nullable Value<T, Instant> day() {
    return day;
  }

  /**
   * Collects the columns of a table in their order.
   *
   * @param <T> what one row is made of
   */
  static final class Builder<T> {
    private final Class<T> rowType;
    private final String name;
    private final String meaning;
    private final List<Column<T>> columns = new ArrayList<>();
    private @Nullable Value<T, Instant> day;

    private Builder(Class<T> rowType, String name, String meaning) {
      this.rowType = rowType;
      this.name = name;
      this.meaning = meaning;
    }

    /** Partitions the table by the day (UTC) of this time. */
    Builder<T> byDayOf(Value<T, Instant> time) {
      day = time;
      return this;
    }

    /** Columns that follow from a list of things, such as the constants of an enum. */
    <E> Builder<T> each(E[] things, BiConsumer<Builder<T>, E> columnsOf) {
      return each(List.of(things), columnsOf);
    }

    <E> Builder<T> each(List<E> things, BiConsumer<Builder<T>, E> columnsOf) {
      things.forEach(thing -> columnsOf.accept(this, thing));
      return this;
    }

    /** Columns that several tables have. */
    Builder<T> with(Consumer<Builder<T>> columns) {
      columns.accept(this);
      return this;
    }

    Builder<T> id(String column, String meaning, Value<T, String> value) {
      return add(column, ColumnType.STRING, false, Unit.ID, meaning, value);
    }

    Builder<T> optionalId(String column, String meaning, Value<T, @Nullable String> value) {
      return add(column, ColumnType.STRING, true, Unit.ID, meaning, value);
    }

    /** One of few words; an enum stands for its name. */
    Builder<T> code(String column, String meaning, Value<T, ?> value) {
      return add(column, ColumnType.STRING, false, Unit.CODE, meaning, value);
    }

    Builder<T> optionalCode(
        String column, String meaning, Value<T, ? extends @Nullable Object> value) {
      return add(column, ColumnType.STRING, true, Unit.CODE, meaning, value);
    }

    Builder<T> codes(String column, String meaning, Value<T, List<String>> value) {
      return add(column, ColumnType.STRINGS, false, Unit.CODE, meaning, value);
    }

    Builder<T> text(String column, String meaning, Value<T, String> value) {
      return add(column, ColumnType.STRING, false, Unit.TEXT, meaning, value);
    }

    Builder<T> optionalText(String column, String meaning, Value<T, @Nullable String> value) {
      return add(column, ColumnType.STRING, true, Unit.TEXT, meaning, value);
    }

    Builder<T> texts(String column, String meaning, Value<T, List<String>> value) {
      return add(column, ColumnType.STRINGS, false, Unit.TEXT, meaning, value);
    }

    Builder<T> int32(String column, Unit unit, String meaning, Value<T, Integer> value) {
      return add(column, ColumnType.INT32, false, unit, meaning, value);
    }

    Builder<T> int64(String column, Unit unit, String meaning, Value<T, Long> value) {
      return add(column, ColumnType.INT64, false, unit, meaning, value);
    }

    Builder<T> optionalInt64(
        String column, Unit unit, String meaning, Value<T, @Nullable Long> value) {
      return add(column, ColumnType.INT64, true, unit, meaning, value);
    }

    Builder<T> int64s(String column, Unit unit, String meaning, Value<T, List<Long>> value) {
      return add(column, ColumnType.INT64S, false, unit, meaning, value);
    }

    Builder<T> number(String column, Unit unit, String meaning, Value<T, Double> value) {
      return add(column, ColumnType.DOUBLE, false, unit, meaning, value);
    }

    Builder<T> optionalNumber(
        String column, Unit unit, String meaning, Value<T, @Nullable Double> value) {
      return add(column, ColumnType.DOUBLE, true, unit, meaning, value);
    }

    /** An estimate with the ends of its interval, as {@code _low} and {@code _high}. */
    Builder<T> estimate(
        String column,
        Unit unit,
        String meaning,
        Value<T, @Nullable Double> value,
        Value<T, @Nullable Double> low,
        Value<T, @Nullable Double> high) {
      return optionalNumber(column, unit, meaning, value).interval(column, unit, low, high);
    }

    /** The ends of an estimate's interval, as {@code _low} and {@code _high}. */
    Builder<T> interval(
        String column, Unit unit, Value<T, @Nullable Double> low, Value<T, @Nullable Double> high) {
      String of = " end of the 95 % interval of `" + column + "`";
      return optionalNumber(column + "_low", unit, "lower" + of, low)
          .optionalNumber(column + "_high", unit, "upper" + of, high);
    }

    Builder<T> truth(String column, String meaning, Value<T, Boolean> value) {
      return add(column, ColumnType.BOOLEAN, false, Unit.TRUTH, meaning, value);
    }

    Builder<T> optionalTruth(String column, String meaning, Value<T, @Nullable Boolean> value) {
      return add(column, ColumnType.BOOLEAN, true, Unit.TRUTH, meaning, value);
    }

    Builder<T> time(String column, String meaning, Value<T, Instant> value) {
      return add(column, ColumnType.TIMESTAMP, false, Unit.INSTANT, meaning, value);
    }

    Builder<T> optionalTime(String column, String meaning, Value<T, @Nullable Instant> value) {
      return add(column, ColumnType.TIMESTAMP, true, Unit.INSTANT, meaning, value);
    }

    TableDef<T> build() {
      return new TableDef<>(this);
    }

    private Builder<T> add(
        String column,
        ColumnType type,
        boolean nullable,
        Unit unit,
        String meaning,
        Value<T, ? extends @Nullable Object> value) {
      columns.add(new Column<>(column, type, nullable, unit, meaning, value));
      return this;
    }
  }
}
