package gangway.stream.sink;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** ZSTD by zstd-jni alone; Parquet's own factory needs Hadoop's codec classes. Writes only. */
final class ZstdCodecFactory implements CompressionCodecFactory {
  /** Zstandard's own default: a good ratio at hundreds of MB/s. */
  private static final int LEVEL = 3;

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    if (codec != CompressionCodecName.ZSTD) {
      throw new IllegalArgumentException("only ZSTD is written, not " + codec);
    }
    return new Compressor();
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("this factory only writes");
  }

  @Override
  public void release() {}

  private static final class Compressor implements BytesInputCompressor {
    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
      ByteArrayOutputStream raw = new ByteArrayOutputStream(Math.toIntExact(bytes.size()));
      bytes.writeAllTo(raw);
      return BytesInput.from(Zstd.compress(raw.toByteArray(), LEVEL));
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {}
  }
}
