package gangway.staff;

import gangway.language.Language;
import gangway.language.LanguagePack;
import gangway.language.PerLanguage;
import gangway.maxent.MaxentModel;
import gangway.maxent.MaxentModels;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The staff models of one language: whether a sentence speaks of staff, how it stands toward them,
 * and what it says of each facet. Stored as a zip of {@link MaxentModel} tables, one a question.
 *
 * @param mention probabilities of {@link #MENTION}
 * @param polarity probabilities of {@link #POLARITY}
 * @param facets probabilities of {@link #FACET} for facets of {@link #LEARNT}; those without a
 *     model are read by phrases alone
 */
public record StaffModel(
    MaxentModel mention, MaxentModel polarity, Map<Facet, MaxentModel> facets) {
  private static final String FILE = "staff.zip";

  /** A sentence speaks of staff or it does not. */
  public static final List<String> MENTION = List.of("false", "true");

  /** How a clause stands toward the staff. */
  public static final List<String> POLARITY = List.of("negative", "neutral", "positive");

  /** A facet is not spoken of, or it is, badly or well. */
  public static final List<String> FACET = List.of("", "negative", "positive");

  /** Facets with enough examples to learn from. */
  public static final List<Facet> LEARNT =
      Arrays.stream(Facet.values()).filter(Facet::isLearnt).toList();

  private static final String MENTION_ENTRY = "mention";
  private static final String POLARITY_ENTRY = "polarity";

  public StaffModel {
    facets = Map.copyOf(facets);
  }

  private static final PerLanguage<Optional<StaffModel>> SHIPPED =
      new PerLanguage<>(StaffModel::load);

  private static Optional<StaffModel> load(LanguagePack pack) {
    Optional<InputStream> file = pack.open(FILE);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = file.get()) {
      return Optional.of(read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(pack.resourceOf(FILE) + ": " + e.getMessage(), e);
    }
  }

  /** The shipped models of a language, one in the JVM; empty where there are none. */
  public static Optional<StaffModel> shipped(Language language) {
    return SHIPPED.ownOf(language).flatMap(Function.identity());
  }

  /** Name and version. */
  public String name() {
    return mention.name();
  }

  /** Writes the models; the same models always give the same bytes. */
  public void write(OutputStream out) throws IOException {
    Map<String, MaxentModel> entries = new LinkedHashMap<>();
    entries.put(MENTION_ENTRY, mention);
    entries.put(POLARITY_ENTRY, polarity);
    for (Facet facet : LEARNT) {
      MaxentModel model = facets.get(facet);
      if (model != null) {
        entries.put(facet.key(), model);
      }
    }
    MaxentModels.write(entries, out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when it is something else, or a model is missing
   */
  public static StaffModel read(InputStream in) throws IOException {
    Map<String, MaxentModel> entries = MaxentModels.read(in);
    Map<Facet, MaxentModel> facets = new EnumMap<>(Facet.class);
    for (Facet facet : LEARNT) {
      if (entries.containsKey(facet.key())) {
        facets.put(facet, model(entries, facet.key(), FACET));
      }
    }
    return new StaffModel(
        model(entries, MENTION_ENTRY, MENTION), model(entries, POLARITY_ENTRY, POLARITY), facets);
  }

  private static MaxentModel model(
      Map<String, MaxentModel> entries, String name, List<String> labels) throws IOException {
    MaxentModel model = entries.get(name);
    if (model == null) {
      throw new IOException("no model " + name + " among " + entries.keySet());
    }
    if (!model.labels().equals(labels)) {
      throw new IOException(name + " has labels " + model.labels() + ", expected " + labels);
    }
    return model;
  }
}
