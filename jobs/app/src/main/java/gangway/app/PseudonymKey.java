package gangway.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The secret of the pseudonyms: given, or the user's own, made at first use. */
final class PseudonymKey {
  private static final int RANDOM_BYTES = 32;
  private static final int LEAST_CHARACTERS = 16;

  private PseudonymKey() {}

  /** Reads the key file; without one, the key in the user's home folder. */
  static String load(@Nullable Path file, Console console) throws IOException {
    return file != null ? read(file) : ownKey(console);
  }

  private static String ownKey(Console console) throws IOException {
    Path file = Path.of(System.getProperty("user.home"), ".gangway", "pseudonym.key");
    if (!Files.exists(file)) {
      byte[] secret = new byte[RANDOM_BYTES];
      new SecureRandom().nextBytes(secret);
      Files.createDirectories(file.getParent());
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, HexFormat.of().formatHex(secret));
      console.say("made a key for pseudonyms: " + file + " (keep it to recognise persons again)");
    }
    return read(file);
  }

  private static String read(Path file) throws IOException {
    String key = Files.readString(file, StandardCharsets.UTF_8).strip();
    if (key.length() < LEAST_CHARACTERS) {
      throw UserError.usage(
          file + ": expected a secret of at least " + LEAST_CHARACTERS + " characters");
    }
    return key;
  }
}
