package gangway.container;

/** What a container yields: a record, or a part of the file that is none. */
public sealed interface Item permits RawRecord, BrokenRecord {
  /** 1-based line (CSV, JSON lines) or ordinal (JSON) at which it starts. */
  long line();

  /** What the file holds there, capped at {@value BrokenRecord#RAW_CAP} characters. */
  String raw();
}
