package gangway.text;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.language.Language;
import gangway.language.Languages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text")
class TextTest {
  private static List<String> english(String text) {
    return forms(Text.of(text, new Language("en")));
  }

  private static List<String> french(String text) {
    return forms(Text.of(text, new Language("fr")));
  }

  /** One string a sentence, its forms joined by spaces. */
  private static List<String> forms(Text text) {
    return text.sentences().stream()
        .map(s -> s.tokens().stream().map(Token::form).collect(Collectors.joining(" ")))
        .toList();
  }

  @Test
  @DisplayName("gives one token for what varies without meaning")
  void placeholders() {
    assertThat(
            english(
                "@SkyCare my bag 4471 is lost, see https://sky.example/b?1. Mail a.b@sky.example"))
        .containsExactly("<user> my bag <number> is lost , see <url> .", "mail <email>");
  }

  @Test
  @DisplayName("gives what intake masked the token of what it was")
  void masks() {
    assertThat(english("call [phone] or [email], booking [booking] [sic]"))
        .containsExactly("call <number> or <email> , booking <number> [ sic ]");
  }

  @Test
  @DisplayName("splits hashtags by case and keeps lower-case ones whole")
  void hashtags() {
    assertThat(english("#NeverFlyAgain #lostbag2 #BA2490 &#39;ok&#39;"))
        .containsExactly("# never fly again # lostbag <number> # ba <number> ' ok '");
  }

  @Test
  @DisplayName("reads emoji and emoticons as tokens that end the sentence they follow")
  void feelings() {
    assertThat(
            english(
                "Great crew! \uD83D\uDC4D\uD83C\uDFFD Late though :( thx<3 ;-) :'( \uD83C\uDDEB\uD83C\uDDF7"))
        .containsExactly(
            "great crew ! \uD83D\uDC4D",
            "late though <frown> thx <heart> <wink> <cry> \uD83C\uDDEB\uD83C\uDDF7");
  }

  @Test
  @DisplayName("folds letters and marks repeated for emphasis, and remembers it")
  void elongations() {
    Text text = Text.of("Sooooo goood!!!! whyyy ?!? hmmm.....", new Language("en"));
    assertThat(forms(text)).containsExactly("so good !!", "why ?!", "hmm ...");
    assertThat(text.tokens().stream().filter(Token::elongated).map(Token::form))
        .containsExactly("so", "good", "why", "hmm");
  }

  @Test
  @DisplayName("decodes entities, also those encoded twice")
  void entities() {
    assertThat(english("fish &amp; chips &amp;lt;3 &#233;t&eacute; &bogus; &"))
        .containsExactly("fish & chips <heart> été & bogus ; &");
  }

  @Test
  @DisplayName("separates French elisions, whatever the apostrophe, and restores lost ones")
  void elisions() {
    assertThat(french("L’équipage n'était pas là. J ai appelé l equipage du vol, aujourd'hui."))
        .containsExactly(
            "l' équipage n' était pas là .", "j' ai appelé l' equipage du vol , aujourd'hui .");
  }

  @Test
  @DisplayName("has an accent-free form of each token")
  void folded() {
    assertThat(Text.of("Où est mon cœur ? Re\u0301ponse", new Language("fr")).tokens())
        .extracting(Token::folded)
        .containsExactly("ou", "est", "mon", "coeur", "?", "reponse");
  }

  @Test
  @DisplayName("separates English contractions")
  void contractions() {
    assertThat(english("I can't, don’t and WON'T."))
        .containsExactly("i ca n't , do n't and wo n't .");
  }

  @Test
  @DisplayName("ends sentences at stops, blank lines, and stops without a space")
  void sentences() {
    assertThat(
            english("Lost again\n\nStaff were kind.The seat (14 C) was not! it broke...\nNo reply"))
        .containsExactly(
            "lost again",
            "staff were kind .",
            "the seat ( <number> c ) was not !",
            "it broke ...",
            "no reply");
    assertThat(
            french("Accueil nul.Le bar ferme à 22h30 !\net la chambre aussi. M. Petit est parti"))
        .containsExactly(
            "accueil nul .",
            "le bar ferme à <number> !",
            "et la chambre aussi .",
            "m. petit est parti");
  }

  @Test
  @DisplayName("keeps offsets into the original, whatever was cleaned")
  void offsets() {
    String original = "Tom &amp; Ana\u200B said: #LateAgain\uD83D\uDE21!\n\nL’homme";
    Text text = Text.of(original, new Language("fr"));
    assertThat(text.tokens().stream().map(text::words))
        .containsExactly(
            "Tom",
            "&amp;",
            "Ana",
            "said",
            ":",
            "#",
            "Late",
            "Again",
            "\uD83D\uDE21",
            "!",
            "L’",
            "homme");
    assertThat(text.sentences().stream().map(text::words))
        .containsExactly("Tom &amp; Ana\u200B said: #LateAgain\uD83D\uDE21!", "L’homme");
  }

  @Test
  @DisplayName("marks words in capitals")
  void shouted() {
    assertThat(Text.of("NEVER fly BA or I QUIT", new Language("en")).tokens())
        .filteredOn(Token::shouted)
        .extracting(Token::form)
        .containsExactly("never", "quit");
  }

  @Test
  @DisplayName("is read without failure or noise when it is hostile")
  void hostile() {
    PrintStream err = System.err;
    ByteArrayOutputStream noise = new ByteArrayOutputStream();
    System.setErr(new PrintStream(noise, true, StandardCharsets.UTF_8));
    try {
      for (String text :
          List.of(
              "",
              " \n\t ",
              "\uD800 lone \uDC00",
              "\u0000\u0007\u0301\u200D",
              "&#0;&#xFFFFFF;&#9999999;",
              "<script>alert(1)</script>",
              "\u202Etxet esrever",
              "a\u0301\u0301\u0301\u0301",
              "😀".repeat(5000),
              "@".repeat(3000) + "#".repeat(3000),
              "aaaa".repeat(10_000),
              "a-b.".repeat(5_000),
              "a@" + "a.".repeat(5_000),
              "\uD83D\uDE00\u200D".repeat(5_000),
              ".".repeat(10_000),
              "日本語のテキスト。ありがとう",
              "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 ok")) {
        for (Language language : Languages.shipped().all()) {
          Text read = Text.of(text, language);
          for (Token token : read.tokens()) {
            assertThat(token.begin()).isLessThan(token.end());
            assertThat(token.end()).isLessThanOrEqualTo(text.length());
          }
        }
      }
    } finally {
      System.setErr(err);
    }
    assertThat(noise.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  @DisplayName("beyond the longest length is left unread")
  void longest() {
    Text text = Text.of("word ".repeat(10_000), new Language("en"));
    assertThat(text.tokens()).hasSize(Text.LONGEST / 5);
  }

  @Test
  @DisplayName("is read alike by many threads at once")
  void threads() {
    List<String> texts =
        IntStream.range(0, 200)
            .mapToObj(i -> "Vol " + i + " : l'équipage n'a RIEN dit !! #Nul" + i)
            .toList();
    List<Text> alone = texts.stream().map(t -> Text.of(t, new Language("fr"))).toList();
    List<Text> together = texts.parallelStream().map(t -> Text.of(t, new Language("fr"))).toList();
    assertThat(together).isEqualTo(alone);
  }
}
