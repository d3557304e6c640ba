package gangway.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangway.declared.Declared;
import gangway.problems.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Path SHIPPED =
      Path.of("src/main/resources/gangway/settings/settings.properties");

  /** A value other than the shipped one, which the record takes, of settings that need care. */
  private static final Map<String, String> OTHER =
      Map.of(
          "judged-roles",
          "customer, candidate",
          "exchange-direct-channels",
          "messenger, whatsapp",
          "replicates",
          "408",
          "min-peers",
          "4",
          "exchange-watch",
          "31d");

  @Test
  void the_shipped_file_explains_every_setting() throws IOException {
    String told = Settings.shipped().properties();
    if (Boolean.getBoolean("gangway.update")) {
      Files.writeString(SHIPPED, told);
    }

    assertThat(Files.readString(SHIPPED)).isEqualTo(told);
    for (Declared setting : Settings.declared()) {
      assertThat(setting.meaning()).as("meaning of %s", setting.name()).endsWith(".");
      assertThat(setting.expected()).as("expected of %s", setting.name()).isNotBlank();
    }
    assertThat(Settings.shipped().values()).hasSize(Settings.declared().size());
  }

  @Test
  void every_setting_is_read_and_changes_what_holds() {
    Settings shipped = Settings.shipped();
    shipped
        .values()
        .forEach(
            (name, value) -> {
              if (name.startsWith("care-") && name.endsWith("-weight")) {
                return;
              }
              Settings read = Settings.read(name + " = " + other(name, value), "mine");
              assertThat(read).as(name).isNotEqualTo(shipped);
              assertThat(read.digest()).as(name).isNotEqualTo(shipped.digest());
            });
  }

  private static String other(String name, String value) {
    if (OTHER.containsKey(name)) {
      return Objects.requireNonNull(OTHER.get(name));
    }
    if (value.matches("\\d+[dhms]+")) {
      return Integer.parseInt(value.replaceAll("\\D", "")) + 1 + value.replaceAll("\\d", "");
    }
    if (value.matches("\\d+")) {
      return String.valueOf(Integer.parseInt(value) + 1);
    }
    double number = Double.parseDouble(value);
    return String.valueOf(number == 0 ? .01 : number * .9);
  }

  @Test
  void weights_of_care_are_changed_together_since_they_sum_to_one() {
    Settings read =
        Settings.read("care-response-weight = 0.32\ncare-courtesy-weight = 0.10", "mine");

    Map<String, String> changed = new LinkedHashMap<>(read.values());
    changed.entrySet().removeAll(Settings.shipped().values().entrySet());
    assertThat(changed)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("care-response-weight", "0.32", "care-courtesy-weight", "0.1"));
  }

  @Test
  void all_problems_of_a_file_are_told_at_once_with_line_value_and_what_was_expected() {
    assertThatThrownBy(
            () ->
                Settings.read(
                    """
                    # mine
                    ahead-gab = 0.8
                    min-observations = many
                    false-discovery-rate = 2
                    """,
                    "mine.properties"))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContainingAll(
            "mine.properties has 3 problems",
            "line 2",
            "did you mean 'ahead-gap'",
            "line 3",
            "'many'",
            "a whole number",
            "line 4",
            "2");
  }

  @Test
  void settings_that_contradict_each_other_are_refused() {
    assertThatThrownBy(() -> Settings.read("flag-clear-below = 0.9", "mine"))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("flag-clear-below")
        .hasMessageContaining("below ahead-gap");
  }

  @Test
  void what_is_printed_is_read_as_the_same() {
    Settings mine = Settings.read("ahead-gap = 0.8\nexchange-watch = 14d", "mine");

    assertThat(Settings.read(mine.properties(), "printed")).isEqualTo(mine);
    assertThat(Settings.read("", "empty")).isEqualTo(Settings.shipped());
  }
}
