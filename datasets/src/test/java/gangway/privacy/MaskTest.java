package gangway.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The mask")
final class MaskTest {
  private static final Set<String> COMPANIES = Set.of("nordwind", "sudavia");

  private static String mask(String text) {
    return Mask.text(text, COMPANIES::contains);
  }

  @ParameterizedTest
  @DisplayName("hides what gives a person away")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          write to ann.lee+trip@mail.example.org, please   | write to [email], please
          écrivez à rené@exemple.fr                        | écrivez à [email]
          ring me on +44 20 7946 0958 tonight              | ring me on [phone] tonight
          call 0044 (0)20 7946 0958                        | call [phone]
          mon numéro est le 06 12 34 56 78.                | mon numéro est le [phone].
          appelez le 0612345678 ou le 06.12.34.56.78       | appelez le [phone] ou le [phone]
          I am at (202) 555-0143                           | I am at [phone]
          try 1-202-555-0143 or 2025550143                 | try [phone] or [phone]
          ring 0344 496 0123 or 01632 960 123              | ring [phone] or [phone]
          paid with 4111 1111 1111 1111 yesterday          | paid with [card] yesterday
          card 4111-1111-1111-1111                         | card [card]
          mon IBAN : FR14 2004 1010 0505 0001 3M02 606     | mon IBAN : [iban]
          account GB82WEST12345698765432                   | account [iban]
          my booking ref is X7K2PQ                         | my booking ref is [booking]
          booking reference: QWZTRK                        | booking reference: [booking]
          PNR ZKQWVB please help                           | PNR [booking] please help
          confirmation # G5HJK2 for two                    | confirmation # [booking] for two
          booking number is x7k2pq                         | booking number is [booking]
          dossier n° 7KX2PQ                                | dossier n° [booking]
          Ma réservation X7K2PQ a disparu                  | Ma réservation [booking] a disparu
          référence de dossier : ZKQWVB                    | référence de dossier : [booking]
          ticket number 1252345678901 was refused          | ticket number [booking] was refused
          DQ7XK2 is mine, RKVDE6 my husband's              | [booking] is mine, [booking] my husband's
          my bag is filed as LHRNW12345                    | my bag is filed as [booking]
          case number 10293847                             | case number [booking]
          my membership no. 5544332211 is gold             | my membership no. [booking] is gold
          @annlee90 look at this                           | @person look at this
          thanks @nordwind and @Bob_K!                     | thanks @nordwind and @person!
          """)
  void hides(String text, String masked) {
    assertThat(mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @DisplayName("keeps what customers speak of")
  @ValueSource(
      strings = {
        "NW1234 left at 10:45 instead of 09:30",
        "flight BA0283 on 2019-05-22 10:20",
        "from 22/03/2015 to 29/03/2015, seats 12A and 12B",
        "it cost 1,250.00 EUR, then 1 250,00 more",
        "we waited 90 minutes, 3 of us, 1400 miles from home",
        "LONDON to MADRID with a booking for two",
        "MY BOOKING NUMBER PLEASE",
        "DM us your confirmation number PLEASE",
        "the booking system of 2019 was better",
        "ticket price 450 on flight NW404",
        "@Nordwind why?",
        "see https://example.org/track/0123456789?id=2025550143",
        "row 5, 10 hours, 747-400, terminal 5, gate B36",
        "Boeing 777-300ER, A380, 787-9",
        "booking opened in 2019, ticket from 2018",
        "EZX239 and KLX51K on the CRJ900, the ERJ145, N598XB, the A320SL, the 737MAX",
        "GBP391 and 200EUR, 1000US",
        "1 2 3 go",
        "",
        "@ 5 pm",
      })
  void keeps(String text) {
    assertThat(mask(text)).isEqualTo(text);
  }

  @Test
  @DisplayName("changes nothing in what it has masked")
  void isIdempotent() {
    String once = mask("PNR X7K2PQ, me@mail.example.org, +44 20 7946 0958, @ann");
    assertThat(mask(once)).isEqualTo(once).isEqualTo("PNR [booking], [email], [phone], @person");
  }
}
