package gangway.conduct;

import gangway.language.LanguagePack;
import gangway.language.PerLanguage;
import gangway.maxent.MaxentModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Judges how a company's reply treats the customer's post that it answers. Thread-safe,
 * deterministic.
 */
public final class ConductReader implements ReplyJudge {
  /** Whether the customer is sent elsewhere. */
  public static final Field DEFLECTED = new Field("deflected", List.of("true", "false"));

  /** Whether a person wrote the reply. */
  public static final Field HUMAN = new Field("human", List.of("human", "automatic"));

  private static final Map<Measure, Field> MEASURES = measures();

  /** All that the conduct model says of a reply, in the order of its table. */
  public static final List<Field> FIELDS = fields();

  private static Map<Measure, Field> measures() {
    Map<Measure, Field> fields = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      fields.put(measure, measure.field());
    }
    return fields;
  }

  private static List<Field> fields() {
    List<Field> fields = new ArrayList<>(List.of(HUMAN));
    fields.addAll(MEASURES.values());
    fields.add(DEFLECTED);
    return List.copyOf(fields);
  }

  /** Of a language that lacks it, replies are judged as in the first listed one. */
  static final String FILE = "conduct.maxent.gz";

  private static final class Shipped {
    static final ConductReader READER =
        new ConductReader(pack -> MaxentModel.load(pack.orFirst(FILE).resourceOf(FILE)));
  }

  private final PerLanguage<FieldModel> models;

  /** A reader by the tables of weights of each pack, such as training writes. */
  ConductReader(Function<LanguagePack, MaxentModel> tables) {
    models = new PerLanguage<>(pack -> new FieldModel(tables.apply(pack), FIELDS));
  }

  /** The reader with the shipped phrases and models, one in the JVM. */
  public static ConductReader shared() {
    return Shipped.READER;
  }

  @Override
  public Conduct judge(@Nullable CustomerWords customer, ReplyWords reply) {
    FieldModel.Reading reading =
        models.of(reply.language()).read(ReplyFeatures.of(customer, reply));
    Map<Measure, Judgement> judgements = new EnumMap<>(Measure.class);
    MEASURES.forEach(
        (measure, field) -> {
          String value = reading.value(field);
          judgements.put(measure, Judgement.valueOf(value.toUpperCase(Locale.ROOT)));
        });
    return new Conduct(
        reading.value(HUMAN).equals("automatic"),
        judgements,
        Boolean.parseBoolean(reading.value(DEFLECTED)),
        reply.signature());
  }
}
