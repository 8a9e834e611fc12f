package io.wutong.breakdown;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code breakdown FILE [--date DATE] [--dictionary FILE] [--units FILE] [--format json|text]}: the
 * candidates of a text file. Exits 2 with one sentence when it cannot.
 */
public final class Command {
  private static final String USAGE =
      "breakdown FILE [--date YYYY-MM-DD] [--dictionary FILE] [--units FILE] [--format json|text]";
  private static final List<String> OPTIONS =
      List.of("--date", "--dictionary", "--units", "--format");
  private static final String DICTIONARY = "packs/breakdown/dictionary.yaml";

  private Command() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), out, err));
  }

  /** The exit code: 0, or 2 with a sentence on {@code err}. */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      Map<String, String> options = options(arguments);
      out.print(answer(options));
      return 0;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
    } catch (NoSuchFileException e) {
      err.println("There is no file '%s'.%nMaybe the folder is another.".formatted(e.getMessage()));
    } catch (IOException e) {
      err.println("Reading failed: %s.%nMaybe the file is not UTF-8.".formatted(e.getMessage()));
    }
    return 2;
  }

  private static Map<String, String> options(List<String> arguments) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!argument.startsWith("--")) {
        refuseSecond(options.put("FILE", argument), argument);
      } else if (OPTIONS.contains(argument) && i + 1 < arguments.size()) {
        options.put(argument, arguments.get(++i));
      } else {
        throw new IllegalArgumentException(
            "The option '%s' is not known or lacks its value.%nMaybe: %s"
                .formatted(argument, USAGE));
      }
    }
    if (!options.containsKey("FILE")) {
      throw new IllegalArgumentException("No file is named.%nMaybe: %s".formatted(USAGE));
    }
    return options;
  }

  private static void refuseSecond(@Nullable String first, String second) {
    if (first != null) {
      throw new IllegalArgumentException(
          "Two files are named, '%s' and '%s'.%nMaybe call it once for each."
              .formatted(first, second));
    }
  }

  private static String answer(Map<String, String> options) throws IOException {
    String format = options.getOrDefault("--format", "text");
    if (!format.equals("text") && !format.equals("json")) {
      throw new IllegalArgumentException(
          "The format '%s' is not known.%nMaybe json or text is meant.".formatted(format));
    }
    Dictionary dictionary =
        DictionaryYaml.read(read(options.getOrDefault("--dictionary", DICTIONARY)));
    String unitsFile = options.get("--units");
    List<UnitName> units =
        unitsFile == null ? List.of() : DictionaryYaml.readUnits(read(unitsFile));
    String text = read(options.getOrDefault("FILE", ""));
    Proposals proposals =
        Breakdown.of(dictionary, units).propose(text, date(options.get("--date")));
    return format.equals("json")
        ? new JsonReport().of(proposals)
        : new TextReport(text).of(proposals);
  }

  private static @Nullable LocalDate date(@Nullable String said) {
    try {
      return said == null ? null : LocalDate.parse(said);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "The date '%s' is no day.%nMaybe write it like 2022-04-15.".formatted(said), e);
    }
  }

  private static String read(String file) throws IOException {
    return Files.readString(Path.of(file));
  }
}
