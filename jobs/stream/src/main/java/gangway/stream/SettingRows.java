package gangway.stream;

import gangway.gap.yardstick.ReadingError;
import gangway.tables.SettingRow;
import java.util.ArrayList;
import java.util.List;

/** What the verdicts of a job rest on, for the table of settings. */
final class SettingRows {
  private SettingRows() {}

  /** Window, norms, the error of reading, and every setting under its name in a settings file. */
  static List<SettingRow> of(JobSettings settings) {
    List<SettingRow> rows = new ArrayList<>();
    rows.add(new SettingRow("window", settings.window().toString()));
    rows.add(new SettingRow("norms", settings.norms() == null ? "" : settings.norms().version()));
    rows.add(
        new SettingRow(
            "fallback-norms", settings.fallback() == null ? "" : settings.fallback().version()));
    rows.add(new SettingRow("reading-error", settings.readingError().version()));
    add(rows, "digital", settings.readingError().digital());
    add(rows, "in-person", settings.readingError().inPerson());
    settings.judging().values().forEach((name, value) -> rows.add(new SettingRow(name, value)));
    return List.copyOf(rows);
  }

  private static void add(List<SettingRow> rows, String side, ReadingError.OfSide error) {
    rows.add(new SettingRow(side + "-reading-error-sd", String.valueOf(error.sd())));
    rows.add(new SettingRow(side + "-reading-error-degrees", String.valueOf(error.degrees())));
  }
}
