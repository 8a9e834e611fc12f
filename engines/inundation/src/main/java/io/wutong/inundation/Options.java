package io.wutong.inundation;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said on the command line. */
record Options(
    Path file, Path folder, int threads, boolean quiet, @Nullable Path warm, boolean newForcing) {

  static Options of(List<String> arguments) {
    Path file = null;
    Path folder = null;
    Path warm = null;
    int threads = Runtime.getRuntime().availableProcessors();
    boolean quiet = false;
    boolean newForcing = false;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      switch (argument) {
        case "--quiet" -> quiet = true;
        case "--new-forcing" -> newForcing = true;
        case "--out" -> folder = Path.of(value(arguments, ++i, argument));
        case "--warm" -> warm = Path.of(value(arguments, ++i, argument));
        case "--threads" -> threads = threads(value(arguments, ++i, argument));
        default -> {
          if (file != null || argument.startsWith("-")) {
            throw new Refusal(
                "'%s' is not understood.".formatted(argument), Command.USAGE + " is meant.");
          }
          file = Path.of(argument);
        }
      }
    }
    if (file == null || folder == null) {
      throw new Refusal(
          file == null ? "No case is named." : "No folder is named.", Command.USAGE + " is meant.");
    }
    if (newForcing && warm == null) {
      throw new Refusal("--new-forcing without a warm state.", "--warm FILE is missing.");
    }
    return new Options(file, folder, threads, quiet, warm, newForcing);
  }

  private static String value(List<String> arguments, int i, String option) {
    if (i >= arguments.size()) {
      throw new Refusal("%s lacks its value.".formatted(option), Command.USAGE + " is meant.");
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
