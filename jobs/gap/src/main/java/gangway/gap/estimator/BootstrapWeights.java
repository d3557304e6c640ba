package gangway.gap.estimator;

/**
 * Resampling weights of the Poisson bootstrap (Chamandy et al. 2012): cluster c weighs w in
 * replicate r, where w is Poisson(1) and drawn from a hash of (c, r).
 *
 * <p>Each cluster is a stream of SplitMix64; a 64-bit draw gives the weights of eight replicates,
 * one byte each. A byte's 256 values are dealt out to the weights 0 to 5 in the proportions of
 * Poisson(1), by one or two off, such that mean and variance are exactly 1: these two moments are
 * what the bootstrap's consistency rests on (Praestgaard and Wellner 1993).
 */
public final class BootstrapWeights {
  /**
   * How many of 256 values have the weight 0, 1, ... 5; Poisson(1): 94.2 94.2 47.1 15.7 3.9 0.8.
   */
  private static final int[] DEALT = {94, 95, 46, 16, 4, 1};

  private static final byte[] WEIGHT_OF_BYTE = deal();

  /** Replicates that one draw serves. */
  public static final int PER_DRAW = 8;

  private BootstrapWeights() {}

  private static byte[] deal() {
    byte[] weights = new byte[256];
    int next = 0;
    for (int weight = 0; weight < DEALT.length; weight++) {
      for (int i = 0; i < DEALT[weight]; i++) {
        weights[next++] = (byte) weight;
      }
    }
    return weights;
  }

  /** The {@code draw}-th 64 bits of a cluster's stream, for replicates 8 draw to 8 draw + 7. */
  public static long draw(long cluster, int draw) {
    return Hashing.mix(cluster + (draw + 1) * Hashing.GOLDEN);
  }

  /** The weight that the lowest byte of {@code bits} stands for. */
  public static int weight(long bits) {
    return WEIGHT_OF_BYTE[(int) bits & 0xFF];
  }
}
