package gangway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.stream.sink.Outputs;
import gangway.stream.source.ExportFiles;
import gangway.tables.AllTables;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OperatorsTest {
  /** State in a savepoint belongs to a uid: this list only ever grows. */
  @Test
  void the_uids_are_those_that_savepoints_know() {
    assertThat(Arrays.stream(Operators.values()).map(Operators::uid))
        .containsExactly(
            "take-in",
            "deduplicate",
            "read-voices",
            "known-posts",
            "known-reviews",
            "assemble-exchanges",
            "summarise-windows",
            "contact-spans",
            "whole-span",
            "judge-sectors",
            "tally-inputs",
            "name-inputs",
            "count-unknown-companies",
            "learn-habits",
            "remember-flags",
            "introduce-companies",
            "source-models",
            "source-settings");
    assertThat(ExportFiles.UID).isEqualTo("source-exports");
    assertThat(AllTables.LIST.stream().map(Outputs::uidOf))
        .containsExactlyInAnyOrder(
            "sink-inputs",
            "sink-rejected",
            "sink-unknown-companies",
            "sink-posts",
            "sink-exchanges",
            "sink-mentions",
            "sink-company-windows",
            "sink-gaps",
            "sink-drivers",
            "sink-evidence",
            "sink-models",
            "sink-reply-coverage",
            "sink-flags",
            "sink-trends",
            "sink-companies",
            "sink-settings",
            "sink-care-by-language");
  }
}
