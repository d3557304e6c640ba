package gangway.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gangway.language.Language;
import gangway.staff.Facet;
import gangway.staff.Polarity;
import gangway.staff.StaffModel;
import gangway.staff.StaffRatingModel;
import gangway.staff.StaffReader;
import gangway.staff.StaffReading;
import gangway.text.Text;
import gangway.training.layout.LabelledSentence;
import gangway.training.layout.LabelledSentences;
import gangway.training.layout.RatedText;
import gangway.training.layout.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffTrainerTest {
  @TempDir Path folder;

  private Path labelled() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      lines.append(line("The crew in row " + i + " were friendly.", true, "positive", "positive"));
      lines.append(line("A steward in row " + i + " was rude.", true, "negative", "negative"));
      lines.append(line("Seat " + i + " was narrow.", false, "", ""));
    }
    Path file = folder.resolve("own.jsonl");
    Files.writeString(file, lines);
    return file;
  }

  private static String line(String sentence, boolean staff, String polarity, String attitude) {
    return """
    {"previous":"","sentence":"%s","staff":%s,"polarity":"%s","attitude":"%s"}
    """
        .formatted(sentence, staff, polarity, attitude);
  }

  @Test
  void usersTrainOnTheirOwnLabels() throws IOException {
    Path out = folder.resolve("own.zip");
    Trained trained =
        new StaffTrainer().train("own 1", new Language("en"), List.of(labelled()), out);
    assertThat(trained.examples()).isEqualTo(Map.of("own.jsonl", 36));
    assertThat(trained.figures().keySet()).anyMatch(name -> name.startsWith("polarity"));
    try (InputStream in = Files.newInputStream(out)) {
      StaffModel model = StaffModel.read(in);
      assertThat(model.facets()).containsOnlyKeys(Facet.ATTITUDE);
      StaffReader reader =
          new StaffReader(
              new Language("en"),
              model,
              StaffRatingModel.shipped(new Language("en")).orElseThrow());
      StaffReading reading =
          reader.readText(Text.of("The crew were friendly.", new Language("en")));
      assertThat(reading.sentences())
          .singleElement()
          .satisfies(
              s -> {
                assertThat(s.polarity()).isEqualTo(Polarity.POSITIVE);
                assertThat(s.facets().get(Facet.ATTITUDE)).isEqualTo(Polarity.POSITIVE);
              });
    }
  }

  @Test
  void theSameLabelsGiveTheSameBytes() throws IOException {
    Path first = folder.resolve("first.zip");
    Path second = folder.resolve("second.zip");
    new StaffTrainer().train("own 1", new Language("en"), List.of(labelled()), first);
    new StaffTrainer().train("own 1", new Language("en"), List.of(labelled()), second);
    assertThat(first).hasSameBinaryContentAs(second);
  }

  @Test
  void aRatingModelLearnsFromStars() throws IOException {
    Path stars = folder.resolve("stars.tsv");
    StringBuilder lines = new StringBuilder("text\tstaff_rating\n");
    for (int i = 0; i < 12; i++) {
      lines.append("On flight " + i + " the crew were friendly.\t5\n");
      lines.append("On flight " + i + " the crew were rude.\t1\n");
      lines.append("On flight " + i + " the crew were there.\tNA\n");
    }
    Files.writeString(stars, lines);
    Path out = folder.resolve("rating.gz");
    Trained trained =
        new StaffRatingTrainer().train("own 1", new Language("en"), List.of(stars), out);
    assertThat(trained.examples()).isEqualTo(Map.of("stars.tsv", 24));
    assertThat(out).isNotEmptyFile();
  }

  @Test
  void theStaffOfRestaurantsAndHotelsAreTheirService() throws IOException {
    Path restaurants = folder.resolve("restaurants.tsv");
    Files.writeString(
        restaurants,
        """
        sentence\ttarget\tcategory\tpolarity
        Cold soup, warm waiters.\tsoup\tFOOD#QUALITY\tnegative
        Cold soup, warm waiters.\twaiters\tSERVICE#GENERAL\tpositive
        Cold soup.\tsoup\tFOOD#QUALITY\tnegative
        """);
    Path hotels = folder.resolve("hotels.txt");
    Files.writeString(
        hotels,
        """
        Kind porters , thin walls .####[['porters', 'service general', 'positive'], \
        ['walls', 'rooms quality', 'negative']]
        """);
    assertThat(LabelledSentences.of(Table.read(restaurants), new Language("en")))
        .extracting(LabelledSentence::staff, LabelledSentence::polarity)
        .containsExactly(tuple(true, "positive"), tuple(false, null));
    assertThat(LabelledSentences.of(Table.read(hotels), new Language("en")))
        .extracting(LabelledSentence::staff, LabelledSentence::polarity)
        .containsExactly(tuple(true, "positive"));
  }

  @Test
  void starsThatAreMissingAreNoRating() throws IOException {
    Path reviews = folder.resolve("reviews.csv");
    Files.writeString(
        reviews,
        """
        content,cabin_staff_rating
        The crew sang.,4
        The crew slept.,0
        The crew left.,NA
        """);
    assertThat(RatedText.of(Table.read(reviews)))
        .containsExactly(new RatedText("The crew sang.", .75, false));
  }

  @Test
  void theSidesOfAReviewAreGoodAndBad() throws IOException {
    Path reviews = folder.resolve("sides.csv");
    Files.writeString(reviews, "Positive,Negative\nLe personnel souriant,La douche froide\n");
    assertThat(RatedText.of(Table.read(reviews)))
        .containsExactly(
            new RatedText("Le personnel souriant", 1, true),
            new RatedText("La douche froide", 0, true));
  }
}
