package gangway.exchange;

import gangway.conduct.ReplyWords;
import gangway.voice.SupportPost;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;

/**
 * What must be known of all of a company's posts on one channel before one of its exchanges can be
 * told: when its replies are in the input, and which texts it sends to many people. Does not depend
 * on the order of posts, but for what {@link CopyFinder} has to forget.
 */
public final class ReplyHabits {
  private final ReplyCoverage coverage;
  private final CopyFinder copies;

  /** Of a company of which nothing was seen. */
  public ReplyHabits() {
    this(new ReplyCoverage(), new CopyFinder());
  }

  private ReplyHabits(ReplyCoverage coverage, CopyFinder copies) {
    this.coverage = coverage;
    this.copies = copies;
  }

  /**
   * Takes note of a post of either side.
   *
   * @param read the post, in whatever version
   * @param copiedFrom how many people make a copied text
   */
  public void add(ReadPost read, int copiedFrom) {
    SupportPost post = read.post();
    coverage.add(post);
    String person = post.person();
    ReplyWords reply = read.reading().reply();
    if (reply != null && person != null && !post.repost() && !post.removed()) {
      boolean signed = reply.signature() != null;
      copies.observe(person, post.time(), post.text(), signed, copiedFrom);
    }
  }

  /**
   * The stretch in which replies are observed.
   *
   * @throws IllegalStateException when no post was added
   */
  public Observed observed() {
    return coverage.observed();
  }

  /**
   * Time of the latest post.
   *
   * @throws IllegalStateException when no post was added
   */
  public Instant lastPost() {
    return coverage.lastPost();
  }

  /** The texts found to be copied so far. */
  public CopiedTexts copied() {
    return copies.copied();
  }

  /** Writes what is remembered. */
  public void write(DataOutput out) throws IOException {
    coverage.write(out);
    copies.write(out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException also when the bytes are of a version that these classes do not know
   */
  public static ReplyHabits read(DataInput in) throws IOException {
    return new ReplyHabits(ReplyCoverage.read(in), CopyFinder.read(in));
  }
}
