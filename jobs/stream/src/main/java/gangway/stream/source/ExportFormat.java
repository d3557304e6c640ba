package gangway.stream.source;

import gangway.intake.Bytes;
import gangway.intake.CompanyRegistry;
import gangway.intake.Format;
import gangway.intake.Import;
import gangway.intake.IntakeException;
import gangway.intake.Outcome;
import gangway.privacy.Pseudonymiser;
import gangway.stream.source.ExportFiles.ExportFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export whole, by its mapping. A restored reader skips the records that were already
 * handed on: threads need the whole file anyway.
 */
final class ExportFormat implements BulkFormat<Intake, FileSourceSplit> {
  private static final long serialVersionUID = 1L;
  private static final int BATCH = 500;

  private final ExportFiles exports;

  ExportFormat(ExportFiles exports) {
    this.exports = exports;
  }

  @Override
  public Reader<Intake> createReader(Configuration config, FileSourceSplit split)
      throws IOException {
    return new ExportReader(fileOf(split.path()), split.path(), 0);
  }

  @Override
  public Reader<Intake> restoreReader(Configuration config, FileSourceSplit split)
      throws IOException {
    long skip =
        split.getReaderPosition().map(CheckpointedPosition::getRecordsAfterOffset).orElse(0L);
    return new ExportReader(fileOf(split.path()), split.path(), skip);
  }

  @Override
  public boolean isSplittable() {
    return false;
  }

  @Override
  public TypeInformation<Intake> getProducedType() {
    return TypeInformation.of(Intake.class);
  }

  private ExportFile fileOf(Path path) {
    return exports.files().stream()
        .filter(file -> file.path().getPath().equals(path.getPath()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not an input of this run: " + path));
  }

  private final class ExportReader implements Reader<Intake> {
    private final String label;
    private final Import records;
    private long position;
    private boolean opened;

    ExportReader(ExportFile file, Path path, long skip) throws IOException {
      this.label = file.input().label();
      try {
        Bytes bytes = () -> path.getFileSystem().open(path);
        records =
            Import.open(
                file.input(),
                Format.parse(file.input().format(), file.formatJson()),
                bytes,
                CompanyRegistry.parse("the company registry", exports.registryJson()),
                new Pseudonymiser(exports.pseudonymKey()));
      } catch (IntakeException e) {
        throw new IOException(e.getMessage(), e);
      }
      while (position < skip && nextElement() != null) {
        position++;
      }
    }

    @Override
    public @Nullable RecordIterator<Intake> readBatch() throws IOException {
      List<Intake> batch = new ArrayList<>(BATCH);
      for (Intake intake = nextElement(); intake != null; intake = nextElement()) {
        batch.add(intake);
        if (batch.size() == BATCH) {
          break;
        }
      }
      if (batch.isEmpty()) {
        return null;
      }
      RecordIterator<Intake> result =
          new IteratorResultIterator<>(batch.iterator(), CheckpointedPosition.NO_OFFSET, position);
      position += batch.size();
      return result;
    }

    /** First a sign that the input was opened, then its records; null at the end. */
    private @Nullable Intake nextElement() throws IOException {
      if (!opened) {
        opened = true;
        return Intake.opened(label);
      }
      try {
        Outcome outcome = records.next();
        if (outcome == null) {
          return null;
        }
        return Intake.of(label, outcome);
      } catch (IntakeException e) {
        throw new IOException(e.getMessage(), e);
      }
    }

    @Override
    public void close() throws IOException {
      records.close();
    }
  }
}
