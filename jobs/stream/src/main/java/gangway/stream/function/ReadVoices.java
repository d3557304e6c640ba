package gangway.stream.function;

import gangway.exchange.ReadPost;
import gangway.gap.settings.GapSettings;
import gangway.measure.InPersonScore;
import gangway.measure.ReadReview;
import gangway.reading.PostReading;
import gangway.reading.ReviewReading;
import gangway.reading.TextReader;
import gangway.stream.source.Intake;
import gangway.tables.Tally;
import gangway.tables.UnknownCompanyRow;
import gangway.voice.Review;
import gangway.voice.SupportPost;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Reads each accepted post and review. Posts are the main output, reviews go beside it, and every
 * one is counted, with what could not be scored and what is of no known company.
 */
public final class ReadVoices extends ProcessFunction<Intake, ReadPost> {
  private static final long serialVersionUID = 1L;

  /** Where the reviews go. */
  public static final OutputTag<ReadReview> REVIEWS =
      new OutputTag<>("reviews", TypeInformation.of(ReadReview.class)) {};

  /** Where the counts go. */
  public static final OutputTag<Tally> ACCEPTED =
      new OutputTag<>("accepted", TypeInformation.of(Tally.class)) {};

  /** Where the names go that the registry does not know. */
  public static final OutputTag<UnknownCompanyRow> UNKNOWN =
      new OutputTag<>("unknown-companies", TypeInformation.of(UnknownCompanyRow.class)) {};

  /** Counter of the posts. */
  public static final String POSTS_READ = "posts read";

  /** Counter of the reviews. */
  public static final String REVIEWS_READ = "reviews read";

  private final Readers readers;
  private final GapSettings judged;
  private final LongCounter postsRead = new LongCounter();
  private final LongCounter reviewsRead = new LongCounter();
  private transient TextReader reader;

  /**
   * @param readers gives each worker its text reader
   * @param judged says which roles are judged
   */
  public ReadVoices(Readers readers, GapSettings judged) {
    this.readers = readers;
    this.judged = judged;
  }

  @Override
  public void open(OpenContext context) {
    reader = readers.open();
    getRuntimeContext().addAccumulator(POSTS_READ, postsRead);
    getRuntimeContext().addAccumulator(REVIEWS_READ, reviewsRead);
  }

  @Override
  public void processElement(Intake intake, Context context, Collector<ReadPost> out) {
    if (intake.post() != null) {
      read(intake.post(), context, out);
    } else if (intake.review() != null) {
      read(intake.review(), context);
    }
  }

  private void read(SupportPost post, Context context, Collector<ReadPost> out) {
    PostReading reading = reader.read(post);
    postsRead.add(1);
    context.output(
        ACCEPTED,
        Tally.ofAccepted(
            post.input(),
            reading.unscored() != null,
            post.company() == null,
            !judged.judges(post.role())));
    if (post.unknownCompany() != null) {
      context.output(UNKNOWN, new UnknownCompanyRow(post.unknownCompany(), 1, 0));
    }
    out.collect(new ReadPost(post, reading));
  }

  private void read(Review review, Context context) {
    ReviewReading reading = reader.read(review);
    reviewsRead.add(1);
    context.output(
        ACCEPTED,
        Tally.ofAccepted(
            review.input(),
            reading.unscored() != null,
            review.company() == null,
            !judged.judges(review.role())));
    if (review.unknownCompany() != null) {
      context.output(UNKNOWN, new UnknownCompanyRow(review.unknownCompany(), 0, 1));
    }
    context.output(REVIEWS, new ReadReview(review, reading, InPersonScore.of(review, reading)));
  }
}
