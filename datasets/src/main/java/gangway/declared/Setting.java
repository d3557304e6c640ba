package gangway.declared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a record's component as a setting: from here it is named, read, checked, printed with
 * its meaning, and told of a run. The name is that of the component in kebab case after the
 * record's prefix; a map has a setting for each of its {@link Keyed keys}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Setting {
  /** What it does, a sentence; {@code %s} is a map's key. */
  String meaning();

  /** Of what it is; empty for a pure number. */
  String unit() default "";

  /** Least value; of a duration, in seconds. */
  double least() default Double.NEGATIVE_INFINITY;

  /** Greatest value; of a duration, in seconds. */
  double most() default Double.POSITIVE_INFINITY;

  /** Whether the value must be above {@link #least}. */
  boolean above() default false;

  /** Whether the value must be below {@link #most}. */
  boolean below() default false;

  int multipleOf() default 1;
}
