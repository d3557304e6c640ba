package gangway.app;

import gangway.intake.Format;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code gangway formats}: the exports that are known by name. */
@Command(
    name = "formats",
    description = "List the formats that inputs can have.",
    mixinStandardHelpOptions = true,
    footer = {"", "A format is a mapping file; the path of your own serves wherever a name does."})
final class FormatsCommand implements Callable<Integer> {
  private final Console console;

  FormatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    for (String name : Format.names()) {
      Format format = Format.load(name);
      console.out().printf("%-24s %-8s %s%n", name, format.kind().word(), format.title());
    }
    return 0;
  }
}
