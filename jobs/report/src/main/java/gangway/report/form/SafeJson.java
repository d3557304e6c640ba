package gangway.report.form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** The one JSON mapper, and JSON that is safe to print. */
public final class SafeJson {
  /** The one mapper. */
  public static final ObjectMapper MAPPER = new ObjectMapper();

  private SafeJson() {}

  /** Writes JSON in which no control or direction character stands as itself. */
  public static JsonGenerator generator(Writer out) throws IOException {
    JsonGenerator json = MAPPER.createGenerator(new EscapingWriter(out));
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    return json;
  }

  /**
   * A tree of JSON that a program wrote.
   *
   * @throws IllegalArgumentException if it is no JSON
   */
  public static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("this is no JSON: " + json, e);
    }
  }

  /**
   * Characters that a terminal obeys or that turn the reading order can stand in JSON only inside
   * strings, where the escape means the same.
   */
  private static final class EscapingWriter extends FilterWriter {
    EscapingWriter(Writer out) {
      super(out);
    }

    @Override
    public void write(int c) throws IOException {
      int type = Character.getType(c);
      if (c > ' ' && (type == Character.CONTROL || type == Character.FORMAT)) {
        out.write(String.format(Locale.ROOT, "\\u%04x", c));
      } else {
        out.write(c);
      }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      for (int i = from; i < from + length; i++) {
        write(text[i]);
      }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      write(text.toCharArray(), from, length);
    }
  }
}
