package gangway.stream.sink;

import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;

/**
 * A writer for one table that loads no Hadoop class: plain configuration and an own codec factory.
 * The overrides that name Hadoop's Configuration are deprecated but abstract; nothing calls them.
 */
@SuppressWarnings("deprecation")
final class RowParquetWriterBuilder<T>
    extends ParquetWriter.Builder<T, RowParquetWriterBuilder<T>> {
  private final ParquetTable<T> table;

  RowParquetWriterBuilder(OutputFile out, ParquetTable<T> table) {
    super(out);
    this.table = table;
    withConf(new PlainParquetConfiguration());
    withCodecFactory(new ZstdCodecFactory());
    withCompressionCodec(CompressionCodecName.ZSTD);
  }

  @Override
  protected RowParquetWriterBuilder<T> self() {
    return this;
  }

  @Override
  protected WriteSupport<T> getWriteSupport(Configuration conf) {
    return new RowWriteSupport<>(table);
  }

  @Override
  protected WriteSupport<T> getWriteSupport(ParquetConfiguration conf) {
    return new RowWriteSupport<>(table);
  }

  private static final class RowWriteSupport<T> extends WriteSupport<T> {
    private final ParquetTable<T> table;

    // Parquet calls prepareForWrite before the first record.
    @SuppressWarnings("NullAway.Init")
    private RecordConsumer out;

    RowWriteSupport(ParquetTable<T> table) {
      this.table = table;
    }

    @Override
    public WriteContext init(Configuration conf) {
      return new WriteContext(table.schema(), table.footer());
    }

    @Override
    public WriteContext init(ParquetConfiguration conf) {
      return new WriteContext(table.schema(), table.footer());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      this.out = consumer;
    }

    @Override
    public void write(T row) {
      table.write(out, row);
    }
  }
}
