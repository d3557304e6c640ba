package gangway.accurate.training;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.accurate.AttentionHead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AttentionFitTest {
  private static final int TEXTS = 600;
  private static final int WIDTH = 8;

  private final List<float[][]> texts = new ArrayList<>();
  private final int[] truth = new int[TEXTS];
  private final float[] counts = new float[TEXTS];

  /**
   * Texts of six pieces of noise, one of them marked by its first number: the second number of that
   * piece tells the class, and the second numbers of the others mislead.
   */
  AttentionFitTest() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < TEXTS; i++) {
      truth[i] = random.nextInt(2);
      counts[i] = 1;
      float[][] pieces = new float[6][WIDTH];
      for (float[] piece : pieces) {
        for (int d = 1; d < WIDTH; d++) {
          piece[d] = (float) random.nextDouble(-1, 1);
        }
      }
      float[] marked = pieces[random.nextInt(pieces.length)];
      marked[0] = 1;
      marked[1] = truth[i] == 1 ? 1 : -1;
      texts.add(pieces);
    }
  }

  private AttentionHead head(long seed) {
    return AttentionFit.of(texts, truth, counts, 2, seed);
  }

  @Test
  void the_piece_that_tells_the_class_is_found_among_the_others() {
    AttentionHead head = head(1);
    int right = 0;
    for (int i = 0; i < TEXTS; i++) {
      double[] scores = head.scores(texts.get(i));
      right += (scores[1] > scores[0] ? 1 : 0) == truth[i] ? 1 : 0;
    }
    assertThat(right).isGreaterThan(TEXTS * 8 / 10);
  }

  @Test
  void the_same_texts_and_seed_give_the_same_head() throws IOException {
    assertThat(bytes(head(1))).isEqualTo(bytes(head(1))).isNotEqualTo(bytes(head(2)));
  }

  private static byte[] bytes(AttentionHead head) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    head.table("test 1").write(out);
    return out.toByteArray();
  }
}
