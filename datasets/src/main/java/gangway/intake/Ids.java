package gangway.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers ids from 0 in the order in which they come. Decimal ids, which most are, take 8 bytes and
 * a hash slot each, so that millions fit; others are kept as strings.
 */
final class Ids {
  /** Returned for an id that has no number. */
  static final int NONE = -1;

  private static final String MAX = Long.toString(Long.MAX_VALUE);
  private static final long OTHER = -1;

  private final Map<String, Integer> others = new HashMap<>();
  private String[] names = new String[16];
  private long[] numbers = new long[1024];
  private int[] slots = newSlots(2048);
  private int size;

  private static int[] newSlots(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, NONE);
    return slots;
  }

  int size() {
    return size;
  }

  /** The number of an id, which it gets if it has none. */
  int number(String id) {
    int known = find(id);
    if (known != NONE) {
      return known;
    }
    int number = size++;
    if (number == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * number);
    }
    if (decimal(id)) {
      numbers[number] = Long.parseLong(id);
      if (2 * size > slots.length) {
        rehash();
      } else {
        place(number);
      }
    } else {
      numbers[number] = OTHER - others.size();
      if (others.size() == names.length) {
        names = Arrays.copyOf(names, 2 * names.length);
      }
      names[others.size()] = id;
      others.put(id, number);
    }
    return number;
  }

  /** The number of an id, or {@link #NONE}. */
  int find(String id) {
    if (!decimal(id)) {
      return others.getOrDefault(id, NONE);
    }
    long value = Long.parseLong(id);
    for (int slot = slot(value); slots[slot] != NONE; slot = (slot + 1) & (slots.length - 1)) {
      if (numbers[slots[slot]] == value) {
        return slots[slot];
      }
    }
    return NONE;
  }

  /** The id of a number. */
  String id(int number) {
    long value = numbers[number];
    return value >= 0 ? Long.toString(value) : names[(int) (OTHER - value)];
  }

  private static boolean decimal(String id) {
    int length = id.length();
    if (length == 0
        || length > MAX.length()
        || (length == MAX.length() && id.compareTo(MAX) > 0)
        || (id.charAt(0) == '0' && length > 1)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = id.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  private void rehash() {
    slots = newSlots(2 * slots.length);
    for (int number = 0; number < size; number++) {
      if (numbers[number] >= 0) {
        place(number);
      }
    }
  }

  private void place(int number) {
    int slot = slot(numbers[number]);
    while (slots[slot] != NONE) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = number;
  }

  /** Spreads by the golden ratio (Knuth, TAOCP 3, 6.4): tweet ids share their low bits. */
  private int slot(long value) {
    return (int) ((value * 0x9E3779B97F4A7C15L) >>> 32) & (slots.length - 1);
  }
}
