package gangway.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Pattern;

/** Reads the JSON that people write by hand: comments and a trailing comma are allowed. */
final class MappingJson {
  /** What the parser says of its own settings, where a line number stands already. */
  private static final Pattern OF_THE_PARSER =
      Pattern.compile(" \\(start marker at .*", Pattern.DOTALL);

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private MappingJson() {}

  static JsonNode read(String label, String json) throws IntakeException {
    try {
      JsonNode root = MAPPER.readTree(json);
      if (root.isObject()) {
        return root;
      }
      throw new IntakeException(label + ": expected a JSON object");
    } catch (JsonProcessingException e) {
      throw new IntakeException(
          "%s, line %d: not JSON: %s"
              .formatted(
                  label,
                  e.getLocation().getLineNr(),
                  OF_THE_PARSER.matcher(e.getOriginalMessage()).replaceFirst("")));
    }
  }
}
