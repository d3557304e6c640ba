package gangway.training.layout;

import gangway.language.Language;
import gangway.language.Languages;
import gangway.text.LanguageIdentifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Labelled rows among the inputs of a training. */
public final class LabelledRows {
  private LabelledRows() {}

  /**
   * The inputs that have all these columns. Others may only be there for labels to point to their
   * texts.
   *
   * @throws IOException when an input cannot be read, or none has the columns
   */
  public static List<Table> tables(List<Path> inputs, String... columns) throws IOException {
    List<Table> tables = Table.readAll(inputs);
    List<Table> labelled = new ArrayList<>();
    for (Table table : tables) {
      if (table.has(columns)) {
        labelled.add(table);
      }
    }
    if (labelled.isEmpty()) {
      throw tables.get(0).unknownLayout(String.join(", ", columns));
    }
    return labelled;
  }

  /**
   * The language of a row: as its column {@code language} says by a code (the first that is listed
   * for one that is not), or one that is read where that is plain, else that of the model that is
   * trained.
   */
  public static Language language(Table.Row row, String words, Language own) {
    String stated = row.text("language");
    if (stated.isEmpty()) {
      Language spoken = LanguageIdentifier.shared().identify(words);
      return spoken.equals(Language.OTHER) ? own : spoken;
    }
    return Languages.shipped().of(stated).orElse(Languages.shipped().first());
  }
}
