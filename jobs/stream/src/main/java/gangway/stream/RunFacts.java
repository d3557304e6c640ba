package gangway.stream;

import gangway.tables.CompanyRow;
import gangway.tables.InputRow;
import gangway.tables.ModelRow;
import java.util.List;
import java.util.Map;

/**
 * What is known of a run before it starts, and written beside its findings.
 *
 * @param inputs by label, with nothing counted yet
 * @param companies the registry's, by id
 * @param models that read the texts
 */
public record RunFacts(
    Map<String, InputRow> inputs, Map<String, CompanyRow> companies, List<ModelRow> models) {
  public RunFacts {
    inputs = Map.copyOf(inputs);
    companies = Map.copyOf(companies);
    models = List.copyOf(models);
  }
}
