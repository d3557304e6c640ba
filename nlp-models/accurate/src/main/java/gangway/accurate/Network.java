package gangway.accurate;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A small network that was trained to put texts of like meaning near each other, quantized to 8
 * bits, out of a jar of LangChain4j, run by ONNX Runtime. Thread-safe.
 *
 * <p>Texts go through it one by one: in a batch the quantization of one text would depend on the
 * others. Each call runs on the caller's thread alone, so that sums have one order and workers do
 * not fight over cores.
 *
 * <p>What is read off it are inner layers and the last one: the last layer is trained for topics,
 * those before it know more of feeling.
 */
public final class Network implements Embedder {
  /** Layers read besides the last one (the twelfth), counted from 0. */
  private static final int[] INNER_LAYERS = {5, 7, 9};

  private static final int LAYER_WIDTH = 384;

  /** Numbers in a point. */
  static final int WIDTH = 2 * LAYER_WIDTH * (INNER_LAYERS.length + 1);

  /** Numbers of each piece. */
  public static final int PIECE_WIDTH = 3 * LAYER_WIDTH;

  /** Longest input in pieces of words; a tweet has about 30, a sentence about 25. */
  private static final int LONGEST = 256;

  private final String name;
  private final int[] pieceLayers;
  private final WordPiece words;
  private final OrtEnvironment environment;
  private final OrtSession session;

  /**
   * A network.
   *
   * @param name of its files
   * @param pieceLayers which of the layers read make up a piece: 0 for the last one, then the inner
   *     ones
   */
  private Network(String name, int... pieceLayers) {
    this.name = name;
    this.pieceLayers = pieceLayers;
    try (InputStream tokenizer = resource(name + "-tokenizer.json");
        InputStream network = resource(name + ".onnx");
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      words = WordPiece.read(tokenizer);
      environment = OrtEnvironment.getEnvironment();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(withInnerLayers(network.readAllBytes()), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime cannot load " + name, e);
    }
  }

  private static final class Bge {
    static final Network NETWORK = new Network("bge-small-en-v1.5-q", 2, 3, 0);
  }

  private static final class E5 {
    static final Network NETWORK = new Network("e5-small-v2-q", 1, 2, 3);
  }

  /** bge-small-en-v1.5 (BAAI, MIT licence), one in the JVM, loaded at first use. */
  public static Network bge() {
    return Bge.NETWORK;
  }

  /** e5-small-v2 (Microsoft, MIT licence), one in the JVM, loaded at first use. */
  static Network e5() {
    return E5.NETWORK;
  }

  /** All networks. */
  public static List<Network> all() {
    return List.of(bge(), e5());
  }

  /** Its name and version. */
  public String name() {
    return name;
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = Network.class.getResourceAsStream("/" + name);
    if (in == null) {
      throw new FileNotFoundException(name + " is not on the class path");
    }
    return in;
  }

  /**
   * The network with inner layers among its outputs. Its file is one protocol buffer message, and
   * by that format messages written one after the other are merged: what is appended is a model
   * whose graph has nothing but these outputs.
   */
  private static byte[] withInnerLayers(byte[] network) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(network);
    for (int layer : INNER_LAYERS) {
      byte[] name = layerName(layer).getBytes(StandardCharsets.UTF_8);
      byte[] floats = field(2, field(1, new byte[] {1 << 3, 1}));
      byte[] output = join(field(1, name), floats);
      all.writeBytes(field(7, field(12, output)));
    }
    return all.toByteArray();
  }

  private static String layerName(int layer) {
    return "/encoder/layer." + layer + "/output/LayerNorm/Add_1_output_0";
  }

  /** A field of a protocol buffer message: its key, its length, its bytes. All below 128 here. */
  private static byte[] field(int number, byte[] value) {
    return join(new byte[] {(byte) (number << 3 | 2), (byte) value.length}, value);
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** The mean and the maximum over all pieces, in the last layer and in the inner ones. */
  @Override
  public float[] embed(String text) {
    float[][][] layers = layers(text);
    float[] point = new float[WIDTH];
    for (int layer = 0; layer < layers.length; layer++) {
      pool(layers[layer], point, 2 * LAYER_WIDTH * layer);
    }
    return point;
  }

  /**
   * Each piece of a text as three layers see it.
   *
   * @param text as for {@link #embed}
   * @return at least two pieces, those that stand for begin and end, of {@link #PIECE_WIDTH}
   *     numbers
   */
  public float[][] pieces(String text) {
    float[][][] layers = layers(text);
    float[][] pieces = new float[layers[0].length][PIECE_WIDTH];
    for (int t = 0; t < pieces.length; t++) {
      for (int part = 0; part < pieceLayers.length; part++) {
        float[] piece = layers[pieceLayers[part]][t];
        System.arraycopy(piece, 0, pieces[t], LAYER_WIDTH * part, LAYER_WIDTH);
      }
    }
    return pieces;
  }

  /** The last layer, then the inner ones, of all pieces. */
  private float[][][] layers(String text) {
    long[] ids = words.pieces(text, LONGEST);
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor pieces = tensor(ids);
        OnnxTensor mask = tensor(ones);
        OnnxTensor types = tensor(new long[ids.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types))) {
      float[][][] layers = new float[INNER_LAYERS.length + 1][][];
      for (int layer = 0; layer < layers.length; layer++) {
        layers[layer] = ((float[][][]) result.get(layer).getValue())[0];
      }
      return layers;
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed on " + ids.length + " pieces", e);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  /** Mean, then maximum, of one layer over all pieces. */
  private static void pool(float[][] pieces, float[] point, int at) {
    Arrays.fill(point, at + LAYER_WIDTH, at + 2 * LAYER_WIDTH, Float.NEGATIVE_INFINITY);
    for (float[] piece : pieces) {
      for (int d = 0; d < LAYER_WIDTH; d++) {
        point[at + d] += piece[d] / pieces.length;
        point[at + LAYER_WIDTH + d] = Math.max(point[at + LAYER_WIDTH + d], piece[d]);
      }
    }
  }
}
