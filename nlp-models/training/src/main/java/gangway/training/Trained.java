package gangway.training;

import gangway.training.validate.Measured;
import java.util.Map;

/**
 * What training gave.
 *
 * @param model name and version of the model
 * @param examples how many labelled texts each input held
 * @param settings how it was fitted and measured
 * @param figures what was measured, by what it was measured on: texts that the model measured did
 *     not see
 */
public record Trained(
    String model,
    Map<String, Integer> examples,
    Map<String, Object> settings,
    Map<String, Measured> figures) {}
