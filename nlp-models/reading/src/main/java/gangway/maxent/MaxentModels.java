package gangway.maxent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Several models that belong together, stored as one zip of their tables. */
public final class MaxentModels {
  private static final String SUFFIX = ".maxent.gz";

  /** The same bytes on every day. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private MaxentModels() {}

  /**
   * Writes models; the same models in the same order always give the same bytes.
   *
   * @param models by name
   */
  public static void write(Map<String, MaxentModel> models, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, MaxentModel> model : models.entrySet()) {
      ZipEntry head = new ZipEntry(model.getKey() + SUFFIX);
      head.setTimeLocal(NO_TIME);
      zip.putNextEntry(head);
      ByteArrayOutputStream table = new ByteArrayOutputStream();
      model.getValue().write(table);
      table.writeTo(zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @return models by name, in the order in which they were written
   * @throws IOException when a table is none
   */
  public static Map<String, MaxentModel> read(InputStream in) throws IOException {
    Map<String, MaxentModel> models = new LinkedHashMap<>();
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry head = zip.getNextEntry(); head != null; head = zip.getNextEntry()) {
      MaxentModel model = MaxentModel.read(new ByteArrayInputStream(zip.readAllBytes()));
      models.put(head.getName().replace(SUFFIX, ""), model);
    }
    return models;
  }
}
