package gangway.declared;

/**
 * One setting as it is told to people.
 *
 * @param name in kebab case
 * @param meaning what it does, a sentence
 * @param unit of what it is; empty for a pure number
 * @param expected what a value must be, such as {@code a whole number, at least 2}
 */
public record Declared(String name, String meaning, String unit, String expected) {}
