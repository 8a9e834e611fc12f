package io.wutong.kernel.documents.model;

import io.wutong.kernel.ledger.model.State;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words of a state column mean here. Half done is not done. */
final class Standings {

  private record Word(Pattern pattern, State state) {}

  /** The first that fits counts: 未完成 stands before 完成. */
  private static final List<Word> WORDS =
      List.of(
          word("待签收|未签收", State.DISPATCHED),
          word("待核查|待销号|待验收|申请销号|已报请|待审核", State.SUBMITTED),
          word("暂缓|暂停|挂起|中止", State.SUSPENDED),
          word("未|尚|否|×|✗|✘|基本|部分|正在|推进|进行|办理中|整改中|在办|持续|长期|逾期|超期|滞后|正常", State.ACCEPTED),
          word("完成|办结|销号|整改到位|已整改|已落实|结案|^是$|√|✓|✔|100%", State.CLOSED));

  private Standings() {}

  private static Word word(String pattern, State state) {
    return new Word(Pattern.compile(pattern), state);
  }

  /** The state; null when the words say none that is known. */
  static @Nullable State of(Cell cell) {
    if (cell.kind() == Cell.Kind.YES_NO) {
      return cell.number() > 0 ? State.CLOSED : State.ACCEPTED;
    }
    return WORDS.stream()
        .filter(word -> word.pattern().matcher(cell.text()).find())
        .map(Word::state)
        .findFirst()
        .orElse(null);
  }
}
