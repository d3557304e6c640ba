package gangway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.tables.AllTables;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OperatorsTest {
  /** State in a savepoint belongs to a uid: this list only ever grows. */
  @Test
  void the_uids_are_those_that_savepoints_know() {
    assertThat(Arrays.stream(Operators.values()).map(Operators::uid))
        .containsExactly(
            "source-exports",
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
    assertThat(AllTables.LIST.stream().map(Operators::sinkOf))
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
