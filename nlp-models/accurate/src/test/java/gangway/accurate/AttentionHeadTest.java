package gangway.accurate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class AttentionHeadTest {
  /** One unit that repeats a piece's only number; its query looks where the number is high. */
  private static AttentionHead looking(float sharply) {
    return new AttentionHead(
        new float[][] {{1, 0}},
        new float[2],
        new float[][] {{sharply, 0}},
        new float[][] {{0, 0, 0, 0}, {1, 0, 0, 0}},
        new float[] {0, -1});
  }

  private static final float[][] ONE_HIGH = {{0}, {3}, {0}, {0}};

  @Test
  void a_sharp_query_hears_the_one_piece_that_counts() {
    assertThat(looking(10).scores(ONE_HIGH)[1]).isCloseTo(2, offset(.001));
  }

  @Test
  void a_query_that_does_not_care_hears_the_mean() {
    assertThat(looking(0).scores(ONE_HIGH)[1]).isCloseTo(-.25, offset(.001));
  }

  @Test
  void the_order_of_pieces_does_not_matter() {
    float[][] turned = {{3}, {0}, {0}, {0}};
    assertThat(looking(2).scores(turned)[1])
        .isCloseTo(looking(2).scores(ONE_HIGH)[1], offset(1e-6));
  }

  @Test
  void a_head_read_from_its_table_says_the_same() {
    AttentionHead head =
        new AttentionHead(
            new float[][] {{.5f, -.25f}, {.125f, 1}},
            new float[] {-40.5f, .25f},
            new float[][] {{.5f, -.5f}, {2, 1}},
            new float[][] {{1, 2, 3, 4, 5, 6}, {-1, .5f, .25f, 0, 1, -2}},
            new float[] {.75f, -.5f});
    float[][] pieces = {{100, 1}, {-2, 3}, {.5f, -7}};
    assertThat(AttentionHead.of(head.table("test 1"), 2, 2).scores(pieces))
        .containsExactly(head.scores(pieces));
  }
}
