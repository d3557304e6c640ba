package gangway.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.conduct.Opener.Kind;
import gangway.text.Language;
import gangway.text.Text;
import org.junit.jupiter.api.Test;

class OpenerReaderTest {
  private static Opener english(String post) {
    return OpenerReader.read(Text.of(post, Language.ENGLISH));
  }

  @Test
  void aQuestionCallsForAnAnswer() {
    Opener opener = english("@NorthAir can I take my violin into the cabin?");
    assertThat(opener.needsAnswer()).isTrue();
    assertThat(opener.kind()).isEqualTo(Kind.QUESTION);
  }

  @Test
  void aComplaintCallsForAnAnswer() {
    Opener opener =
        english("@NorthAir three hours delayed and still no explanation, worst airline ever");
    assertThat(opener.needsAnswer()).isTrue();
    assertThat(opener.kind()).isEqualTo(Kind.COMPLAINT);
  }

  @Test
  void newsAboutTheCompanyDoesNot() {
    Opener opener = english("NorthAir launches new route to #Riga https://t.co/x1 #avgeek #travel");
    assertThat(opener.needsAnswer()).isFalse();
    assertThat(opener.kind()).isEqualTo(Kind.MENTION);
  }
}
