package io.wutong.breakdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds figures to reach (目标值) and the words beside them that say what is counted. */
final class FigureFinder {
  private static final int MEASURES_MOST = 14;

  /** 1200家|务必在…: the sentence goes on, nothing is counted here. */
  private static final Pattern GOES_ON = Pattern.compile("务必|必须|要|须|应|在|于|共|由|并");

  /** 要在汛期前|备足移动泵车: time and duty are not what is counted. */
  private static final Pattern LEADS_UP = Pattern.compile("^.{0,12}[前要内须应]");

  private static final Pattern REACHES =
      Pattern.compile("(?:达到|达|不低于|不少于|不超过|力争|完成|超过|突破|至|到|约|为){1,2}$");

  private final Pattern figure;

  FigureFinder(List<String> units) {
    String alternatives =
        String.join(
            "|",
            units.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .toList());
    this.figure =
        Pattern.compile(
            "(?<![\\d.A-Za-z])(?<value>\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12})(?<part>\\.\\d{1,6})?"
                + "[余多]?(?<unit>[万亿]?(?:"
                + alternatives
                + "))(?!工作日|月)");
  }

  /** Figures outside the stretches already read as dates. */
  List<Figure> in(MappedText text, List<DeadlineFinder.Found> dates) {
    List<Figure> figures = new ArrayList<>();
    Matcher m = figure.matcher(text.text());
    while (m.find()) {
      int from = m.start();
      int to = m.end();
      if (dates.stream().noneMatch(date -> from < date.to() && date.from() < to)) {
        String part = m.group("part") == null ? "" : m.group("part");
        figures.add(
            new Figure(
                m.group("value").replace(",", "") + part,
                m.group("unit"),
                measures(text.text(), from, to),
                text.span(from, to)));
      }
    }
    return figures;
  }

  /** 培育|15家|规上企业: what follows; 固定资产投资增长|12%: else what leads up. */
  private static String measures(String text, int from, int to) {
    int end = to;
    while (end < text.length() && end - to < MEASURES_MOST && inPhrase(text.charAt(end))) {
      end++;
    }
    String after = text.substring(to, end).replaceFirst("(?:以上|以内|左右|以下)", "");
    if (after.length() >= 2 && !GOES_ON.matcher(after).lookingAt()) {
      return after;
    }
    int start = from;
    while (start > 0 && from - start < MEASURES_MOST && inPhrase(text.charAt(start - 1))) {
      start--;
    }
    return REACHES
        .matcher(LEADS_UP.matcher(text.substring(start, from)).replaceFirst(""))
        .replaceFirst("");
  }

  private static boolean inPhrase(char c) {
    return Character.isIdeographic(c) || Chars.isAsciiWord(c) && !Chars.isAsciiDigit(c);
  }
}
