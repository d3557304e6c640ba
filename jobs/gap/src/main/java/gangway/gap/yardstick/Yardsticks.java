package gangway.gap.yardstick;

import gangway.gap.estimator.Variance;
import gangway.gap.settings.GapSettings;
import gangway.gap.summary.Cell;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.CompanySummary;
import gangway.gap.summary.DistinctCount;
import gangway.gap.summary.Part;
import gangway.gap.summary.Side;
import gangway.voice.Solicitation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The references of one sector's window and where each company stands against them.
 *
 * <p>A cell has the norms' reference where the norms know it, else that of the peers where there
 * are enough of them and they differ beyond chance, else that of the fallback norms, else none. How
 * unsure the peers' reference is comes from the Bayesian bootstrap over companies (Rubin 1981):
 * each is given an exponential weight, drawn from a hash of its id, and all is fitted again.
 */
public final class Yardsticks {
  /** Norms with more of the judged records in them would have a company judged by itself. */
  private static final double MOST_OWN = .1;

  private final GapSettings settings;
  private final ReadingError readingError;
  private final List<CompanySummary> companies;
  private final List<Map<CellKey, CellEstimate>> standings = new ArrayList<>();
  private final Map<CellKey, Reference> references = new TreeMap<>();

  /** Cells whose norms were left out, by how many of 100 judged records are in them. */
  private final Map<CellKey, Long> ownRecords = new TreeMap<>();

  private final Map<CellKey, Integer> columns = new TreeMap<>();
  private final @Nullable PeerUncertainty uncertainty;

  /**
   * @param norms before the peers; may be null
   * @param fallback norms of cells whose peers are too few or show no spread; may be null
   * @param companies ordered by id, each once
   */
  public Yardsticks(
      GapSettings settings,
      @Nullable Norms norms,
      @Nullable Norms fallback,
      ReadingError readingError,
      String sector,
      Instant windowStart,
      Instant windowEnd,
      List<CompanySummary> companies) {
    this.settings = settings;
    this.readingError = readingError;
    this.companies = companies;
    companies.forEach(c -> standings.add(new TreeMap<>()));
    Map<CellKey, List<Integer>> members = members();
    Map<CellKey, Reference> known = new TreeMap<>();
    members
        .keySet()
        .forEach(
            key -> {
              Reference reference = independent(norms, sector, key);
              if (reference != null) {
                known.put(key, reference);
              }
            });
    Fitted fitted = fit(members, known, windowStart, windowEnd);
    if (fallBack(members.keySet(), fallback, sector, known)) {
      fitted = fit(members, known, windowStart, windowEnd);
    }
    this.uncertainty =
        anyPeers()
            ? new PeerUncertainty(
                settings,
                companies.stream().map(CompanySummary::company).toList(),
                fitted.peers,
                fitted.fit,
                columns.size())
            : null;
  }

  private record Fitted(PeerFit peers, PeerFit.Fit fit) {}

  /** Fits centre and spread of the cells that are not known beforehand. */
  private Fitted fit(
      Map<CellKey, List<Integer>> members,
      Map<CellKey, Reference> known,
      Instant windowStart,
      Instant windowEnd) {
    PeerFit peers = new PeerFit(companies.size(), settings.minObservations());
    columns.clear();
    members.forEach(
        (key, ofCell) -> {
          Reference reference = known.get(key);
          if (reference == null) {
            reference = peersReference(key, ofCell, windowStart, windowEnd);
          }
          references.put(key, reference);
          addColumn(peers, key, reference, ofCell);
        });
    double[] ones = new double[companies.size()];
    Arrays.fill(ones, 1);
    PeerFit.Fit fit = peers.fit(ones);
    columns.forEach(
        (key, column) ->
            references.computeIfPresent(
                key, (k, r) -> r.at(fit.centre()[column], fit.spread()[column])));
    return new Fitted(peers, fit);
  }

  /** Takes norms for the cells whose peers do not serve; true where there were any. */
  private boolean fallBack(
      Set<CellKey> keys, @Nullable Norms fallback, String sector, Map<CellKey, Reference> known) {
    boolean any = false;
    for (CellKey key : keys) {
      Reference norms = reference(key).serves() ? null : independent(fallback, sector, key);
      if (norms != null) {
        known.put(key, norms);
        any = true;
      }
    }
    return any;
  }

