package gangway.app;

import gangway.stream.GangwayTopology;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;

/** Says on stderr, every two seconds, how far a running job is; silent when nothing has moved. */
final class Progress implements AutoCloseable {
  private static final int PERIOD_SECONDS = 2;

  private final Console console;
  private final JobClient job;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
          });
  private final ScheduledFuture<?> ticks;
  private String last = "";

  private Progress(Console console, JobClient job) {
    this.console = console;
    this.job = job;
    this.ticks =
        timer.scheduleWithFixedDelay(this::tell, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
  }

  static Progress of(Console console, JobClient job) {
    return new Progress(console, job);
  }

  /** Tells the last figures. */
  void finish() {
    tell();
  }

  private void tell() {
    try {
      String line = line(job.getAccumulators().get(PERIOD_SECONDS, TimeUnit.SECONDS));
      if (!line.isEmpty() && !line.equals(last)) {
        console.say(line);
        last = line;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      // The job is not up yet, or already over: there is no progress to tell of.
      last = "";
    }
  }

  private static String line(Map<String, Object> counts) {
    StringBuilder line = new StringBuilder();
    for (String name : GangwayTopology.PROGRESS) {
      Object count = counts.get(name);
      if (count instanceof Long number && number > 0) {
        line.append(line.isEmpty() ? "  " : ", ")
            .append(String.format(Locale.ROOT, "%,d %s", number, name));
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    ticks.cancel(true);
    timer.shutdownNow();
  }
}
