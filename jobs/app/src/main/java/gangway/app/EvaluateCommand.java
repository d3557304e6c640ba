package gangway.app;

import gangway.intake.Accepted;
import gangway.intake.Bytes;
import gangway.intake.CompanyRegistry;
import gangway.intake.Format;
import gangway.intake.Import;
import gangway.intake.Input;
import gangway.intake.IntakeException;
import gangway.intake.Kind;
import gangway.intake.Outcome;
import gangway.language.Language;
import gangway.privacy.Pseudonymiser;
import gangway.reading.Engine;
import gangway.reading.TextReader;
import gangway.sentiment.SentimentReader;
import gangway.training.EngineComparison;
import gangway.training.EngineCurve;
import gangway.training.SentimentTrainer;
import gangway.training.layout.LabelledText;
import gangway.training.validate.ConductEvaluation;
import gangway.training.validate.Measured;
import gangway.training.validate.SentimentEvaluation;
import gangway.training.validate.StaffEvaluation;
import gangway.voice.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangway evaluate}: how right the shipped models are on labelled texts. */
@Command(
    name = "evaluate",
    description = "Measure the shipped models on labelled texts.",
    mixinStandardHelpOptions = true,
    subcommands = {
      EvaluateCommand.OfSentiment.class,
      EvaluateCommand.OfStaff.class,
      EvaluateCommand.OfStaffRating.class,
      EvaluateCommand.OfConduct.class,
      EvaluateCommand.OfOpeners.class,
      EvaluateCommand.OfEngines.class
    },
    footer = {
      "",
      "Examples:",
      "  gangway evaluate sentiment --lang fr --input labelled.tsv --json",
      "  gangway evaluate staff --lang en --input sentences.jsonl --errors 20",
      "  gangway evaluate staff-rating skytrax-2015=reviews.csv"
    })
final class EvaluateCommand {
  private EvaluateCommand() {}

  /** What all kinds of labelled files have in common. */
  static final class LabelledFile {
    @Mixin LanguageChoice choice = new LanguageChoice();

    @Option(
        names = "--input",
        required = true,
        paramLabel = "FILE",
        description = "Labelled texts.")
    Path input = Path.of("");

    Language language() {
      return choice.language();
    }
  }

  /** What a model makes of a labelled file, measured and printed. */
  abstract static class OfFile implements Callable<Integer> {
    @Mixin LabelledFile file = new LabelledFile();

    @Mixin FiguresOutput output = new FiguresOutput();

    private final Console console;

    OfFile(Console console) {
      this.console = console;
    }

    @Override
    public final Integer call() throws Exception {
      return output.print(measured(), console);
    }

    abstract Measured measured() throws Exception;
  }

  /** Which engine is measured. */
  static final class EngineChoice {
    @Option(
        names = "--engine",
        paramLabel = "NAME",
        defaultValue = "fast",
        description = "Language models: fast, accurate or corenlp (default: ${DEFAULT-VALUE}).")
    String name = "fast";

    TextReader engine() {
      return Engines.named(name).open();
    }
  }

  /** Three classes: negative, neutral, positive. */
  @Command(
      name = "sentiment",
      description = {
        "Sentiment; FILE is a TSV with columns text and label (negative, neutral, positive).",
        "The choice is between the classes that occur among the labels."
      },
      mixinStandardHelpOptions = true)
  static final class OfSentiment extends OfFile {
    @Mixin EngineChoice choice = new EngineChoice();

    OfSentiment(Console console) {
      super(console);
    }

    @Override
    Measured measured() throws Exception {
      SentimentReader reader =
          choice
              .engine()
              .sentiment(file.language())
              .orElseThrow(
                  () ->
                      UserError.failed(
                          "there is no sentiment model for " + file.language().code()));
      List<LabelledText> texts = LabelledText.read(file.input);
      if (texts.isEmpty()) {
        throw UserError.failed(
            file.input + ": no labelled texts; expected lines of text and label");
      }
      return SentimentEvaluation.of(texts, file.language(), reader::read);
    }
  }

  /** Which sentences speak of staff, how, in which facets. */
  @Command(
      name = "staff",
      description = {
        "Staff mentions; FILE is JSON lines with previous, sentence, staff, polarity and the six facets;",
        "a label that is null is left out."
      },
      mixinStandardHelpOptions = true)
  static final class OfStaff extends OfFile {
    OfStaff(Console console) {
      super(console);
    }

    @Override
    Measured measured() throws Exception {
      return StaffEvaluation.ofSentences(file.input, file.language());
    }
  }

  /** How replies treat customers. */
  @Command(
      name = "conduct",
      description = {
        "Conduct of replies; FILE is JSON lines with customer_post, agent_reply and the labels;",
        "a label that is null is left out."
      },
      mixinStandardHelpOptions = true)
  static final class OfConduct extends OfFile {
    OfConduct(Console console) {
      super(console);
    }

