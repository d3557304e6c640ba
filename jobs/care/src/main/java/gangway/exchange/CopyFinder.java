package gangway.exchange;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
    final ReplyText text;
    final TreeSet<Long> people = new TreeSet<>();
    long lastSecond;
    boolean signed;

    /** As it was last told; null as long as it is not known to be copied. */
    @Nullable CopiedText told;

    Sent(ReplyText text) {
      this.text = text;
    }
  }

  private final TreeMap<Long, Sent> texts = new TreeMap<>();

  /**
   * Takes note of one reply.
   *
   * @param person to whom it was sent
   * @param time when
   * @param reply the company's words
   * @param signed whether an agent signed it
   * @param enough how many people make it a copied text
   * @return what is news: texts now found to be copied, or to be signed; mostly none
   */
  public List<CopiedText> observe(
      String person, Instant time, String reply, boolean signed, int enough) {
    ReplyText text = ReplyText.of(reply);
    if (text == null) {
      return List.of();
    }
    Sent sent = texts.computeIfAbsent(text.id(), id -> new Sent(text));
    sent.lastSecond = Math.max(sent.lastSecond, time.getEpochSecond());
    boolean morePeople = sent.people.size() < enough && sent.people.add(ReplyText.hash(person));
    boolean firstSigned = signed && !sent.signed;
    sent.signed |= signed;
    List<CopiedText> news = new ArrayList<>();
    if (morePeople || firstSigned) {
      for (Sent near : near(text)) {
        boolean open = near.told == null || (firstSigned && !near.told.signed());
        CopiedText told = open ? judge(near.text, enough) : near.told;
        if (told != null && !told.equals(near.told)) {
          near.told = told;
          news.add(told);
        }
      }
      forget();
    }
    return news;
  }

  private List<Sent> near(ReplyText text) {
    return texts.values().stream().filter(sent -> sent.text.isNear(text)).toList();
  }

  private @Nullable CopiedText judge(ReplyText text, int enough) {
    TreeSet<Long> people = new TreeSet<>();
    boolean signed = false;
    for (Sent near : near(text)) {
      people.addAll(near.people);
      signed |= near.signed;
    }
    return people.size() >= enough ? new CopiedText(text.id(), signed) : null;
  }

  private void forget() {
    if (texts.size() > MOST_TEXTS) {
      texts.entrySet().stream()
          .filter(text -> text.getValue().told == null)
          .min(Comparator.comparingLong(text -> text.getValue().lastSecond))
          .ifPresent(text -> texts.remove(text.getKey()));
    }
  }

  /** All texts found so far. */
  public CopiedTexts copied() {
    List<CopiedText> copied = new ArrayList<>();
    for (Sent sent : texts.values()) {
      if (sent.told != null) {
        copied.add(sent.told);
      }
    }
    return CopiedTexts.of(copied);
  }

  /** Writes what is remembered. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(VERSION);
    out.writeInt(texts.size());
    for (Sent sent : texts.values()) {
      sent.text.write(out);
      out.writeLong(sent.lastSecond);
      out.writeBoolean(sent.signed);
      out.writeByte(sent.told == null ? 0 : sent.told.signed() ? 2 : 1);
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
      Sent sent = new Sent(ReplyText.read(in));
      finder.texts.put(sent.text.id(), sent);
      sent.lastSecond = in.readLong();
      sent.signed = in.readBoolean();
      int told = in.readByte();
      sent.told = told == 0 ? null : new CopiedText(sent.text.id(), told == 2);
      int people = in.readInt();
      for (int p = 0; p < people; p++) {
        sent.people.add(in.readLong());
      }
    }
    return finder;
  }
}
