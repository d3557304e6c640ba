package gangway.gap.summary;

import gangway.gap.bytes.Varint;
import gangway.voice.Solicitation;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.Comparator;

/**
 * What is comparable with what: scores are standardised within side, channel and solicitation.
 *
 * @param side digital or in person
 * @param channel kebab-case channel
 * @param solicitation prompted or not
 */
public record CellKey(Side side, String channel, Solicitation solicitation)
    implements Comparable<CellKey>, Serializable {
  private static final Comparator<CellKey> ORDER =
      Comparator.comparing(CellKey::side)
          .thenComparing(CellKey::channel)
          .thenComparing(CellKey::solicitation);

  @Override
  public int compareTo(CellKey other) {
    return ORDER.compare(this, other);
  }

  void write(DataOutput out) throws IOException {
    Varint.writeString(out, side.name());
    Varint.writeString(out, channel);
    Varint.writeString(out, solicitation.name());
  }

  static CellKey read(DataInput in) throws IOException {
    return new CellKey(
        Side.valueOf(Varint.readString(in)),
        Varint.readString(in),
        Solicitation.valueOf(Varint.readString(in)));
  }
}