    @Override
    Measured measured() throws Exception {
      return ConductEvaluation.ofReplies(file.input, file.language());
    }
  }

  /** Which posts call for an answer. */
  @Command(
      name = "openers",
      description =
          "Posts that open a thread; FILE is JSON lines with text, needs_answer, kind and sentiment.",
      mixinStandardHelpOptions = true)
  static final class OfOpeners extends OfFile {
    OfOpeners(Console console) {
      super(console);
    }

    @Override
    Measured measured() throws Exception {
      return ConductEvaluation.ofOpeners(file.input, file.language());
    }
  }

  /** All engines on the same texts. */
  @Command(
      name = "engines",
      description = {
        "All engines and settings side by side on sentiment; prints a Markdown table.",
        "Each that can be trained is trained on FILE but for a fifth, chosen by a hash of the text, and"
            + " all are measured on that fifth."
      },
      mixinStandardHelpOptions = true)
  static final class OfEngines implements Callable<Integer> {
    private final Console console;

    @Mixin LabelledFile file = new LabelledFile();

    @Option(
        names = "--also",
        paramLabel = "FILE",
        arity = "1..*",
        description = "More labelled texts to train on, with the files that labels point to.")
    List<Path> also = new ArrayList<>();

    @Option(
        names = "--svg",
        paramLabel = "FILE",
        description = "Draw macro-F1 beside texts a second into this file.")
    @Nullable Path svg;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    boolean json;

    OfEngines(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      List<Engine> engines = new ArrayList<>();
      for (Engine engine : gangway.reading.Engines.all()) {
        engine
            .missing()
            .ifPresentOrElse(
                what -> console.say("without " + engine.name() + ": " + what),
                () -> engines.add(engine));
      }
      List<EngineComparison.Compared> compared =
          new EngineComparison().of(engines, file.language(), texts());
      if (svg != null) {
        Files.writeString(svg, EngineCurve.svg(compared));
      }
      if (json) {
        Map<String, Object> figures = new LinkedHashMap<>();
        compared.forEach(one -> figures.put(one.name(), one.measured().figures()));
        Json.print(figures, console);
      } else {
        print(compared);
      }
      return 0;
    }

    private List<LabelledText> texts() throws IOException {
      if (also.isEmpty()) {
        return LabelledText.read(file.input);
      }
      List<Path> inputs = new ArrayList<>(also);
      inputs.add(0, file.input);
      return SentimentTrainer.texts(file.language(), inputs).all();
    }

    private void print(List<EngineComparison.Compared> compared) {
      console.out().println("| engine | accuracy | macro-F1 | texts a second |");
      console.out().println("|---|---|---|---|");
      compared.forEach(
          one ->
              console
                  .out()
                  .printf(
                      Locale.ROOT,
                      "| %s | %.3f | %.3f | %,.0f |%n",
                      one.name(),
                      number(one.measured(), "accuracy"),
                      number(one.measured(), "macro_f1"),
                      number(one.measured(), "texts_per_second")));
    }

    private static double number(Measured measured, String figure) {
      return measured.figures().get(figure) instanceof Number number ? number.doubleValue() : 0;
    }
  }

  /** The text score of staff against the stars that stand beside the text. */
  @Command(
      name = "staff-rating",
      description = "The text score of staff against the staff star ratings of the same reviews.",
      mixinStandardHelpOptions = true)
  static final class OfStaffRating implements Callable<Integer> {
    /** People do not matter here: any key serves. */
    private static final String ANY_KEY = "0123456789abcdef";

    private final Console console;

    @Parameters(
        paramLabel = "FORMAT=PATH",
        arity = "1..*",
        description = "Reviews with staff ratings, named as for gangway run.")
    List<String> reviews = new ArrayList<>();

    @Mixin EngineChoice choice = new EngineChoice();

    @Mixin FiguresOutput output = new FiguresOutput();

    OfStaffRating(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      List<Review> all = new ArrayList<>();
      for (String words : reviews) {
        all.addAll(read(Input.parse(Kind.REVIEWS, words)));
      }
      return output.print(StaffEvaluation.ofRatings(all, choice.engine()::staff), console);
    }

    private static List<Review> read(Input input) throws IOException, IntakeException {
      List<Review> reviews = new ArrayList<>();
      Format format = Format.load(input.format());
      Bytes bytes = Bytes.of(Path.of(input.path()));
      Pseudonymiser people = new Pseudonymiser(ANY_KEY);
      try (Import records = Import.open(input, format, bytes, CompanyRegistry.empty(), people)) {
        for (Outcome outcome = records.next(); outcome != null; outcome = records.next()) {
          if (outcome instanceof Accepted accepted && accepted.voice() instanceof Review review) {
            reviews.add(review);
          }
        }
      }
      return reviews;
    }
  }
}