  /** What norms say of a cell, unless they are made of the very records that are judged. */
  private @Nullable Reference independent(@Nullable Norms norms, String sector, CellKey key) {
    Norms.Entry entry = norms == null ? null : norms.find(sector, key);
    if (entry == null || entry.scope() == null) {
      return Reference.of(norms, sector, key);
    }
    DistinctCount judged = new DistinctCount();
    for (CompanySummary company : companies) {
      if (company.cells().containsKey(key)) {
        judged.merge(company.cell(key).records());
      }
    }
    double share = entry.scope().share(judged);
    if (share <= MOST_OWN) {
      return Reference.of(norms, sector, key);
    }
    ownRecords.put(key, Math.round(100 * share));
    return null;
  }

  /** Which companies have which cell. */
  private Map<CellKey, List<Integer>> members() {
    Map<CellKey, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < companies.size(); i++) {
      for (CellKey key : companies.get(i).cells().keySet()) {
        members.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    return members;
  }

  /**
   * The within-company variance is pooled over the peers; centre and spread are yet to be fitted.
   */
  private Reference peersReference(
      CellKey key, List<Integer> members, Instant windowStart, Instant windowEnd) {
    double squares = 0;
    double degrees = 0;
    for (int i : members) {
      Cell cell = companies.get(i).cell(key);
      if (cell.n() > 1) {
        squares += cell.variance() * (cell.n() - 1);
        degrees += cell.n() - 1;
      }
    }
    ReferenceKind kind =
        members.size() >= settings.minPeers() && degrees > 0
            ? ReferenceKind.PEERS
            : ReferenceKind.NONE;
    boolean serves = kind == ReferenceKind.PEERS;
    return new Reference(
        kind,
        0,
        0,
        squares / degrees,
        members.size(),
        serves ? windowStart : null,
        serves ? windowEnd : null,
        null,
        null);
  }

  private void addColumn(PeerFit peers, CellKey key, Reference reference, List<Integer> members) {
    CellEstimate[] column = new CellEstimate[members.size()];
    for (int row = 0; row < column.length; row++) {
      int company = members.get(row);
      column[row] =
          CellEstimate.of(
              companies.get(company).cell(key),
              reference.withinVariance(),
              settings.priorDegrees());
      standings.get(company).put(key, column[row]);
    }
    if (reference.kind() != ReferenceKind.NONE) {
      columns.put(key, columns.size());
      peers.add(
          key.part(), reference, members.stream().mapToInt(Integer::intValue).toArray(), column);
    }
  }

  private boolean anyPeers() {
    return references.values().stream().anyMatch(r -> r.kind() == ReferenceKind.PEERS);
  }

  /** The reference of a cell that some company of the window has. */
  public Reference reference(CellKey key) {
    Reference reference = references.get(key);
    if (reference == null) {
      throw new IllegalArgumentException("no company has " + key);
    }
    return reference;
  }

  /** Position of one channel of a company; null where its reference does not serve. */
  public @Nullable SidePosition position(int company, CellKey key) {
    ChannelPosition channel = channel(company, key);
    return channel == null ? null : SidePosition.of(List.of(channel), readingError.of(key.side()));
  }

  /** Position of a company's side; null where no channel's reference serves. */
  public @Nullable SidePosition position(int company, Side side) {
    List<ChannelPosition> channels = channels(company, side);
    return channels.isEmpty() ? null : SidePosition.of(channels, readingError.of(side));
  }

  /** The cells that a company's position on a side rests on. */
  public List<CellKey> comparable(int company, Side side) {
    List<Part> parts = channels(company, side).stream().map(ChannelPosition::part).toList();
    return standings.get(company).keySet().stream()
        .filter(key -> parts.contains(key.part()) && channel(company, key) != null)
        .toList();
  }

  /** Whether a company stands beyond what the companies of a reference of its side span. */
  public boolean isBeyond(int company, Side side) {
    return channels(company, side).stream()
        .anyMatch(channel -> !channel.reference().covers(channel.standing().mean()));
  }

  /** What a company's side is seen by: its comparable cells, all of them where none is. */
  public List<Cell> cells(int company, Side side) {
    List<CellKey> comparable = comparable(company, side);
    return companies.get(company).cells().entrySet().stream()
        .filter(cell -> cell.getKey().side() == side)
        .filter(cell -> comparable.isEmpty() || comparable.contains(cell.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Those of a part with too few observations stay out where another part has enough. */
  private List<ChannelPosition> channels(int company, Side side) {
    List<ChannelPosition> channels =
        standings.get(company).keySet().stream()
            .filter(key -> key.side() == side)
            .map(key -> channel(company, key))
            .filter(Objects::nonNull)
            .toList();
    List<ChannelPosition> enough =
        channels.stream()
            .filter(c -> observations(channels, c.part()) >= settings.minObservations())
            .toList();
    return enough.isEmpty() ? channels : enough;
  }

  private static long observations(List<ChannelPosition> channels, Part part) {
    return channels.stream()
        .filter(channel -> channel.part() == part)
        .mapToLong(channel -> channel.standing().n())
        .sum();
  }

  private @Nullable ChannelPosition channel(int company, CellKey key) {
    CellEstimate standing = standings.get(company).get(key);
    Reference reference = reference(key);
    return standing != null && reference.serves() && standing.isKnown()
        ? new ChannelPosition(
            key.part(), standing, reference, companies.get(company).cell(key).readShare())
        : null;
  }

  /** What is to be said of the references of a company's side. */
  public List<Caution> cautions(int company, Side side, Instant windowEnd) {
    List<CellKey> cells = comparable(company, side);
    boolean selfSelected =
        cells.stream()
            .anyMatch(
                key ->
                    reference(key).kind() == ReferenceKind.NORMS
                        && key.solicitation() == Solicitation.UNPROMPTED);
    boolean leftOut =
        !cells.isEmpty()
            && standings.get(company).keySet().stream()
                .anyMatch(key -> key.side() == side && isLeftOut(key, cells));
    long own =
        standings.get(company).keySet().stream()
            .filter(key -> key.side() == side)
            .mapToLong(key -> ownRecords.getOrDefault(key, 0L))
            .max()
            .orElse(0);
    return Caution.ofSide(
        side, cells.stream().map(this::reference).toList(), selfSelected, leftOut, own, windowEnd);
  }

  /** No source that was collected the same way is there to compare with. */
  private boolean isLeftOut(CellKey key, List<CellKey> comparable) {
    return key.part().dependsOnCollection()
        && comparable.stream().noneMatch(other -> other.part() == key.part());
  }

  /** The most companies that share one of this company's channels of a side. */
  public int peers(int company, Side side) {
    return standings.get(company).keySet().stream()
        .filter(key -> key.side() == side)
        .mapToInt(key -> reference(key).companies())
        .max()
        .orElse(0);
  }

  /** Variance of a channel's unshrunken value by all that it rests on. */
  public Variance variance(int company, CellKey key, SidePosition position) {
    CellEstimate standing = standings.get(company).get(key);
    Integer column = columns.get(key);
    return standing == null || column == null || !isPeers(position) || uncertainty == null
        ? position.variance(0, 0)
        : position.variance(
            uncertainty.ofCell(standing.mean(), column, position.reference().companies()),
            uncertainty.leverage(company, position.raw()));
  }

  /** Variance of a side's unshrunken value by all that it rests on. */
  public Variance variance(int company, Side side, SidePosition position) {
    return !isPeers(position) || uncertainty == null
        ? position.variance(0, 0)
        : position.variance(
            uncertainty.ofSide(company, side, position.reference().companies()),
            uncertainty.leverage(company, position.raw()));
  }

  /** The peers' part in the error of a company's gap. */
  public PeersError peersError(int company, SidePosition digital, SidePosition inPerson) {
    if (uncertainty == null || !(isPeers(digital) || isPeers(inPerson))) {
      return PeersError.NONE;
    }
    int least =
        Stream.of(digital, inPerson)
            .filter(Yardsticks::isPeers)
            .mapToInt(position -> position.reference().companies())
            .min()
            .orElseThrow();
    return isPeers(digital) && isPeers(inPerson)
        ? uncertainty.ofGap(company, digital.pairedVariance(inPerson), least)
        : uncertainty.ofMixedGap(company, least);
  }

  private static boolean isPeers(SidePosition position) {
    return position.reference().kind() == ReferenceKind.PEERS;
  }

  /** The score that channels good from poor on a company's side: its references' centres by n. */
  public double level(int company, Side side, double otherwise) {
    double n = 0;
    double sum = 0;
    for (var cell : companies.get(company).cells().entrySet()) {
      Reference reference = reference(cell.getKey());
      if (cell.getKey().side() == side && reference.kind() != ReferenceKind.NONE) {
        n += cell.getValue().n();
        sum += cell.getValue().n() * reference.mean();
      }
    }
    return n > 0 ? sum / n : otherwise;
  }
}
