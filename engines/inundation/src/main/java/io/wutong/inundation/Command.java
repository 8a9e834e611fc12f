package io.wutong.inundation;

import io.wutong.inundation.input.CaseParts;
import io.wutong.inundation.input.CaseSchema;
import io.wutong.inundation.input.LoadedCase;
import io.wutong.inundation.output.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;

/**
 * {@code inundate CASE --out DIR [--threads N] [--quiet] [--warm FILE [--new-forcing]]}. Exits 0
 * only when the run is complete and its ledger holds, 1 with a sentence when it failed on its way,
 * 2 when the case makes none, 130 when it was interrupted and left a warm state.
 */
public final class Command {
  static final String USAGE =
      "inundate case.yaml --out DIR [--threads N] [--quiet] [--warm FILE [--new-forcing]], or"
          + " inundate --schema";

  private final PrintStream out;
  private final PrintStream err;

  Command(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = new Command(out, err).run(List.of(arguments));
    // After an interruption the JVM is already ending, with a code of its own.
    if (code != Session.INTERRUPTED) {
      System.exit(code);
    }
  }

  int run(List<String> arguments) {
    try {
      if (arguments.equals(List.of("--schema"))) {
        out.print(Json.write(CaseSchema.of()));
        return 0;
      }
      Options options = Options.of(arguments);
      LoadedCase loaded = CaseParts.load(options.file());
      return new Session(loaded, options, err).run();
    } catch (Refusal e) {
      err.println(e.getMessage());
    } catch (NoSuchFileException e) {
      err.println("There is no file '%s'.%nMaybe the folder is another.".formatted(e.getMessage()));
    } catch (IOException e) {
      err.println("Reading or writing failed: %s.%nMaybe the disk is full.".formatted(e));
    } catch (OutOfMemoryError e) {
      err.println("The terrain is too large for this memory.%nMaybe -Xmx helps.".formatted());
    }
    return 2;
  }
}
