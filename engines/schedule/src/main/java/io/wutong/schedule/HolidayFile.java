package io.wutong.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a year's listed days in the form of the project holiday-cn: {@code {"year": 2023, "papers":
 * [address …], "days": [{"name": "元旦", "date": "2022-12-31", "isOffDay": true} …]}}. Strict: an
 * unknown key, a missing key, a date listed twice or a date of another year is refused, and the
 * message names file, line and column. The keys {@code _origin}, {@code $schema} and {@code $id}
 * are allowed and skipped.
 */
public final class HolidayFile {
  private static final int DAYS_MAX = 400;

  private final JsonText json;
  private @Nullable Integer year;
  private @Nullable List<String> papers;
  private @Nullable List<ListedDay> days;

  private HolidayFile(JsonText json) {
    this.json = json;
  }

  /**
   * Reads one file.
   *
   * @param file its name, for messages only
   * @param text its content
   * @throws IllegalArgumentException if the text is not such a file
   */
  public static PublishedYear parse(String file, String text) {
    return new HolidayFile(new JsonText(file, text)).read();
  }

  private PublishedYear read() {
    json.expect('{');
    do {
      String key = json.key();
      switch (key) {
        case "_origin", "$schema", "$id" -> json.string();
        case "year" -> year = json.integer();
        case "papers" -> papers = readPapers();
        case "days" -> days = readDays();
        default ->
            throw json.problem(
                "The key \"%s\" is unknown".formatted(key), "one of year, papers, days was meant");
      }
    } while (json.accept(','));
    json.expect('}');
    json.expectEnd();
    if (year == null || papers == null || days == null) {
      throw json.problem("One of the keys year, papers, days is missing", "the file is cut off");
    }
    return new PublishedYear(year, papers, days);
  }

  private List<String> readPapers() {
    List<String> found = new ArrayList<>();
    json.expect('[');
    while (json.peek() == '"') {
      found.add(json.string());
      if (!json.accept(',')) {
        break;
      }
    }
    json.expect(']');
    return found;
  }

  private List<ListedDay> readDays() {
    List<ListedDay> found = new ArrayList<>();
    Set<LocalDate> dates = new HashSet<>();
    json.expect('[');
    while (json.peek() == '{') {
      ListedDay day = readDay();
      if (!dates.add(day.date())) {
        throw json.problem(
            "The date %s is listed twice".formatted(day.date()), "a day is mistyped");
      }
      found.add(day);
      if (found.size() > DAYS_MAX) {
        throw json.problem(
            "More than %d days are listed".formatted(DAYS_MAX), "several years were joined");
      }
      if (!json.accept(',')) {
        break;
      }
    }
    json.expect(']');
    return found;
  }

  private ListedDay readDay() {
    @Nullable String name = null;
    @Nullable LocalDate date = null;
    @Nullable Boolean off = null;
    json.expect('{');
    do {
      String key = json.key();
      switch (key) {
        case "name" -> name = json.string();
        case "date" -> date = readDate();
        case "isOffDay" -> off = json.bool();
        default ->
            throw json.problem(
                "The key \"%s\" of a day is unknown".formatted(key),
                "one of name, date, isOffDay was meant");
      }
    } while (json.accept(','));
    json.expect('}');
    if (name == null || date == null || off == null) {
      throw json.problem("A day lacks one of name, date, isOffDay", "a line is lost");
    }
    return new ListedDay(date, off, name);
  }

  private LocalDate readDate() {
    String text = json.string();
    LocalDate date;
    try {
      date = LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw json.problem(
          "\"%s\" is no date".formatted(text), "it should be written like 2022-12-31");
    }
    if (year == null) {
      throw json.problem("The key year has to stand before the days", "it was moved to the end");
    }
    // The notice of a year may change the last days of the December before it.
    boolean december = date.getYear() == year - 1 && date.getMonthValue() == 12;
    if (date.getYear() != year && !december) {
      throw json.problem(
          "The date %s is not of the year %d".formatted(date, year), "its year is mistyped");
    }
    return date;
  }
}
