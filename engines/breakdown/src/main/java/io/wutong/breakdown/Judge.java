package io.wutong.breakdown;

import io.wutong.breakdown.Dictionary.Points;
import io.wutong.breakdown.Dictionary.Role;
import io.wutong.breakdown.WordFinder.Hit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Adds up the points of one sentence and says what it is. */
final class Judge {
  /** How many points take the confidence from 0.5 to 0.73. */
  private static final double CONFIDENCE_STEP = 3.0;

  /** 每周通报: what comes again and again can be checked each time. */
  private static final Pattern RECURS =
      Pattern.compile("每个?(?:日|天|周|旬|月|季|半月|半年|年)|[按逐]?[月季周日](?=通报|报送|上报|调度)|定期");

  private final Dictionary dictionary;

  Judge(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * @param directs whether it is of the kind that gives somebody something to do
   * @param otherwise why it is set aside, when it is not proposed
   */
  record Verdict(boolean proposed, boolean directs, SetAside.Kind otherwise, Judgement judgement) {}

  Verdict judge(Sentence sentence, Scan scan, Findings findings) {
    Marks marks = scan.marks();
    boolean subject = Subjects.any(scan);
    Sum sum = new Sum(sentence.text());
    for (Dictionary.Rule rule : dictionary.rules()) {
      sum.add(rule, marks.of(rule.id()));
    }
    boolean owned = hasOwner(findings);
    boolean imperative = isImperativeItem(sentence, marks);
    boolean row = sentence.place() == Sentence.Place.ROW;
    boolean dated = !marks.has(Role.CUE) && isDatedAction(marks, findings, subject);
    boolean directs =
        marks.has(Role.CUE) || owned || imperative || row || dated || sentence.carried();
    if (directs) {
      structures(sum, scan, findings, dated);
      sum.addIf(owned, Structure.OWNER_GIVEN);
      sum.addIf(imperative, Structure.IMPERATIVE_ITEM);
      sum.addIf(row, Structure.TABLE_ROW);
      sum.addIf(dated, Structure.DATED_ACTION);
    }
    boolean topic = sentence.topic() && !tells(scan, subject);
    boolean proposed = directs && !topic && sum.score >= dictionary.threshold();
    return new Verdict(proposed, directs, otherwise(topic, sum, directs), sum.judgement());
  }

  private static boolean hasOwner(Findings findings) {
    return findings.units().stream()
        .anyMatch(unit ->
            unit instanceof UnitMention.Named named && named.role() != UnitMention.Role.MENTIONED);
  }

  /** "3．编制…方案。": a plan's items need no 要. */
  private static boolean isImperativeItem(Sentence sentence, Marks marks) {
    return sentence.place() == Sentence.Place.ITEM
        && marks.of(Role.VERB).stream().anyMatch(verb -> verb.from() <= 4)
        && !marks.has(Role.PAST);
  }

  /** 住建局要在9月底前完成改造: short as a topic, and yet it says who is to do what, or by when. */
  private static boolean tells(Scan scan, boolean subject) {
    return scan.marks().has(Role.VERB) && (subject || scan.hasDay(0, scan.text().length()));
  }

  /** "8月15日前，各单位报送总结"; a count of days needs its unit: 会后一周内，党群部印发通知. */
  private static boolean isDatedAction(Marks marks, Findings findings, boolean subject) {
    return marks.has(Role.VERB)
        && !marks.has(Role.PAST)
        && !marks.has(Role.NARRATIVE)
        && findings.deadlines().stream()
            .anyMatch(each -> isDay(each) || subject && each instanceof Deadline.Within);
  }

  private static boolean isDay(Deadline deadline) {
    return switch (deadline) {
      case Deadline.On on -> true;
      case Deadline.NeedsDocumentDate needs -> true;
      case Deadline.BeforeEvent event -> true;
      case Deadline.Within within -> false;
      case Deadline.Soon soon -> false;
    };
  }

  private void structures(Sum sum, Scan scan, Findings findings, boolean dated) {
    List<Hit> actions = scan.marks().actions();
    sum.add(Structure.VERB_WITH_OBJECT, actions);
    boolean measured =
        dated
            || findings.deadlines().stream().anyMatch(Judge::isDay)
            || !findings.figures().isEmpty()
            || RECURS.matcher(scan.words()).find();
    sum.addIf(actions.isEmpty() && !measured, Structure.NOTHING_TO_DO);
    List<Span> days = new ArrayList<>();
    List<Span> haste = new ArrayList<>();
    for (Deadline deadline : findings.deadlines()) {
      (deadline instanceof Deadline.Soon ? haste : days).add(deadline.span());
    }
    sum.addSpans(Structure.DEADLINE, days);
    sum.addSpans(Structure.URGENCY, haste);
    List<Span> named = new ArrayList<>();
    List<Span> collective = new ArrayList<>();
    for (UnitMention unit : findings.units()) {
      switch (unit) {
        case UnitMention.Named found -> named.add(found.span());
        case UnitMention.Collective found -> collective.add(found.span());
        case UnitMention.Implied found -> {}
      }
    }
    sum.addSpans(Structure.UNIT_NAMED, named);
    sum.addSpans(Structure.UNIT_COLLECTIVE, collective);
    sum.addSpans(Structure.FIGURE, findings.figures().stream().map(Figure::span).toList());
    Speaker speaker = findings.speaker();
    if (speaker != null) {
      sum.addSpans(Structure.SPEAKER, List.of(speaker.span()));
    }
  }

  private static SetAside.Kind otherwise(boolean topic, Sum sum, boolean directs) {
    if (topic) {
      return SetAside.Kind.TOPIC;
    }
    int past = -sum.of(Role.PAST);
    int narrative = -sum.of(Role.NARRATIVE);
    int slogan = -sum.of(Role.SLOGAN);
    if (past > 0 && past >= narrative && past >= slogan) {
      return SetAside.Kind.REPORT;
    }
    if (narrative > 0 && narrative >= slogan) {
      return SetAside.Kind.NARRATIVE;
    }
    return directs || slogan > 0 ? SetAside.Kind.SLOGAN : SetAside.Kind.NO_DIRECTIVE;
  }

  /** The growing sum with its lines. */
  private final class Sum {
    private final MappedText text;
    private final List<Reason> reasons = new ArrayList<>();
    private final Map<Role, Integer> byRole = new EnumMap<>(Role.class);
    private int score;

    Sum(MappedText text) {
      this.text = text;
    }

    int of(Role role) {
      return byRole.getOrDefault(role, 0);
    }

    void add(Dictionary.Rule rule, List<Hit> hits) {
      int points = add(rule.id(), rule.points(), seen(hits), hits.size());
      byRole.merge(rule.role(), points, Integer::sum);
    }

    void add(Structure structure, List<Hit> hits) {
      add(structure.id(), points(structure), seen(hits), hits.size());
    }

    void addIf(boolean so, Structure structure) {
      add(structure.id(), points(structure), List.of(), so ? 1 : 0);
    }

    void addSpans(Structure structure, List<Span> spans) {
      List<Reason.Seen> seen =
          spans.stream().map(span -> new Reason.Seen(text.originalAt(span), span)).toList();
      add(structure.id(), points(structure), seen, spans.size());
    }

    private int add(String rule, Points points, List<Reason.Seen> seen, int times) {
      if (times == 0) {
        return 0;
      }
      int sum = points.each() * Math.min(times, points.most());
      score += sum;
      reasons.add(new Reason(rule, sum, points.why(), seen));
      return sum;
    }

    private List<Reason.Seen> seen(List<Hit> hits) {
      return hits.stream()
          .map(hit ->
              new Reason.Seen(text.shown(hit.from(), hit.to()), text.span(hit.from(), hit.to())))
          .toList();
    }

    Judgement judgement() {
      double over = (score - dictionary.threshold()) / CONFIDENCE_STEP;
      return new Judgement(score, 1 / (1 + Math.exp(-over)), reasons);
    }
  }

  private Points points(Structure structure) {
    Points points = dictionary.structures().get(structure);
    if (points == null) {
      throw new IllegalStateException("The structure '%s' has no points.".formatted(structure));
    }
    return points;
  }
}
