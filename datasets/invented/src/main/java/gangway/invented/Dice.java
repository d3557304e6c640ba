package gangway.invented;

import java.util.List;

/**
 * Seeded chance that splits by name: a fork's numbers depend on the seed and on the names that lead
 * to it, never on what was drawn elsewhere. So a company added to a corpus changes no other one.
 *
 * <p>SplitMix64 (Steele, Lea and Flood 2014) on a key hashed with 64-bit FNV-1a. Only exact or
 * {@link StrictMath} arithmetic is used: the same numbers on every machine.
 */
final class Dice {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private final long key;
  private long state;

  private Dice(long key) {
    this.key = key;
    this.state = mix(key);
  }

  static Dice seeded(long seed) {
    return new Dice(mix(seed + GOLDEN_GAMMA));
  }

  /** Independent dice for a named purpose; drawing from this one does not change them. */
  Dice fork(String name) {
    long hash = FNV_OFFSET ^ key;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return new Dice(mix(hash));
  }

  Dice fork(String name, long number) {
    return fork(name + '#' + number);
  }

  long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Uniform in [0,1). */
  double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** Uniform in 0..bound-1. */
  int below(int bound) {
    return (int) (unit() * bound);
  }

  /** Uniform in low..high, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  /** Standard normal (Box and Muller 1958). */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
    return radius * StrictMath.cos(2 * StrictMath.PI * unit());
  }

  /**
   * Draws less their mean: people who meet all alike then meet the level about which they were
   * drawn, not that of a lucky draw.
   */
  static List<Double> centred(List<Double> draws) {
    double mean = draws.stream().mapToDouble(Double::doubleValue).sum() / draws.size();
    return draws.stream().map(draw -> draw - mean).toList();
  }

  <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  /** Index drawn in proportion to the weights. */
  int weighted(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double rest = unit() * sum;
    for (int i = 0; i < weights.length - 1; i++) {
      rest -= weights[i];
      if (rest < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
