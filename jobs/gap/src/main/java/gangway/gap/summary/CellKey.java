package gangway.gap.summary;

import gangway.gap.bytes.Varint;
import gangway.voice.Role;
import gangway.voice.Solicitation;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.Comparator;

/**
 * What is comparable with what: scores are standardised within side, channel, solicitation and
 * role.
 *
 * @param side digital or in person
 * @param channel kebab-case channel
 * @param solicitation prompted or not
 * @param role in which the people of the cell speak
 */
public record CellKey(Side side, String channel, Solicitation solicitation, Role role)
    implements Comparable<CellKey>, Serializable {
  private static final Comparator<CellKey> ORDER =
      Comparator.comparing(CellKey::side)
          .thenComparing(CellKey::channel)
          .thenComparing(CellKey::solicitation)
          .thenComparing(CellKey::role);

  /** The cell of a company's customers. */
  public static CellKey ofCustomers(Side side, String channel, Solicitation solicitation) {
    return new CellKey(side, channel, solicitation, Role.CUSTOMER);
  }

  @Override
  public int compareTo(CellKey other) {
    return ORDER.compare(this, other);
  }

  /** Writes the key; equal keys give equal bytes. */
  public void write(DataOutput out) throws IOException {
    Varint.writeString(out, side.name());
    Varint.writeString(out, channel);
    Varint.writeString(out, solicitation.name());
    Varint.writeString(out, role.name());
  }

  /** Reads what {@link #write} wrote. */
  public static CellKey read(DataInput in) throws IOException {
    return new CellKey(
        Side.valueOf(Varint.readString(in)),
        Varint.readString(in),
        Solicitation.valueOf(Varint.readString(in)),
        Role.valueOf(Varint.readString(in)));
  }
}
