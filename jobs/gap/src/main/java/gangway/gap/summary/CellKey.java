package gangway.gap.summary;

import gangway.gap.bytes.Varint;
import gangway.voice.Collected;
import gangway.voice.Role;
import gangway.voice.Solicitation;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What is comparable with what: scores are standardised within part, channel, solicitation, role
 * and, where the part depends on it, way of collection.
 *
 * @param part what of a side
 * @param channel kebab-case channel
 * @param solicitation prompted or not
 * @param role in which the people of the cell speak
 * @param collected how the posts were chosen; null of parts that compare across ways
 */
public record CellKey(
    Part part, String channel, Solicitation solicitation, Role role, @Nullable Collected collected)
    implements Comparable<CellKey>, Serializable {
  private static final Comparator<CellKey> ORDER =
      Comparator.comparing(CellKey::part)
          .thenComparing(CellKey::channel)
          .thenComparing(CellKey::solicitation)
          .thenComparing(CellKey::role)
          .thenComparing(CellKey::collected, Comparator.nullsFirst(Comparator.naturalOrder()));

  public CellKey {
    if ((collected != null) != part.dependsOnCollection()) {
      throw new IllegalArgumentException(
          "a cell of " + part + " has " + collected + " as its way of collection");
    }
  }

  /** How people of one role are treated on a channel: manner, or in person. */
  public static CellKey ofTreatment(
      Side side, String channel, Solicitation solicitation, Role role) {
    return new CellKey(Part.ofTreatment(side), channel, solicitation, role, null);
  }

  /** How a company's customers are treated on a channel: manner, or in person. */
  public static CellKey ofCustomers(Side side, String channel, Solicitation solicitation) {
    return ofTreatment(side, channel, solicitation, Role.CUSTOMER);
  }

  /** Whether and how soon people of one role are answered whose posts were collected one way. */
  public static CellKey ofReach(
      String channel, Solicitation solicitation, Role role, Collected collected) {
    return new CellKey(Part.REACH, channel, solicitation, role, collected);
  }

  public Side side() {
    return part.side();
  }

  /** The cell of how the same people are treated; itself where it is that. */
  public CellKey treatment() {
    return ofTreatment(side(), channel, solicitation, role);
  }

  /** Whether anybody knows with what it is comparable: not without the way of collection. */
  public boolean hasKnownCollection() {
    return collected != Collected.UNKNOWN;
  }

  @Override
  public int compareTo(CellKey other) {
    return ORDER.compare(this, other);
  }

  /** Writes the key; equal keys give equal bytes. */
  public void write(DataOutput out) throws IOException {
    Varint.writeString(out, part.name());
    Varint.writeString(out, channel);
    Varint.writeString(out, solicitation.name());
    Varint.writeString(out, role.name());
    Varint.writeString(out, collected == null ? "" : collected.name());
  }

  /** Reads what {@link #write} wrote. */
  public static CellKey read(DataInput in) throws IOException {
    return new CellKey(
        Part.valueOf(Varint.readString(in)),
        Varint.readString(in),
        Solicitation.valueOf(Varint.readString(in)),
        Role.valueOf(Varint.readString(in)),
        collected(Varint.readString(in)));
  }

  private static @Nullable Collected collected(String name) {
    return name.isEmpty() ? null : Collected.valueOf(name);
  }
}
