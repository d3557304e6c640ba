package gangway.accurate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPieceTest {
  private static final List<String> VOCABULARY =
      List.of("[CLS]", "[SEP]", "[UNK]", "late", "##st", "##r", "cafe", "!", "'", "lat");

  private static WordPiece wordPiece() {
    Map<String, Integer> ids = new HashMap<>();
    for (int i = 0; i < VOCABULARY.size(); i++) {
      ids.put(VOCABULARY.get(i), i);
    }
    return WordPiece.of(ids);
  }

  private static List<String> pieces(String text, int longest) {
    return Arrays.stream(wordPiece().pieces(text, longest))
        .mapToObj(id -> VOCABULARY.get((int) id))
        .toList();
  }

  @Test
  void words_are_cut_into_the_longest_pieces_known() {
    assertThat(pieces("late latest later", 20))
        .containsExactly("[CLS]", "late", "late", "##st", "late", "##r", "[SEP]");
  }

  @Test
  void case_and_accents_do_not_matter() {
    assertThat(pieces("CAFÉ", 20)).containsExactly("[CLS]", "cafe", "[SEP]");
  }

  @Test
  void marks_stand_alone() {
    assertThat(pieces("late!'", 20)).containsExactly("[CLS]", "late", "!", "'", "[SEP]");
  }

  @Test
  void a_word_that_the_pieces_do_not_cover_is_unknown_as_a_whole() {
    assertThat(pieces("latex late", 20)).containsExactly("[CLS]", "[UNK]", "late", "[SEP]");
  }

  @Test
  void a_long_text_is_cut_before_the_mark_of_its_end() {
    assertThat(pieces("late late late late", 4)).containsExactly("[CLS]", "late", "late", "[SEP]");
  }

  @Test
  void an_empty_text_is_its_two_marks() {
    assertThat(pieces("", 20)).containsExactly("[CLS]", "[SEP]");
  }

  @Test
  void a_file_without_a_vocabulary_is_refused() {
    var json = new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> WordPiece.read(json))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("vocabulary");
  }
}
