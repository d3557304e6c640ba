package gangway.accurate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BgeSmallTest {
  private static final String PRAISE = "the crew were lovely and helped us at once";

  @Test
  void the_same_text_is_always_the_same_point() {
    float[] point = BgeSmall.shared().embed(PRAISE);
    BgeSmall.shared().embed("something else in between");
    assertThat(BgeSmall.shared().embed(PRAISE)).hasSize(BgeSmall.WIDTH).containsExactly(point);
  }

  @Test
  void texts_of_like_meaning_are_nearer_than_others() {
    float[] praise = BgeSmall.shared().embed(PRAISE);
    double like = cosine(praise, BgeSmall.shared().embed("cabin staff kind and quick to assist"));
    double other = cosine(praise, BgeSmall.shared().embed("my suitcase has been lost for a week"));
    assertThat(like).isGreaterThan(other);
  }

  @Test
  void an_empty_text_has_a_point_too() {
    assertThat(BgeSmall.shared().embed("")).doesNotContain(Float.NaN, Float.NEGATIVE_INFINITY);
  }

  private static double cosine(float[] a, float[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int d = 0; d < a.length; d++) {
      ab += a[d] * b[d];
      aa += a[d] * a[d];
      bb += b[d] * b[d];
    }
    return ab / Math.sqrt(aa * bb);
  }
}
