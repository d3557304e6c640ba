package gangway.accurate;

import gangway.maxent.MaxentModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@link AttentionHead Heads} on several networks, several on each, whose log-probabilities are
 * averaged network by network: the point of a text is what each network's heads say of each class.
 * Immutable and thread-safe.
 */
public final class AttentionHeads implements Embedder {
  private final int classes;
  private final List<OfNetwork> networks;

  /** The heads on one network. */
  public record OfNetwork(Network network, List<AttentionHead> heads) {
    public OfNetwork {
      heads = List.copyOf(heads);
    }
  }

  public AttentionHeads(int classes, List<OfNetwork> networks) {
    this.classes = classes;
    this.networks = List.copyOf(networks);
  }

  /** Numbers in a point. */
  public int width() {
    return classes * networks.size();
  }

  @Override
  public float[] embed(String text) {
    float[] point = new float[width()];
    for (int n = 0; n < networks.size(); n++) {
      OfNetwork of = networks.get(n);
      float[][] pieces = of.network().pieces(text);
      for (AttentionHead head : of.heads()) {
        float[] logs = logs(head, pieces);
        for (int k = 0; k < classes; k++) {
          point[n * classes + k] += logs[k] / of.heads().size();
        }
      }
    }
    return point;
  }

  /** What one head gives each class, as the logarithm of its probability. */
  public static float[] logs(AttentionHead head, float[][] pieces) {
    double[] p = MaxentModel.softmax(head.scores(pieces));
    float[] logs = new float[p.length];
    for (int k = 0; k < logs.length; k++) {
      logs[k] = (float) DenseModel.log(p[k]);
    }
    return logs;
  }

  /** A table for each head, by network and number. */
  Map<String, MaxentModel> tables() {
    Map<String, MaxentModel> tables = new LinkedHashMap<>();
    for (OfNetwork of : networks) {
      for (int i = 0; i < of.heads().size(); i++) {
        String name = entry(of.network(), i);
        tables.put(name, of.heads().get(i).table(name));
      }
    }
    return tables;
  }

  private static String entry(Network network, int number) {
    return network.name() + " " + number;
  }

  /**
   * The heads of tables, on all networks.
   *
   * @param tables by the names that {@link #tables} gives them, others may be among them
   */
  static AttentionHeads of(Map<String, MaxentModel> tables, int classes) {
    List<OfNetwork> networks = new ArrayList<>();
    for (Network network : Network.all()) {
      List<AttentionHead> heads = new ArrayList<>();
      MaxentModel table = tables.get(entry(network, 0));
      while (table != null) {
        heads.add(AttentionHead.of(table, Network.PIECE_WIDTH, classes));
        table = tables.get(entry(network, heads.size()));
      }
      if (heads.isEmpty()) {
        throw new IllegalArgumentException("no heads on " + network.name());
      }
      networks.add(new OfNetwork(network, heads));
    }
    return new AttentionHeads(classes, networks);
  }
}
