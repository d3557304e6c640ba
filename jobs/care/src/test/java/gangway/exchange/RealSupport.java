package gangway.exchange;

import gangway.conduct.ConductReader;
import gangway.intake.Accepted;
import gangway.intake.Bytes;
import gangway.intake.CompanyRegistry;
import gangway.intake.Format;
import gangway.intake.Import;
import gangway.intake.Input;
import gangway.intake.IntakeException;
import gangway.intake.Outcome;
import gangway.privacy.Pseudonymiser;
import gangway.reading.FastReader;
import gangway.settings.Settings;
import gangway.voice.SupportPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Support posts of the shared data, read by the shipped models and put together by company. */
final class RealSupport {
  private static final ConductReader CONDUCT = ConductReader.shared();
  private static final FastReader READER = new FastReader();

  /** Reading a file takes long, and several tests look at one. */
  private static final Map<String, RealSupport> READ = new TreeMap<>();

  private final Map<String, List<ReadPost>> byCompany = new TreeMap<>();

  private RealSupport() {}

  /** The posts of a file of the shared data; skips the test where it is absent. */
  static RealSupport of(String format, String file, CompanyRegistry registry)
      throws IOException, IntakeException {
    @Nullable String shared = System.getProperty("gangway.shared");
    Path path = Path.of(shared == null ? "" : shared, "data", "twitter", file);
    Assumptions.assumeTrue(Files.isRegularFile(path), "no shared data: " + file);
    RealSupport known = READ.get(file);
    if (known != null) {
      return known;
    }
    Format loaded = Format.load(format);
    RealSupport posts = new RealSupport();
    READ.put(file, posts);
    Set<String> ids = new HashSet<>();
    try (Import in =
        Import.open(
            new Input(loaded.kind(), format, null, null, path.toString()),
            loaded,
            Bytes.of(path),
            registry,
            new Pseudonymiser("a key for tests only"))) {
      for (Outcome o = in.next(); o != null; o = in.next()) {
        if (o instanceof Accepted a
            && a.voice() instanceof SupportPost post
            && post.company() != null
            && ids.add(post.id())) {
          posts.byCompany.computeIfAbsent(post.company(), c -> new ArrayList<>()).add(read(post));
        }
      }
    }
    return posts;
  }

  static CompanyRegistry airlines() throws IntakeException {
    return CompanyRegistry.load(
        Path.of(System.getProperty("gangway.root", "."), "datasets/companies/airlines.json"));
  }

  private static ReadPost read(SupportPost post) {
    return new ReadPost(post, READER.read(post));
  }

  Map<String, List<ReadPost>> byCompany() {
    return byCompany;
  }

  /** A company's exchanges, observed as far as the company's replies are in the input. */
  List<Exchange> exchanges(String company) {
    List<ReadPost> posts = byCompany.getOrDefault(company, List.of());
    Map<ChainKey, List<ReadPost>> chains = new TreeMap<>(Comparator.comparing(ChainKey::toString));
    ReplyHabits habits = new ReplyHabits();
    ExchangeSettings settings = Settings.shipped().exchange();
    for (ReadPost p : posts) {
      chains.computeIfAbsent(ChainKey.of(p.post()), k -> new ArrayList<>()).add(p);
      habits.add(p, settings.copiedFrom());
    }
    CopiedTexts copies = habits.copied();
    List<Exchange> exchanges = new ArrayList<>();
    for (List<ReadPost> chain : chains.values()) {
      exchanges.addAll(
          ExchangeAssembler.assemble(chain, copies, CONDUCT, settings, habits.observed()));
    }
    return exchanges;
  }
}
