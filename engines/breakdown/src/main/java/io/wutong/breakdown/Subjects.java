package io.wutong.breakdown;

import io.wutong.breakdown.Clauses.Clause;
import io.wutong.breakdown.WordFinder.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells clauses in which a unit is the subject and has something to do of its own: 消防大队5月15日前完成检查.
 * A unit that only helps, or whose name only says who is in charge (由甲牵头，乙配合), is none.
 */
final class Subjects {
  private static final Pattern LEADS_IN =
      Pattern.compile(
          "请|由|责成|要求|目前|近日|现在|并|同时|其中|另外|另|此外|再|会后|会议结束后|在|于|应|原则上|首先|其次|最后"
              + "|[一二三四五六七八九]是|第[一二三四五六七八九]");

  private static final Pattern CALLS = Pattern.compile("请|责成");
  private static final Pattern AND = Pattern.compile("(?:、|和|及|与|以及|会同|联合)");
  private static final Pattern AND_OTHERS = Pattern.compile("等(?:单位|部门|\\d{1,2}[家个](?:单位|部门))?");
  private static final Pattern HELPS =
      Pattern.compile("(?:要|应|须|需)?(?:积极|主动|做好|予以)?(?:配合|协助|协同|协办|参与|参加|支持)");

  /** 由督查室跟踪督办: watches over the task of another. */
  private static final Pattern WATCHES =
      Pattern.compile("(?:要|应|须|需|负责|全程|做好)?(?:跟踪|协调)?(?:督办|督促落实|督促|督导|监督|问效)");

  private static final Pattern IN_CHARGE =
      Pattern.compile("(?:要|应|须|需)?(?:具体)?(?:牵头|负责|主办|承办|统筹)(?![人同])");

  /** 经督查室复核后: not yet what is to be done, only when. */
  private static final Pattern CONDITION = Pattern.compile("(?:后|时|的|之前|以前|的话)$");

  private static final int TOPIC_MOST = 16;

  private Subjects() {}

  static boolean any(Scan scan) {
    return !first(scan).isEmpty();
  }

  /** Who acts in the first clause in which somebody does; empty when nobody does. */
  static List<Hit> first(Scan scan) {
    for (Clause clause : scan.marks().clauses()) {
      List<Hit> units = of(scan, clause);
      if (!units.isEmpty()) {
        return units;
      }
    }
    return List.of();
  }

  /** Whether a unit stands where the subject does, whatever it is said to do. */
  static boolean stand(Scan scan) {
    return scan.marks().clauses().stream()
        .filter(clause -> !isCondition(scan, clause))
        .anyMatch(clause ->
            at(scan, afterLeadIns(scan, clause)) != null || behindTopic(scan, clause) != null);
  }

  static boolean acts(Scan scan, Clause clause) {
    return !of(scan, clause).isEmpty();
  }

  private static List<Hit> of(Scan scan, Clause clause) {
    if (isCondition(scan, clause)) {
      return List.of();
    }
    int start = afterLeadIns(scan, clause);
    Hit leading = at(scan, start);
    Hit first = leading == null ? behindTopic(scan, clause) : leading;
    if (first == null) {
      return List.of();
    }
    List<Hit> units = listed(scan, first);
    int end = afterOthers(scan, units.getLast().to());
    boolean called =
        leading != null && CALLS.matcher(scan.words()).region(clause.from(), start).find();
    boolean own =
        end == clause.to()
            ? clause.endedBy() == '：'
            : hasOwn(scan, end, clause.to(), leading == null, called);
    return own ? units : List.of();
  }

  static boolean isCondition(Scan scan, Clause clause) {
    return CONDITION.matcher(scan.words().substring(clause.from(), clause.to())).find();
  }

  /** Past 请, 由, 5月底前 and the like. */
  static int afterLeadIns(Scan scan, Clause clause) {
    Matcher leadIn = LEADS_IN.matcher(scan.words());
    int at = clause.from();
    int before;
    do {
      before = at;
      for (DeadlineFinder.Found date : scan.dates()) {
        at = date.from() == at ? date.to() : at;
      }
      if (leadIn.region(at, clause.to()).lookingAt() && at(scan, at) == null) {
        at = leadIn.end();
      }
    } while (at > before);
    return at;
  }

  /** 资金由财政局拨付: what it is about stands in front. */
  private static @Nullable Hit behindTopic(Scan scan, Clause clause) {
    int by = scan.words().indexOf('由', clause.from());
    boolean near =
        by >= clause.from() + 2 && by < Math.min(clause.to(), clause.from() + TOPIC_MOST);
    return near ? at(scan, by + 1) : null;
  }

  private static @Nullable Hit at(Scan scan, int index) {
    for (Hit name : scan.names()) {
      if (name.from() == index) {
        return name;
      }
    }
    return null;
  }

  /** 甲局、乙局和丙局. */
  private static List<Hit> listed(Scan scan, Hit first) {
    List<Hit> units = new ArrayList<>(List.of(first));
    Matcher and = AND.matcher(scan.words());
    while (and.region(units.getLast().to(), scan.words().length()).lookingAt()) {
      Hit next = at(scan, and.end());
      if (next == null) {
        break;
      }
      units.add(next);
    }
    return units;
  }

  private static int afterOthers(Scan scan, int end) {
    Matcher others = AND_OTHERS.matcher(scan.words()).region(end, scan.words().length());
    return others.lookingAt() ? others.end() : end;
  }

  /**
   * @param aboutIt whether what it is about stands in front: 绿化由城管局负责
   * @param called whether 请 or the like calls on the unit; then all that follows is its own
   */
  private static boolean hasOwn(Scan scan, int from, int to, boolean aboutIt, boolean called) {
    String rest = scan.words().substring(Math.min(from, to), to);
    if (rest.startsWith("的")
        || HELPS.matcher(rest).lookingAt()
        || WATCHES.matcher(rest).matches()) {
      return false;
    }
    Matcher charge = IN_CHARGE.matcher(rest);
    if (charge.lookingAt()) {
      return rest.length() - charge.end() >= 2 || aboutIt;
    }
    DeadlineFinder.Found day = scan.day(from, to);
    return scan.hasPredicate(from, to)
        || called && rest.length() >= 2
        || day != null && to - day.to() >= 2;
  }
}
