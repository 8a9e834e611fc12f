package io.wutong.inundation;

import io.wutong.inundation.input.CaseParts;
import io.wutong.inundation.input.CaseSchema;
import io.wutong.inundation.input.LoadedCase;
import io.wutong.inundation.output.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code inundate CASE --out DIR [--threads N] [--quiet] [--warm FILE]}. Exits 0 only when the run
 * is complete, 2 with a sentence when the case makes none, 130 when it was interrupted and left a
 * warm state.
 */
public final class Command {
  private static final String USAGE =
      "inundate case.yaml --out DIR [--threads N] [--quiet] [--warm FILE], or inundate --schema";

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

  /** What was said on the command line. */
  record Options(Path file, Path folder, int threads, boolean quiet, @Nullable Path warm) {
    static Options of(List<String> arguments) {
      Path file = null;
      Path folder = null;
      Path warm = null;
      int threads = Runtime.getRuntime().availableProcessors();
      boolean quiet = false;
      for (int i = 0; i < arguments.size(); i++) {
        String argument = arguments.get(i);
        switch (argument) {
          case "--quiet" -> quiet = true;
          case "--out" -> folder = Path.of(value(arguments, ++i, argument));
          case "--warm" -> warm = Path.of(value(arguments, ++i, argument));
          case "--threads" -> threads = threads(value(arguments, ++i, argument));
          default -> {
            if (file != null || argument.startsWith("-")) {
              throw new Refusal(
                  "'%s' is not understood.".formatted(argument), USAGE + " is meant.");
            }
            file = Path.of(argument);
          }
        }
      }
      if (file == null || folder == null) {
        throw new Refusal(
            file == null ? "No case is named." : "No folder is named.", USAGE + " is meant.");
      }
      return new Options(file, folder, threads, quiet, warm);
    }

    private static String value(List<String> arguments, int i, String option) {
      if (i >= arguments.size()) {
        throw new Refusal("%s lacks its value.".formatted(option), USAGE + " is meant.");
      }
      return arguments.get(i);
    }

    private static int threads(String said) {
      if (!said.matches("[1-9][0-9]{0,3}")) {
        throw new Refusal("%s threads.".formatted(said), "a number from 1 on is meant.");
      }
      return Integer.parseInt(said);
    }
  }
}
