package gangway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.conduct.Measure;
import gangway.conduct.ReplyWords;
import gangway.language.Language;
import gangway.measure.CareScore;
import gangway.settings.Settings;
import gangway.text.Text;
import gangway.voice.ThreadOrigin;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Runs the conversations of {@code EXCHANGES.md} and compares every figure of its table. */
@DisplayName("The conversations worked by hand in EXCHANGES.md")
class WorkedExamplesTest {
  private static final Pattern FEELING = Pattern.compile("\\[(\\S+) (\\S+)]");
  private static final CareScore CARE = new CareScore(Settings.shipped().care());

  /** A conversation of the page, and until when it is seen. */
  private static final class Example {
    final Chat chat;
    final String seenUntil;
    final CopyFinder copies = new CopyFinder();

    Example(String setting) {
      String[] words = setting.strip().split(", ", -1);
      chat = Chat.on(words[0]);
      seenUntil = words[words.length - 1].replace("seen until ", "");
      if (setting.contains("in French")) {
        chat.in(new Language("fr"));
      }
      if (setting.contains("begun by the company")) {
        chat.begunBy(ThreadOrigin.COMPANY);
      }
      if (setting.contains("begun outside")) {
        chat.begunBy(ThreadOrigin.OUTSIDE);
      }
    }

    void add(String line) {
      String[] columns = line.strip().split(" \\| ", 3);
      String time = columns[0];
      if (columns[1].equals("taken back")) {
        chat.takenBack(time);
      } else if (columns[1].startsWith("customer")) {
        addCustomer(time, columns[1], columns[2]);
      } else {
        addCompany(time, columns[1].split(" ", -1), columns[2]);
      }
    }

    private void addCustomer(String time, String who, String text) {
      Matcher feeling = FEELING.matcher(who);
      if (feeling.find()) {
        chat.feeling(Double.parseDouble(feeling.group(1)), Double.parseDouble(feeling.group(2)));
      }
      String act = who.replace("customer ", "").replaceFirst(" \\[.*", "");
      switch (act) {
        case "asks" -> chat.asks(time, text);
        case "says" -> chat.says(time, text);
        case "shares" -> chat.shares(time, text);
        case "aside" -> chat.turnsAside(time, text);
        case "asks unseen" -> chat.asksAndTheReplyIsUnseen(time, text);
        default -> throw new IllegalArgumentException(act);
      }
    }

    private void addCompany(String time, String[] how, String text) {
      switch (how[1]) {
        case "auto" -> chat.repliesAutomatically(time, text);
        case "copy" -> {
          chat.replies(time, text);
          for (int person = 0; person < 5; person++) {
            copies.observe("person " + person, Chat.BEGINNING, text, false, 5);
          }
        }
        default -> {
          String agent = how.length > 2 && !how[2].equals("away") ? how[2] : null;
          boolean away = how[how.length - 1].equals("away");
          var conduct = Chat.conduct(how[1], agent);
          chat.replies(time, text, away ? Chat.deflecting(conduct) : conduct);
        }
      }
    }

    List<Exchange> exchanges() {
      return ExchangeAssembler.assemble(
          chat.posts(),
          copies.copied(),
          chat.judge(),
          Settings.shipped().exchange(),
          Observed.until(Chat.after(seenUntil)));
    }
  }

  private static List<String> page() throws IOException {
    return Files.readAllLines(
        Path.of(System.getProperty("gangway.root", "."), "jobs/care/EXCHANGES.md"));
  }

  @Test
  void have_every_measure_that_the_table_says() throws IOException {
    List<String> page = page();
    List<String> expected = page.stream().filter(line -> line.matches("\\| \\d+ \\|.*")).toList();
    List<String> actual = new ArrayList<>();
    String number = "";
    Example example = null;
    for (String line : Stream.concat(page.stream(), Stream.of("## end")).toList()) {
      if (line.startsWith("#")) {
        if (example != null) {
          for (Exchange e : example.exchanges()) {
            actual.add(row(number, e));
          }
        }
        number = line.replaceFirst("^### (\\d+)\\..*", "$1");
        example = null;
      } else if (number.matches("\\d+") && line.startsWith("    ")) {
        if (example == null) {
          example = new Example(line);
        } else {
          example.add(line);
        }
      }
    }

    assertThat(actual).isEqualTo(expected);
    assertThat(actual).hasSizeGreaterThanOrEqualTo(25);
  }

  @Test
  void carry_signatures_that_the_conduct_model_finds() throws IOException {
    List<String> replies =
        page().stream()
            .filter(line -> line.matches(".*\\| company [dm-]{4} (AA|BB|MJ|JB|Léa).*"))
            .toList();

    assertThat(replies).hasSizeGreaterThanOrEqualTo(8);
    for (String line : replies) {
      String[] columns = line.strip().split(" \\| ", 3);
      assertThat(ReplyWords.of(Text.of(columns[2])).signature())
          .as(columns[2])
          .isEqualTo(columns[1].split(" ", -1)[2]);
    }
  }

  private static String row(String number, Exchange e) {
    NotCounted reason = e.notCounted();
    return "| "
        + String.join(
            " | ",
            number,
            time(Duration.between(Chat.BEGINNING, e.opened()).toSeconds()),
            reason == null ? "yes" : reason.code(),
            time(e.clocks().firstResponseSeconds()),
            time(e.clocks().censoredAfterSeconds()),
            words(e.clocks().nextResponseSeconds().stream().map(WorkedExamplesTest::time)),
            e.replies().human() + "/" + e.replies().signed() + "/" + e.automaticPosts(),
            words(e.replies().agents().stream()),
            Stream.of(Measure.values())
                .map(e.shares()::get)
                .map(WorkedExamplesTest::number)
                .collect(Collectors.joining(" ")),
            e.replies().deflected() == null ? "-" : e.replies().deflected() ? "yes" : "no",
            number(e.lift()),
            e.resolution() == null ? "-" : e.resolution().name(),
            number(CARE.of(e).score()))
        + " |";
  }

  private static String words(Stream<String> words) {
    String all = words.collect(Collectors.joining(" "));
    return all.isEmpty() ? "-" : all;
  }

  private static String number(@Nullable Double value) {
    return value == null ? "-" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String time(@Nullable Long seconds) {
    if (seconds == null) {
      return "-";
    }
    Duration d = Duration.ofSeconds(seconds);
    String parts =
        part(d.toDays(), "d")
            + part(d.toHoursPart(), "h")
            + part(d.toMinutesPart(), "m")
            + part(d.toSecondsPart(), "s");
    return parts.isEmpty() ? "0s" : parts.strip();
  }

  private static String part(long n, String unit) {
    return n == 0 ? "" : n + unit + " ";
  }
}
