package io.wutong.breakdown;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The domain's words and their points, as a pack gives them.
 *
 * @param threshold the sum from which a directing sentence is proposed
 * @param rules word lists with points
 * @param structures points for what is not a word list; all of {@link Structure}
 * @param units words for those who are to act, beside the zone's own list of units
 * @param times words of deadlines that are no dates
 * @param figureUnits what a number can count: 亿元, 家, 公里
 * @param phrases words that the engine's own grammar needs
 */
public record Dictionary(
    int threshold,
    List<Rule> rules,
    Map<Structure, Points> structures,
    UnitWords units,
    TimeWords times,
    List<String> figureUnits,
    Phrases phrases) {
  public Dictionary {
    rules = List.copyOf(rules);
    structures = Map.copyOf(structures);
    figureUnits = List.copyOf(figureUnits);
    for (Structure structure : Structure.values()) {
      if (!structures.containsKey(structure)) {
        throw new IllegalArgumentException(
            "The dictionary has no points for '%s'.%nMaybe the line is missing under structures."
                .formatted(structure.id()));
      }
    }
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException(
            "The rule '%s' stands twice in the dictionary.%nMaybe one of them needs another id."
                .formatted(rule.id()));
      }
    }
  }

  /** Why a rule counts, in English; null when there is no such rule. */
  public @Nullable String findWhyEn(String rule) {
    for (Structure structure : Structure.values()) {
      Points points = structures.get(structure);
      if (structure.id().equals(rule) && points != null) {
        return points.whyEn();
      }
    }
    return rules.stream()
        .filter(each -> each.id().equals(rule))
        .map(each -> each.points().whyEn())
        .findFirst()
        .orElse(null);
  }

  /**
   * A word list. Each match adds {@code points.each()}, up to {@code points.most()} matches.
   *
   * @param notIn longer words that hold one of the words by chance (重要 holds 要)
   */
  public record Rule(String id, Role role, Points points, List<String> words, List<String> notIn) {
    public Rule {
      words = List.copyOf(words);
      notIn = List.copyOf(notIn);
    }
  }

  /** What a word list is for; the engine knows these and no others. */
  public enum Role {
    /** 部署用语: makes the sentence one that directs. */
    CUE,
    /** 动作: something that can be done. */
    VERB,
    /** 对象: something that can be shown when it is done. */
    OBJECT,
    /** 口号: attitude. */
    SLOGAN,
    /** 叙述: people and places. */
    NARRATIVE,
    /** 已完成: what has happened. */
    PAST
  }

  /**
   * Points a rule gives: each time, and how many times at most.
   *
   * @param why shown to officers
   * @param whyEn the same in English
   */
  public record Points(int each, int most, String why, String whyEn) {
    public Points {
      if (most < 1 || most > 20) {
        throw new IllegalArgumentException(
            "The most matches (%d) must be 1 to 20.%nMaybe points and most are swapped."
                .formatted(most));
      }
    }
  }

  /**
   * Words for those who are to act.
   *
   * @param duties what behind a unit's name shows that the unit acts: 督办, 跟进
   */
  public record UnitWords(
      List<String> collective,
      List<Implied> implied,
      List<String> lead,
      List<String> co,
      List<String> duties) {
    public UnitWords {
      collective = List.copyOf(collective);
      implied = List.copyOf(implied);
      lead = List.copyOf(lead);
      co = List.copyOf(co);
      duties = List.copyOf(duties);
    }
  }

  /**
   * Words that belong to one unit's business; {@code unit} is a name, alias or code of the zone.
   */
  public record Implied(String unit, List<String> words) {
    public Implied {
      words = List.copyOf(words);
    }
  }

  /**
   * Words of time.
   *
   * @param soon haste without a day
   * @param attributive what behind a bare period shows that it only names something: 第二季度…计划
   * @param notBefore what in front of a date shows that it is no deadline: 截至, 自, 每
   * @param notAfter what behind it shows so: 以来, 至今, 召开
   */
  public record TimeWords(
      List<Event> events,
      List<String> soon,
      List<String> attributive,
      List<String> notBefore,
      List<String> notAfter) {
    public TimeWords {
      events = List.copyOf(events);
      soon = List.copyOf(soon);
      attributive = List.copyOf(attributive);
      notBefore = List.copyOf(notBefore);
      notAfter = List.copyOf(notAfter);
    }
  }

  /**
   * A yearly or single event.
   *
   * @param monthDay "MM-dd" when it comes on the same day each year, else empty
   * @param verified whether the day rests on a rule that somebody checked
   */
  public record Event(List<String> words, String monthDay, boolean verified) {
    public Event {
      words = List.copyOf(words);
    }
  }

  /**
   * Words for the grammar of speeches.
   *
   * @param speech verbs behind a speaker: 强调, 指出
   * @param speechNotIn nouns that hold such a verb: 总要求
   * @param strip words that a title does without: 进一步, 切实
   */
  public record Phrases(List<String> speech, List<String> speechNotIn, List<String> strip) {
    public Phrases {
      speech = List.copyOf(speech);
      speechNotIn = List.copyOf(speechNotIn);
      strip = List.copyOf(strip);
    }
  }
}
