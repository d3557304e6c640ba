package gangway.exchange;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the texts that a company sends to many people. Fed with all of its replies, in any order,
 * it tells each text once, when it turns out that it and its near-duplicates went to enough people;
 * replies sent before that moment are copies too.
 *
 * <p>What is remembered is bounded: of the texts that did not turn out to be copied, the least
 * recently sent are forgotten.
 */
public final class CopyFinder {
  private static final int VERSION = 1;
  private static final int MOST_TEXTS = 2_000;

  /** What is known of one text. People are hashes; no more are kept than are needed. */
  private static final class Sent {
    final TreeSet<Long> people = new TreeSet<>();
    long lastSecond;
    boolean copied;
  }

  private final TreeMap<Long, Sent> texts = new TreeMap<>();

  /**
   * Takes note of one reply.
   *
   * @param person to whom it was sent
   * @param time when
   * @param reply the company's words
   * @param enough how many people make it a copied text
   * @return fingerprints of texts that are now found to be copied; mostly none
   */
  public List<Long> observe(String person, Instant time, String reply, int enough) {
    Long fingerprint = ReplyText.fingerprint(reply);
    if (fingerprint == null) {
      return List.of();
    }
    Sent sent = texts.computeIfAbsent(fingerprint, f -> new Sent());
    sent.lastSecond = Math.max(sent.lastSecond, time.getEpochSecond());
    boolean news = !sent.copied || sent.people.size() < enough;
    if (!news) {
      return List.of();
    }
    sent.people.add(ReplyText.hash(person));
    List<Long> found = new ArrayList<>();
    for (Map.Entry<Long, Sent> near : near(fingerprint).entrySet()) {
      if (!near.getValue().copied && people(near.getKey()) >= enough) {
        near.getValue().copied = true;
        found.add(near.getKey());
      }
    }
    forget();
    return found;
  }

  private Map<Long, Sent> near(long fingerprint) {
    Map<Long, Sent> near = new TreeMap<>();
    texts.forEach(
        (other, sent) -> {
          if (ReplyText.near(fingerprint, other)) {
            near.put(other, sent);
          }
        });
    return near;
  }

  /** How many people got this text or a near-duplicate of it. */
  private int people(long fingerprint) {
    TreeSet<Long> people = new TreeSet<>();
    near(fingerprint).values().forEach(sent -> people.addAll(sent.people));
    return people.size();
  }

  private void forget() {
    if (texts.size() > MOST_TEXTS) {
      texts.entrySet().stream()
          .filter(text -> !text.getValue().copied)
          .min(Comparator.comparingLong(text -> text.getValue().lastSecond))
          .ifPresent(text -> texts.remove(text.getKey()));
    }
  }

  /** All texts found so far. */
  public Collection<Long> copied() {
    List<Long> copied = new ArrayList<>();
    texts.forEach(
        (fingerprint, sent) -> {
          if (sent.copied) {
            copied.add(fingerprint);
          }
        });
    return copied;
  }

  /** Writes what is remembered. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(VERSION);
    out.writeInt(texts.size());
    for (Map.Entry<Long, Sent> text : texts.entrySet()) {
      Sent sent = text.getValue();
      out.writeLong(text.getKey());
      out.writeLong(sent.lastSecond);
      out.writeBoolean(sent.copied);
      out.writeInt(sent.people.size());
      for (long person : sent.people) {
        out.writeLong(person);
      }
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException also when the bytes are of a version that this class does not know
   */
  public static CopyFinder read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("copy finder of version " + version + ", expected " + VERSION);
    }
    CopyFinder finder = new CopyFinder();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      Sent sent = new Sent();
      finder.texts.put(in.readLong(), sent);
      sent.lastSecond = in.readLong();
      sent.copied = in.readBoolean();
      int people = in.readInt();
      for (int p = 0; p < people; p++) {
        sent.people.add(in.readLong());
      }
    }
    return finder;
  }
}
