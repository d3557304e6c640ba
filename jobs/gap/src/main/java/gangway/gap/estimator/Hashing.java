package gangway.gap.estimator;

/**
 * 64-bit hashes that take the place of random numbers, so that a rerun, in any order and on any
 * number of machines, draws the same ones.
 */
public final class Hashing {
  /** Increment of SplitMix64: 2^64 divided by the golden ratio, odd. */
  public static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private Hashing() {}

  /** FNV-1a over the characters, then mixed. */
  public static long of(String text) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return mix(hash);
  }

  /**
   * The finaliser of SplitMix64 (Steele, Lea and Flood 2014, with Stafford's constants "Mix13"): a
   * bijection whose every output bit depends on every input bit.
   */
  public static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A uniform number in the open interval (0,1) from the high 52 bits. */
  public static double uniform(long bits) {
    return ((bits >>> 12) + 0.5) * 0x1p-52;
  }
}
