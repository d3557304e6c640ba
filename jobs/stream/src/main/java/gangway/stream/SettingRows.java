package gangway.stream;

import gangway.tables.SettingRow;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the verdicts of a job rest on, for the table of settings. */
final class SettingRows {
  private SettingRows() {}

  /** Window, norms, and every threshold of gaps and flags, by the names of their records. */
  static List<SettingRow> of(JobSettings settings) {
    List<SettingRow> rows = new ArrayList<>();
    rows.add(
        new SettingRow(
            "window",
            settings.window().isAll()
                ? "all"
                : String.valueOf(Duration.ofMillis(settings.window().millis()))));
    rows.add(new SettingRow("norms", settings.norms() == null ? "" : settings.norms().version()));
    rows.add(
        new SettingRow(
            "fallback-norms", settings.fallback() == null ? "" : settings.fallback().version()));
    rows.add(new SettingRow("reading-error", settings.readingError().version()));
    add(rows, "digital-reading-error-", settings.readingError().digital());
    add(rows, "in-person-reading-error-", settings.readingError().inPerson());
    add(rows, "", settings.gap());
    add(rows, "flag-", settings.flags());
    return List.copyOf(rows);
  }

  private static void add(List<SettingRow> rows, String prefix, Record record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        String name = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        rows.add(
            new SettingRow(prefix + name, String.valueOf(component.getAccessor().invoke(record))));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(component + " of a public record cannot be read", e);
      }
    }
  }
}
