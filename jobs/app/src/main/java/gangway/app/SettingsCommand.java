package gangway.app;

import gangway.declared.Declared;
import gangway.settings.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gangway settings}: every threshold, weight and span with what it means. */
@Command(
    name = "settings",
    description = "Print every threshold, weight and span with its meaning, as a settings file.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  gangway settings > all.properties",
      "  echo 'ahead-gap = 0.8' > mine.properties && gangway settings --settings mine.properties",
      "  gangway run --settings mine.properties ..."
    })
final class SettingsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin SettingsOption settings = new SettingsOption();

  @Option(names = "--json", description = "Print the settings as one JSON object.")
  boolean json;

  SettingsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Settings read = settings.read();
    if (json) {
      Json.print(tree(read), console);
    } else {
      console.out().print(read.properties());
    }
    return 0;
  }

  private static Map<String, Object> tree(Settings settings) {
    Map<String, String> values = settings.values();
    Map<String, String> shipped = Settings.shipped().values();
    List<Map<String, String>> rows = new ArrayList<>();
    for (Declared setting : Settings.declared()) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("name", setting.name());
      row.put("value", values.getOrDefault(setting.name(), ""));
      row.put("default", shipped.getOrDefault(setting.name(), ""));
      row.put("unit", setting.unit());
      row.put("expected", setting.expected());
      row.put("meaning", setting.meaning());
      rows.add(row);
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("digest", settings.digest());
    tree.put("settings", rows);
    return tree;
  }
}
