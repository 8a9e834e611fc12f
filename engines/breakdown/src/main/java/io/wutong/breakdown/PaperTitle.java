package io.wutong.breakdown;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the lines of the paper's title (标题), on one line or on several: 关于…的会议纪要. On a narrow page
 * nothing else tells them from text.
 */
final class PaperTitle {
  private static final int HEAD_LINES = 8;
  private static final int LINES_MOST = 3;
  private static final int LONGEST = 90;

  private static final String SORT =
      "(?:纪要|通知|通报|公告|通告|决定|决议|意见|方案|办法|规定|细则|规划|计划|要点|报告|请示|批复|函|讲话|清单|预案|简报|快报|专报|[交督]办单|通知单)";
  private static final String REMARK = "(?:（[^（）]{1,20}）){0,2}";

  /** 关于 tells a title even where it is long. */
  private static final Pattern ABOUT =
      Pattern.compile("[^，。；：]{0,30}关于[^，。；：]{2,70}" + SORT + REMARK);

  private static final Pattern PLAIN = Pattern.compile("[^，。；：、|]{0,36}" + SORT + REMARK);

  private PaperTitle() {}

  /** By line: whether it is part of the title. */
  static boolean[] in(List<Line> lines, LineWords words) {
    boolean[] title = new boolean[lines.size()];
    for (int from = 0; from < Math.min(HEAD_LINES, lines.size()); from++) {
      int to = title[from] ? from : end(lines, from, words);
      for (int i = from; i < to; i++) {
        title[i] = true;
      }
    }
    return title;
  }

  /** One past the last line of a title that begins here; {@code from} when none does. */
  private static int end(List<Line> lines, int from, LineWords words) {
    MappedText joined = lines.get(from).text().compact();
    for (int i = from; i < Math.min(from + LINES_MOST, lines.size()); i++) {
      Line line = lines.get(i);
      if (line.closed() || LineKinds.isNumbered(line) || i > from && line.blankBefore()) {
        return from;
      }
      joined = i == from ? joined : MappedText.joined(joined, line.text().compact());
      Pattern form = joined.text().contains("关于") ? ABOUT : PLAIN;
      if (joined.length() <= LONGEST
          && form.matcher(joined.text()).matches()
          && !words.directs(joined)) {
        return i + 1;
      }
    }
    return from;
  }
}
