package io.wutong.rules.model;

import java.util.Locale;

/** 可信程度: how far a figure out of a rule can be trusted. */
public enum Mark {
  /** Read in the rule's own text. */
  VERIFIED,
  /** Read where somebody repeats the rule. */
  SECOND_HAND,
  /** Nobody has checked it yet (待核实). */
  UNVERIFIED,
  /** Nobody's rule: proposed by this project, to be set by the zone. */
  DESIGN;

  /** As a ruleset writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
