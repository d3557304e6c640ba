package gangway.settings;

import gangway.declared.Declaration;
import gangway.declared.Declared;
import java.util.List;
import java.util.Map;

/** Settings as a file that explains itself. */
final class SettingsText {
  private static final int WIDTH = 100;

  private static final String HEAD =
      """
      # Every threshold, weight and span of Gangway, as it is shipped. A file of your own needs only
      # the lines that differ: gangway run --settings FILE ... (gangway settings prints all).
      """;

  private final StringBuilder text = new StringBuilder(HEAD);

  SettingsText(List<Declaration<?>> declarations, Map<String, String> values) {
    for (Declaration<?> declaration : declarations) {
      text.append("\n\n## ").append(declaration.title()).append('\n');
      for (Declared setting : declaration.settings()) {
        text.append('\n');
        comment(setting.meaning());
        comment(
            (setting.unit().isEmpty() ? "" : "Unit: " + setting.unit() + ". ")
                + "Expected: "
                + setting.expected()
                + ".");
        text.append(setting.name()).append(" = ").append(values.get(setting.name())).append('\n');
      }
    }
  }

  private void comment(String sentence) {
    StringBuilder line = new StringBuilder("#");
    for (String word : sentence.split(" ", -1)) {
      if (line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder("#");
      }
      line.append(' ').append(word);
    }
    text.append(line).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
