package io.wutong.schedule;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The command: {@code java -jar wutong-schedule.jar plan.csv --start DATE --due DATE [--format
 * json|text] [--holidays FILE]…}. Ends with 0 when the schedule could be computed, feasible or not,
 * and with 2 and a message for each problem on the error stream for bad input.
 */
public final class Command {
  static final String USAGE =
      """
      usage: wutong-schedule PLAN.csv --start DATE --due DATE [--format text|json] [--holidays FILE]

        PLAN.csv    header row id,title,duration,unit,after,lag
                    unit: wd working days, d calendar days, h hours; after: a;b or a;b+2 (lag)
        --start     first date on which anything may be done, like 2022-03-01
        --due       last date (in a plan of hours also a time, like 2022-03-01T08:00)
        --format    text (default) or json
        --holidays  a year's notice, or local days if its "papers" are empty; may be repeated
      """;

  private static final int EXIT_BAD_INPUT = 2;

  private final List<String> files = new ArrayList<>();
  private final List<String> holidays = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  private Command() {}

  /** Runs the command and ends the process. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  /** Runs the command on these streams; the exit code. */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.isEmpty() || arguments.contains("--help")) {
      (arguments.isEmpty() ? err : out).print(USAGE);
      return arguments.isEmpty() ? EXIT_BAD_INPUT : 0;
    }
    try {
      Command command = new Command();
      command.take(arguments);
      Schedule schedule = command.solve();
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      if (command.option("--format", "text").equals("json")) {
        new ScheduleJson(schedule, writer).write();
      } else {
        new ScheduleText(schedule, writer).write();
      }
      writer.flush();
      return 0;
    } catch (NoSuchFileException e) {
      err.println("The file %s is not there.\nMaybe its path is mistyped.".formatted(e.getFile()));
    } catch (IOException e) {
      err.println(
          "Reading or writing failed: %s.\nMaybe it is a folder, or not yours.".formatted(e));
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
    }
    return EXIT_BAD_INPUT;
  }

  private void take(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!argument.startsWith("--")) {
        files.add(argument);
        continue;
      }
      if (!List.of("--start", "--due", "--format", "--holidays").contains(argument)) {
        throw bad("The option %s is unknown".formatted(argument), "see --help");
      }
      if (i + 1 == arguments.size()) {
        throw bad("The option %s has no value".formatted(argument), "the line is cut off");
      }
      String value = arguments.get(++i);
      if (argument.equals("--holidays")) {
        holidays.add(value);
      } else if (options.put(argument, value) != null) {
        throw bad("The option %s stands twice".formatted(argument), "one was meant otherwise");
      }
    }
    if (files.size() != 1) {
      throw bad("One plan file is needed, %s given".formatted(files), "see --help");
    }
    if (!List.of("text", "json").contains(option("--format", "text"))) {
      throw bad(
          "The format \"%s\" is unknown".formatted(option("--format", "text")),
          "write text or json");
    }
  }

  private Schedule solve() throws IOException {
    String file = files.getFirst();
    LocalDateTime start = time("--start");
    LocalDateTime due = time("--due");
    WorkdayCalendar calendar = ChinaCalendar.published();
    for (String name : holidays) {
      byte[] bytes = Files.readAllBytes(Path.of(name));
      calendar = calendar.withYear(HolidayFile.parse(name, CsvText.decode(name, bytes)));
    }
    Plan plan = PlanFile.parse(file, Files.readAllBytes(Path.of(file)));
    boolean dates = isDate("--start") && isDate("--due");
    if (dates) {
      return Scheduling.solve(plan, calendar, start.toLocalDate(), due.toLocalDate());
    }
    // A date beside a time means the whole day: from its first midnight, until its last.
    return Scheduling.solve(plan, calendar, start, isDate("--due") ? due.plusDays(1) : due);
  }

  private boolean isDate(String name) {
    return option(name, "").indexOf('T') < 0;
  }

  private LocalDateTime time(String name) {
    String text = option(name, "");
    if (text.isEmpty()) {
      throw bad("The option %s is missing".formatted(name), "add %s 2022-03-01".formatted(name));
    }
    try {
      return isDate(name) ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw bad(
          "%s \"%s\" is no date".formatted(name, text), "it should be written like 2022-03-01");
    }
  }

  private String option(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }

  private static IllegalArgumentException bad(String wrong, String maybe) {
    return new IllegalArgumentException("%s.\nMaybe %s.".formatted(wrong, maybe));
  }
}
