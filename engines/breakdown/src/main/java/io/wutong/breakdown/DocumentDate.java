package io.wutong.breakdown;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the date a document gives itself (成文日期). */
final class DocumentDate {
  private static final Pattern DATE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
  private static final int HEAD_PARAGRAPHS = 8;
  private static final int HEAD_CHARACTERS = 120;

  private DocumentDate() {}

  /** A date on its own line near the top or at the very end, else one in the first lines. */
  static @Nullable FoundDate in(List<Paragraph> paragraphs) {
    int head = Math.min(HEAD_PARAGRAPHS, paragraphs.size());
    for (int i = 0; i < paragraphs.size(); i++) {
      boolean nearEnds = i < head || i >= paragraphs.size() - 3;
      if (nearEnds && paragraphs.get(i).kind() == Paragraph.Kind.REMARK) {
        FoundDate date = first(paragraphs.get(i).text());
        if (date != null) {
          return date;
        }
      }
    }
    for (Paragraph paragraph : paragraphs.subList(0, Math.min(4, paragraphs.size()))) {
      FoundDate date = first(paragraph.text());
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static @Nullable FoundDate first(MappedText text) {
    Matcher m = DATE.matcher(text.text()).region(0, Math.min(HEAD_CHARACTERS, text.length()));
    if (!m.find()) {
      return null;
    }
    int year = Integer.parseInt(m.group(1));
    LocalDate date =
        YearRule.day(year, Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)), false);
    return date == null ? null : new FoundDate(date, m.group(), text.span(m.start(), m.end()));
  }
}
