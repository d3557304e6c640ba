package gangway.tables;

import java.io.Serializable;

/**
 * One setting that verdicts rest on: a row of {@code settings}.
 *
 * @param name in kebab case
 * @param value in words
 */
public record SettingRow(String name, String value) implements Serializable {}
