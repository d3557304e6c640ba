package gangway.accurate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {
  private static final String PRAISE = "the crew were lovely and helped us at once";

  @Test
  void the_same_text_is_always_the_same_point() {
    float[] point = Network.bge().embed(PRAISE);
    Network.bge().embed("something else in between");
    assertThat(Network.bge().embed(PRAISE)).hasSize(Network.WIDTH).containsExactly(point);
  }

  @Test
  void texts_of_like_meaning_are_nearer_than_others() {
    float[] praise = Network.bge().embed(PRAISE);
    double like = cosine(praise, Network.bge().embed("cabin staff kind and quick to assist"));
    double other = cosine(praise, Network.bge().embed("my suitcase has been lost for a week"));
    assertThat(like).isGreaterThan(other);
  }

  @Test
  void an_empty_text_has_a_point_too() {
    assertThat(Network.bge().embed("")).doesNotContain(Float.NaN, Float.NEGATIVE_INFINITY);
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
