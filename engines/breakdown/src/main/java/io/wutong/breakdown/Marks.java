package io.wutong.breakdown;

import io.wutong.breakdown.Clauses.Clause;
import io.wutong.breakdown.Dictionary.Role;
import io.wutong.breakdown.WordFinder.Hit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the dictionary's words stand in one sentence. */
final class Marks {
  private final Map<String, List<Hit>> byRule = new LinkedHashMap<>();
  private final Map<Role, List<Hit>> byRole = new EnumMap<>(Role.class);
  private final List<Clause> clauses;

  private Marks(List<Clause> clauses) {
    this.clauses = clauses;
  }

  /**
   * @param names units' names, in which 督查 and 消防 are no actions and no objects
   */
  static Marks of(String words, List<RuleFinder> rules, List<Hit> names) {
    Marks marks = new Marks(Clauses.of(words));
    for (RuleFinder rule : rules) {
      if (rule.role() == Role.SLOGAN) {
        marks.add(rule, rule.finder().in(words));
      }
    }
    List<Hit> taken = new ArrayList<>(marks.of(Role.SLOGAN));
    taken.addAll(names);
    for (RuleFinder rule : rules) {
      if (rule.role() != Role.SLOGAN) {
        List<Hit> hits = rule.finder().in(words);
        boolean masked = rule.role() == Role.VERB || rule.role() == Role.OBJECT;
        marks.add(rule, masked ? outside(hits, taken) : hits);
      }
    }
    return marks;
  }

  /** 强化 in 强化理论武装 is no action: what a slogan covers is not counted again. */
  private static List<Hit> outside(List<Hit> hits, List<Hit> taken) {
    return hits.stream().filter(hit -> taken.stream().noneMatch(hit::overlaps)).toList();
  }

  private void add(RuleFinder rule, List<Hit> hits) {
    byRule.put(rule.id(), hits);
    byRole.computeIfAbsent(rule.role(), role -> new ArrayList<>()).addAll(hits);
  }

  List<Hit> of(Role role) {
    return byRole.getOrDefault(role, List.of());
  }

  List<Hit> of(String rule) {
    return byRule.getOrDefault(rule, List.of());
  }

  boolean has(Role role) {
    return !of(role).isEmpty();
  }

  List<Clause> clauses() {
    return clauses;
  }

  /** From its action to the end of its object, for each clause that has both. */
  List<Hit> actions() {
    List<Hit> actions = new ArrayList<>();
    for (Clause clause : clauses) {
      Hit action = action(clause);
      if (action != null) {
        actions.add(action);
      }
    }
    return actions;
  }

  /**
   * 把台账建起来 has its object first, so the order of the two is free; but 督导 alone is not an action
   * with itself for object.
   */
  @Nullable Hit action(Clause clause) {
    List<Hit> objects = within(clause, Role.OBJECT);
    for (Hit verb : within(clause, Role.VERB)) {
      for (Hit object : objects) {
        if (!verb.overlaps(object)) {
          return new Hit(Math.min(verb.from(), object.from()), Math.max(verb.to(), object.to()));
        }
      }
    }
    return null;
  }

  /** Filtered first: clauses times verbs times objects would let a hostile text crawl. */
  private List<Hit> within(Clause clause, Role role) {
    return of(role).stream().filter(hit -> clause.holds(hit.from())).toList();
  }

  /** A rule with its finder. */
  record RuleFinder(Dictionary.Rule rule, WordFinder finder) {
    static RuleFinder of(Dictionary.Rule rule) {
      return new RuleFinder(rule, new WordFinder(rule.words(), rule.notIn()));
    }

    String id() {
      return rule.id();
    }

    Role role() {
      return rule.role();
    }
  }
}
