package gangway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionJobVertex;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink in this process, on which jobs run to their end or are stopped in the middle. */
public final class LocalFlink implements AutoCloseable {
  private final MiniCluster cluster;

  private LocalFlink(MiniCluster cluster) {
    this.cluster = cluster;
  }

  /** One that is ready for jobs of a parallelism up to {@code slots}. */
  public static LocalFlink start(int slots) throws Exception {
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder().setNumSlotsPerTaskManager(slots).build());
    cluster.start();
    return new LocalFlink(cluster);
  }

  /** Runs a job to its end; throws what made it fail. */
  public void run(StreamExecutionEnvironment env) throws Exception {
    cluster
        .requestJobResult(submit(env))
        .get()
        .toJobExecutionResult(LocalFlink.class.getClassLoader());
  }

  /**
   * Runs a job until its inputs pause, and stops it there.
   *
   * @return the URI of the savepoint
   */
  public String stopInTheMiddle(
      StreamExecutionEnvironment env, PausedInputs inputs, Path savepoints) throws Exception {
    JobID job = submit(env);
    CompletableFuture.anyOf(inputs.pause(), cluster.requestJobResult(job)).get();
    while (cluster.getArchivedExecutionGraph(job).get().getAllVertices().values().stream()
        .anyMatch(LocalFlink::isUnsettled)) {
      assertThat(cluster.getJobStatus(job).get()).isEqualTo(JobStatus.RUNNING);
    }
    return cluster
        .stopWithSavepoint(job, savepoints.toUri().toString(), false, SavepointFormatType.CANONICAL)
        .get();
  }

  private JobID submit(StreamExecutionEnvironment env) throws Exception {
    return cluster.submitJob(env.getStreamGraph()).get().getJobID();
  }

  /** Flink makes no savepoint while a task starts or ends, as those do that tell known facts. */
  private static boolean isUnsettled(AccessExecutionJobVertex task) {
    boolean ends = task.getName().contains("settings") || task.getName().contains("models");
    return task.getAggregateState() != (ends ? ExecutionState.FINISHED : ExecutionState.RUNNING);
  }

  @Override
  public void close() throws Exception {
    cluster.close();
  }
}
