package gangway.stream;

import gangway.tables.SettingRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which run wrote a table: the same inputs, companies, models and settings are the same run, on
 * whatever day and machine.
 *
 * @param id digest of all that; 16 hexadecimal digits
 * @param window length of the windows, as in the table of settings
 * @param settings digest of the settings alone; 16 hexadecimal digits
 */
public record RunIdentity(String id, String window, String settings) {
  private static final int DIGITS = 16;

  /** The identity of a run. */
  public static RunIdentity of(RunFacts facts, JobSettings job) {
    List<String> settings = new ArrayList<>();
    String window = "";
    for (SettingRow row : SettingRows.of(job)) {
      settings.add(row.toString());
      window = row.name().equals("window") ? row.value() : window;
    }
    Stream<?> all =
        Stream.of(
                new TreeMap<>(facts.inputs()).values(),
                new TreeMap<>(facts.companies()).values(),
                facts.models(),
                settings)
            .flatMap(Collection::stream);
    return new RunIdentity(
        digest(
            Stream.concat(all, Stream.of("from " + job.from(), "to " + job.to()))
                .map(String::valueOf)
                .toList()),
        window,
        digest(settings));
  }

  private static String digest(List<String> lines) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] bytes = sha.digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** As the footers of the tables say it. */
  public Map<String, String> footer() {
    return Map.of(
        "gangway.run", id, "gangway.run.window", window, "gangway.run.settings", settings);
  }
}
