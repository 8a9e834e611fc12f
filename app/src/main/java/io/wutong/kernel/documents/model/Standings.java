package io.wutong.kernel.documents.model;

import io.wutong.kernel.ledger.model.State;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a state column mean here. Half done is not done, and neither is what is planned
 * or denied: done is only what says so as a whole, and the rest is asked about.
 */
final class Standings {

  private record Word(Pattern pattern, State state) {}

  private static final String DONE_WORD =
      "(?:整改|落实|办理|任务|工作|销号)?(?:完成|办结|销号|完毕|结案|完工|竣工|办完|整改到位|落实到位)" + "(?:整改|销号|办结|任务|工作|验收)?";

  private static final String YEAR = "(?:19|20)\\d{2}";

  private static final String WHOLE_DAY =
      "(?:(?:" + YEAR + "年)?\\d{1,2}月\\d{1,2}[日号]|" + YEAR + "[-./]\\d{1,2}[-./]\\d{1,2})";

  /** A day says its year or its month: 1/3, 3.5 and 120/150 are parts and amounts. */
  private static final String DAY =
      "(?:" + WHOLE_DAY + "|" + YEAR + "年(?:\\d{1,2}月)?|\\d{1,2}月(?:\\d{1,2})?)";

  /** 已完成, 按期完成, 4月10日已办结; nothing may stand behind it that it is a part of. */
  private static final Pattern DONE =
      Pattern.compile(
          "(?:(?:全部|均|都|现|业|全面|按期|按时|如期|提前|逾期|超期|顺利|圆满|该项|本项|状态[:：])*"
              + "(?:于?"
              + DAY
              + "(?=已))?已?经?(?:全部|全面|按期|按时|如期|提前|逾期|超期)*"
              + DONE_WORD
              + "|已整改|已落实|已验收合格|是|√|✓|✔)了?");

  private static final Pattern DATE = Pattern.compile("于?" + DAY);

  /** What a bracket may say of what is done: where it is shown, on which day, who has seen it. */
  private static final Pattern AND_SO =
      Pattern.compile(
          "[（(](?:于?"
              + WHOLE_DAY
              + "|(?:详?见)?附(?:[件表图后]|照片?)\\d{0,2}"
              + "|已?经?(?:核查|核验|复核|验收|销号)(?:合格|通过|完毕)|已经?(?:核查|核验|复核|验收|销号|归档))[)）]$");

  private static final Pattern BETWEEN = Pattern.compile("[，,；;。、！!\\s]+");
  private static final Pattern ASKED = Pattern.compile("^是否[^:：]{0,6}[:：]");
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,4}(?:\\.\\d+)?)\\s*[%％]");
  private static final Pattern WHOLE =
      Pattern.compile("(?:已|进度|完成率?|[:：\\s])*100(?:\\.0+)?\\s*[%％](?:完成)?");

  /** The first that fits counts. */
  private static final List<Word> WORDS =
      List.of(
          word("待签收|未签收", State.DISPATCHED),
          // 尚未申请销号 and 拟申请销号 are on their way there.
          word(
              "(?<!(?:未|没|无法|不|拟|计划|预计|将|力争|争取|准备)[^，,；;。、！!\\s]{0,20})"
                  + "(?:待核查|待销号|待验收|申请销号|已报请|待审核)",
              State.SUBMITTED),
          word("暂缓|暂停|挂起|中止", State.SUSPENDED),
          // Denied, in part, or still to come.
          word(
              "未|尚|否|没|无法|不能|不可|难以|不具备|×|✗|✘|基本|部分|初步|前期|过半|一半|大半"
                  + "|计划|预计|力争|争取|拟|将|确保|预期|正在|推进|进行|办理中|整改中|在办|持续|长期"
                  + "|逾期|超期|滞后|正常",
              State.ACCEPTED));

  private Standings() {}

  private static Word word(String pattern, State state) {
    return new Word(Pattern.compile(pattern), state);
  }

  /** The state; null when the words say none that is known. */
  static @Nullable State of(Cell cell) {
    if (cell.kind() == Cell.Kind.YES_NO) {
      return cell.number() > 0 ? State.CLOSED : State.ACCEPTED;
    }
    String words = ASKED.matcher(cell.text()).replaceFirst("").strip();
    if (isDone(words)) {
      return State.CLOSED;
    }
    State known =
        WORDS.stream()
            .filter(word -> word.pattern().matcher(words).find())
            .map(Word::state)
            .findFirst()
            .orElse(null);
    return known == null && isInPart(words) ? State.ACCEPTED : known;
  }

  private static boolean isDone(String words) {
    if (WHOLE.matcher(words).matches()) {
      return true;
    }
    boolean said = false;
    for (String part : BETWEEN.split(words)) {
      String bare = AND_SO.matcher(part).replaceFirst("");
      boolean done = DONE.matcher(bare).matches() || WHOLE.matcher(bare).matches();
      if (!done && !DATE.matcher(part).matches()) {
        return false;
      }
      said |= done;
    }
    return said;
  }

  private static boolean isInPart(String words) {
    Matcher percent = PERCENT.matcher(words);
    while (percent.find()) {
      if (new BigDecimal(percent.group(1)).compareTo(BigDecimal.valueOf(100)) < 0) {
        return true;
      }
    }
    return false;
  }
}
