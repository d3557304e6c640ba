package gangway.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a run. Tables of two runs in one folder would be read as one. */
final class OutputFolder {
  private OutputFolder() {}

  /**
   * Makes sure that the folder holds nothing, after deleting an earlier run's tables where that was
   * asked for.
   */
  static void prepare(Path out, boolean replace) throws IOException {
    List<Path> found = entries("--out", out);
    for (Path entry : found) {
      if (!isOfARun(entry)) {
        throw UserError.usage(
            "--out "
                + out
                + " holds "
                + entry.getFileName()
                + ", which is no table of a run; expected a new folder");
      }
    }
    if (!replace && !found.isEmpty()) {
      throw UserError.usage(
          "--out "
              + out
              + " holds the tables of an earlier run; add --replace to delete them, or name a new folder");
    }
    found.forEach(OutputFolder::delete);
  }

  /**
   * Makes sure that the folder holds nothing that what is written to it would be mixed with.
   *
   * @param option what names the folder on the command line
   */
  static void requireNew(String option, Path folder) throws IOException {
    List<Path> found = entries(option, folder);
    if (!found.isEmpty()) {
      throw UserError.usage(
          "%s %s holds %s; expected a new folder"
              .formatted(option, folder, found.get(0).getFileName()));
    }
  }

  /** What lies in a folder, by name; nothing where there is none yet. */
  private static List<Path> entries(String option, Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    if (!Files.isDirectory(folder)) {
      throw UserError.usage("%s %s is a file; expected a folder".formatted(option, folder));
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  /** Tables are folders with Parquet files below; beside them lies at most a report. */
  private static boolean isOfARun(Path entry) throws IOException {
    if (Files.isRegularFile(entry)) {
      return entry.getFileName().toString().startsWith("report.");
    }
    try (Stream<Path> below = Files.walk(entry)) {
      return below
          .filter(Files::isRegularFile)
          .allMatch(file -> file.getFileName().toString().contains(".parquet"));
    }
  }

  /** Deletes a folder and all below it. */
  static void delete(Path entry) {
    try (Stream<Path> below = Files.walk(entry)) {
      for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
