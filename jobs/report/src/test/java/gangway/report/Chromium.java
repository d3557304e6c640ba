package gangway.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gangway.report.form.SafeJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A headless Chromium, spoken to by the DevTools protocol over the JDK's own WebSocket: a driver
 * library would weigh more than all else that is built.
 */
final class Chromium implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();
  private final String session;

  private Chromium(Process process, String address) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Listener())
            .join();
    String target =
        send(null, "Target.createTarget", Map.of("url", "about:blank")).path("targetId").asText();
    this.session =
        send(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .path("sessionId")
            .asText();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      send(session, domain + ".enable", Map.of());
    }
  }

  /** The browser's program, if this machine has one. */
  static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
        .flatMap(
            directory ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Chromium start(Path program, Path profile) throws IOException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    var lines = process.inputReader();
    String line;
    while ((line = lines.readLine()) != null) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        drain(lines);
        return new Chromium(process, address.group(1));
      }
    }
    throw new IOException("Chromium ended before it listened");
  }

  /** A browser whose log nobody reads stops when the pipe is full. */
  private static void drain(BufferedReader lines) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (lines.readLine() != null) {
                  // Nothing of interest.
                }
              } catch (IOException e) {
                // The browser is gone, which is how it ends.
              }
            },
            "chromium-log");
    thread.setDaemon(true);
    thread.start();
  }

  /** Loads a page in a window of that size. */
  void open(Path page, int width, int height, boolean dark) {
    send(
        session,
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    send(
        session,
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    loaded = new CompletableFuture<>();
    events.clear();
    send(session, "Page.navigate", Map.of("url", page.toUri().toString()));
    loaded.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Value of a JavaScript expression; the page itself has no script. */
  JsonNode evaluate(String expression) {
    return send(
            session,
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true))
        .path("result")
        .path("value");
  }

  /** What the page asked for, itself and data: left out. */
  List<String> requests() {
    return strings("Network.requestWillBeSent", "/params/request/url").stream()
        .filter(url -> !url.startsWith("data:"))
        .skip(1)
        .toList();
  }

  /**
   * What the browser complains about: violations of the page's policy, unreadable styles, errors.
   */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>(strings("Log.entryAdded", "/params/entry/text"));
    complaints.addAll(strings("Runtime.consoleAPICalled", "/params/args"));
    complaints.addAll(strings("Runtime.exceptionThrown", "/params/exceptionDetails/text"));
    return complaints;
  }

  /** A slice of the page, as wide as the window, as PNG. */
  byte[] screenshot(int top, int height) {
    int width = evaluate("innerWidth").asInt();
    JsonNode shot =
        send(
            session,
            "Page.captureScreenshot",
            Map.of(
                "captureBeyondViewport",
                true,
                "clip",
                Map.of("x", 0, "y", top, "width", width, "height", height, "scale", 1)));
    return Base64.getDecoder().decode(shot.path("data").asText());
  }

  private List<String> strings(String method, String pointer) {
    return events.stream()
        .filter(event -> event.path("method").asText().equals(method))
        .map(event -> event.at(pointer))
        .map(value -> value.isTextual() ? value.asText() : value.toString())
        .toList();
  }

  private JsonNode send(@Nullable String toSession, String method, Map<String, ?> parameters) {
    int id = lastId.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    ObjectNode message = SafeJson.MAPPER.createObjectNode();
    message.put("id", id).put("method", method);
    message.set("params", SafeJson.MAPPER.valueToTree(parameters));
    if (toSession != null) {
      message.put("sessionId", toSession);
    }
    socket.sendText(message.toString(), true).join();
    JsonNode answered = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    if (answered.has("error")) {
      throw new IllegalStateException(method + ": " + answered.get("error"));
    }
    return answered.path("result");
  }

  @Override
  public void close() throws IOException {
    try {
      send(null, "Browser.close", Map.of());
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        receive(SafeJson.read(message.toString()));
        message.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void receive(JsonNode received) {
      CompletableFuture<JsonNode> answer = answers.remove(received.path("id").asInt());
      if (answer != null) {
        answer.complete(received);
        return;
      }
      events.add(received);
      if (received.path("method").asText().equals("Page.loadEventFired")) {
        loaded.complete(null);
      }
    }
  }
}
