package io.wutong.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** One change that would bring a late plan nearer to its due date, with what it really brings. */
public sealed interface Repair {
  /** What the change costs and what remains, found by scheduling the changed plan. */
  Effect effect();

  /** A word for machines: shorten, run-beside, start-earlier, move-due. */
  String kind();

  /** The change in one English sentence, and what remains if it is not enough. */
  String text();

  /**
   * What a repair costs and brings.
   *
   * @param cost days changed: taken off a task (a calendar day counts like a working day), or
   *     working days by which something begins or is due at another time; hours in a plan of hours
   * @param shortAfter by how much the changed plan is still late, in {@code unit}; 0: it is
   *     feasible
   * @param unit working days, or hours in a plan of hours
   */
  record Effect(int cost, int shortAfter, DurationUnit unit) {
    /** Whether this repair alone makes the plan feasible. */
    public boolean feasible() {
      return shortAfter == 0;
    }

    private String remains() {
      return feasible()
          ? ""
          : " The plan is then still late by %s.".formatted(unit.words(shortAfter));
    }
  }

  /**
   * Give one task less time.
   *
   * @param by how much less, in {@code unit}
   * @param duration what is left, at least 1
   */
  record Shorten(String id, int by, int duration, DurationUnit unit, Effect effect)
      implements Repair {
    @Override
    public String kind() {
      return "shorten";
    }

    @Override
    public String text() {
      return "Shorten '%s' by %s, to %d.%s"
          .formatted(id, unit.words(by), duration, effect.remains());
    }
  }

  /**
   * Let a task begin together with the one that it waits for; whatever comes after it still waits
   * for both. Whether the work allows it is for people to judge.
   */
  record RunBeside(String first, String second, Effect effect) implements Repair {
    @Override
    public String kind() {
      return "run-beside";
    }

    @Override
    public String text() {
      return "Begin '%s' together with '%s', %s earlier than after it.%s"
          .formatted(second, first, effect.unit().words(effect.cost()), effect.remains());
    }
  }

  /** Start the whole plan earlier; whether that day is already past, the caller has to see. */
  record StartEarlier(LocalDateTime newStartAt, Effect effect) implements Repair {
    /** The new first date. */
    public LocalDate newStart() {
      return newStartAt.toLocalDate();
    }

    @Override
    public String kind() {
      return "start-earlier";
    }

    @Override
    public String text() {
      Object when = effect.unit() == DurationUnit.HOUR ? newStartAt : newStart();
      return "Start the whole plan %s earlier, on %s.%s"
          .formatted(effect.unit().words(effect.cost()), when, effect.remains());
    }
  }

  /**
   * Ask for a later due date.
   *
   * @param newDueAt the instant by which all can be done; for a date, the midnight that ends it
   */
  record MoveDue(LocalDate newDue, LocalDateTime newDueAt, Effect effect) implements Repair {
    @Override
    public String kind() {
      return "move-due";
    }

    @Override
    public String text() {
      Object when = effect.unit() == DurationUnit.HOUR ? newDueAt : newDue;
      return "Move the due date by %s, to %s.%s"
          .formatted(effect.unit().words(effect.cost()), when, effect.remains());
    }
  }
}
