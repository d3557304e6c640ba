package gangway.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces a person's id by a pseudonym: HMAC-SHA256 (RFC 2104) of the channel and the id under a
 * secret key, cut to 96 bits.
 *
 * <p>Who holds the key can recognise a person they know, nobody else can, and without the key no
 * list of ids can be tried out. 96 bits leave a chance of 10<sup>-11</sup> that any two of a
 * billion people share a pseudonym. One person has one pseudonym on one channel, and different ones
 * on different channels. Not safe for use by several threads.
 */
public final class Pseudonymiser {
  /** Shortest key accepted, in bytes: shorter ones can be guessed. */
  public static final int MIN_KEY_BYTES = 16;

  private static final int PSEUDONYM_BYTES = 12;

  private final Mac mac;

  /**
   * @param key the secret, in UTF-8 at least {@value #MIN_KEY_BYTES} bytes
   * @throws IllegalArgumentException if the key is too short
   */
  public Pseudonymiser(String key) {
    byte[] secret = key.getBytes(StandardCharsets.UTF_8);
    if (secret.length < MIN_KEY_BYTES) {
      throw new IllegalArgumentException(
          "the pseudonymisation key has %d bytes; expected at least %d"
              .formatted(secret.length, MIN_KEY_BYTES));
    }
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /**
   * The pseudonym of a native person id on a channel: 16 characters, safe in URLs and file names.
   */
  public String pseudonym(String channel, String nativeId) {
    mac.update(channel.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    byte[] digest = mac.doFinal(nativeId.getBytes(StandardCharsets.UTF_8));
    byte[] head = java.util.Arrays.copyOf(digest, PSEUDONYM_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(head);
  }
}
