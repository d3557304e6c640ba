package gangway.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.language.Language;
import gangway.text.Text;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConductReaderTest {
  private static Conduct english(String customer, String reply) {
    return ConductReader.shared()
        .judge(
            CustomerWords.of(Text.of(customer, new Language("en"))),
            ReplyWords.of(Text.of(reply, new Language("en"))));
  }

  private static Conduct french(String customer, String reply) {
    return ConductReader.shared()
        .judge(
            CustomerWords.of(Text.of(customer, new Language("fr"))),
            ReplyWords.of(Text.of(reply, new Language("fr"))));
  }

  @Test
  void aWarmReplyThatTakesUpTheIssueIsGoodConduct() {
    assertThat(
            english(
                "My suitcase has not arrived in Oslo since Tuesday",
                "@nora Hi Nora, we're so sorry about your suitcase. Oslo has found it and will"
                    + " bring it tonight. ^MJ"))
        .isEqualTo(
            new Conduct(
                false,
                Map.of(
                    Measure.COURTESY, Judgement.DONE,
                    Measure.LISTENING, Judgement.DONE,
                    Measure.PERSONAL, Judgement.DONE,
                    Measure.FOLLOW_UP, Judgement.DONE),
                false,
                "MJ"));
  }

  @Test
  void aBareRequestForAPrivateMessageDeflects() {
    Conduct conduct =
        english("My suitcase has been missing for a week", "Please DM us your details. *AB");
    assertThat(conduct.deflected()).isTrue();
    assertThat(conduct.of(Measure.COURTESY)).isEqualTo(Judgement.MISSED);
    assertThat(conduct.of(Measure.PERSONAL)).isEqualTo(Judgement.MISSED);
  }

  @Test
  void aFrenchStockTextIsAutomatic() {
    Conduct conduct =
        french(
            "Mon colis est perdu depuis lundi",
            "Bonjour, nous avons bien reçu votre message. Nos conseillers sont actuellement"
                + " absents, nous reviendrons vers vous dans les meilleurs délais.");
    assertThat(conduct.automatic()).isTrue();
    assertThat(conduct.of(Measure.LISTENING)).isEqualTo(Judgement.MISSED);
  }

  @Test
  void aFrenchReplyByNameIsPersonal() {
    Conduct conduct =
        french(
            "Mon colis est perdu depuis lundi",
            "Bonjour Camille, je suis navrée pour ce colis perdu, je lance une enquête"
                + " aujourd'hui. Inès - Lumio");
    assertThat(conduct.automatic()).isFalse();
    assertThat(conduct.of(Measure.PERSONAL)).isEqualTo(Judgement.DONE);
    assertThat(conduct.signature()).isEqualTo("Inès");
  }

  @Test
  void aReplyWhosePostIsUnknownIsStillJudged() {
    assertThat(
            ConductReader.shared()
                .judge(null, ReplyWords.of(Text.of("Thanks, enjoy your flight! ^MJ")))
                .of(Measure.COURTESY))
        .isEqualTo(Judgement.DONE);
  }

  @Test
  void aCurtReplyToAComplaintMissesCourtesyAndFollowUp() {
    Conduct conduct =
        english(
            "You cancelled my room on the day, I had nowhere to sleep",
            "This is in line with our policy.");
    assertThat(conduct.of(Measure.COURTESY)).isEqualTo(Judgement.MISSED);
    assertThat(conduct.of(Measure.FOLLOW_UP)).isEqualTo(Judgement.MISSED);
  }

  @Test
  void aCurtFrenchReplyToAComplaintMissesCourtesyAndFollowUp() {
    Conduct conduct =
        french(
            "Chambre annulée le jour même, j'ai dormi dans ma voiture, c'est honteux",
            "Cela est conforme à nos conditions générales.");
    assertThat(conduct.of(Measure.COURTESY)).isEqualTo(Judgement.MISSED);
    assertThat(conduct.of(Measure.FOLLOW_UP)).isEqualTo(Judgement.MISSED);
  }

  @Test
  void nothingIsOpenAfterPraise() {
    Conduct conduct =
        english(
            "Loved the breakfast at your place in Bergen!",
            "Thank you so much, we're glad you loved the breakfast! ^TK");
    assertThat(conduct.of(Measure.COURTESY)).isEqualTo(Judgement.DONE);
    assertThat(conduct.of(Measure.FOLLOW_UP)).isEqualTo(Judgement.NONE);
  }

  @Test
  void anEnglishAwayMessageIsAutomatic() {
    assertThat(
            english(
                    "Is breakfast included?",
                    "Thank you for contacting Lark House. Your message is important to us. We aim"
                        + " to reply within 48 hours. This is an automated response.")
                .automatic())
        .isTrue();
  }

  @Test
  void aFrenchReplyThatSendsToAPhoneDeflects() {
    assertThat(
            french(
                    "Ma carte est avalée par votre distributeur",
                    "Bonjour, merci d'appeler notre service client au 01 99 00 11 22.")
                .deflected())
        .isTrue();
  }
}
