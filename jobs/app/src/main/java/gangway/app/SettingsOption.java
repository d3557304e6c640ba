package gangway.app;

import gangway.problems.ProblemsException;
import gangway.settings.Settings;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The file of thresholds, weights and spans, wherever companies are judged. */
final class SettingsOption {
  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = {
        "Thresholds, weights and spans that differ from the shipped ones, as lines NAME = VALUE,",
        "such as ahead-gap = 0.8; `gangway settings` prints all of them with what they mean."
      })
  @Nullable Path file;

  /** What holds: the shipped settings but for what the file says. */
  Settings read() throws IOException {
    if (file == null) {
      return Settings.shipped();
    }
    try {
      return Settings.read(Files.readString(file), file.toString());
    } catch (ProblemsException e) {
      throw UserError.usage(String.valueOf(e.getMessage()));
    } catch (MalformedInputException e) {
      throw UserError.usage(file + ": is no text in UTF-8; expected lines NAME = VALUE");
    }
  }
}
