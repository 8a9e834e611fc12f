package io.wutong.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The answer for one plan, start and due date: earliest and latest dates, slack, whether it can be
 * done, what makes it late and what would help. Immutable and safe for threads; the dates are read
 * out of arrays when they are asked for.
 */
public final class Schedule {
  private static final LocalDateTime FIRST_TIME = WorkdayCalendar.FIRST_DATE.atStartOfDay();

  private final Plan plan;
  private final WorkdayCalendar calendar;
  private final Network network;
  private final boolean hourly;
  final Passes passes;
  final int start;
  final int due;
  final int finish;
  final int[] earliestBegin;
  final int[] earliestEnd;
  final int[] latestBegin;
  final int[] latestEnd;

  Schedule(Plan plan, WorkdayCalendar calendar, int start, int due) {
    this.plan = plan;
    this.calendar = calendar;
    this.network = plan.network();
    this.hourly = plan.resolution() == Resolution.HOUR;
    this.passes = new Passes(plan, calendar);
    this.start = start;
    this.due = due;
    this.earliestBegin = new int[network.size];
    this.earliestEnd = new int[network.size];
    this.latestBegin = new int[network.size];
    this.latestEnd = new int[network.size];
    passes.forward(start, 0, network.duration, earliestBegin, earliestEnd);
    passes.backward(due, network.duration, latestBegin, latestEnd);
    this.finish = passes.finish(start, earliestEnd);
  }

  /** The plan that was scheduled. */
  public Plan plan() {
    return plan;
  }

  /** The calendar that it was scheduled by. */
  public WorkdayCalendar calendar() {
    return calendar;
  }

  /** First day on which anything may be done. */
  public LocalDate start() {
    return timeOf(start).toLocalDate();
  }

  /** Last day on which anything may be done. */
  public LocalDate due() {
    return lastDayBefore(due);
  }

  /** The instant from which on anything may be done. */
  public LocalDateTime startAt() {
    return timeOf(start);
  }

  /** The instant by which all has to be done: for a due date, the midnight that ends it. */
  public LocalDateTime dueAt() {
    return timeOf(due);
  }

  /** Earliest day on which all is done. */
  public LocalDate finish() {
    return lastDayBefore(finish);
  }

  /** Earliest instant at which all is done. */
  public LocalDateTime finishAt() {
    return timeOf(finish);
  }

  /** Whether all can be done by the due date. */
  public boolean feasible() {
    return finish <= due;
  }

  /**
   * By how much the earliest finish misses the due date, in working days (hours in a plan of
   * hours); 0 if it does not. A plan that is late by days off only is short by 1.
   */
  public int shortBy() {
    return shortBy(finish);
  }

  int shortBy(int boundary) {
    return Math.max(0, -passes.distance(boundary, due));
  }

  /** All nodes in the order of the plan's tasks. */
  public List<Node> nodes() {
    return new Nodes();
  }

  /**
   * One node.
   *
   * @throws IllegalArgumentException if the plan has no such task
   */
  public Node node(String id) {
    return new Node(this, plan.indexOf(id));
  }

  /**
   * The critical chain: ids in order, each the one that the next has to wait for, ending with the
   * task that finishes last. If the plan is not feasible, this chain alone makes it so.
   */
  public List<String> chain() {
    return chainPositions().stream().map(this::idAt).toList();
  }

  List<Integer> chainPositions() {
    int last = 0;
    for (int p = 1; p < network.size; p++) {
      // Of equals the last: a closing milestone belongs to the chain that it closes.
      if (end(p) >= end(last)) {
        last = p;
      }
    }
    List<Integer> chain = new ArrayList<>();
    for (int p = last; p >= 0; p = driver(p)) {
      chain.add(p);
    }
    return chain.reversed();
  }

  private int end(int p) {
    return earliestEnd[p] + (network.opening[p] ? 1 : 0);
  }

  /** The predecessor that a position has to wait for longest, or -1 if it has none. */
  private int driver(int p) {
    int driver = -1;
    int latest = -1;
    for (int e = network.edges.first[p]; e < network.edges.first[p + 1]; e++) {
      int before = network.edges.predecessor[e];
      int free = passes.later(p, earliestEnd[before], network.edges.lag[e]);
      if (free > latest) {
        latest = free;
        driver = before;
      }
    }
    return driver;
  }

  /**
   * What would help, cheapest first; empty if the plan is feasible. Each repair was tried on the
   * whole plan before it is listed. Computed anew at each call, by many passes: ask once.
   */
  public List<Repair> repairs() {
    return feasible() ? List.of() : new RepairSearch(this).find();
  }

  /**
   * Years that the dates rest on without a published notice, over everything from the first to the
   * last date that appears. Empty for a plan of hours, which asks no calendar.
   */
  public List<Integer> unpublishedYears() {
    if (hourly) {
      return List.of();
    }
    int from = Math.min(start, due - 1);
    int to = Math.max(finish, due);
    for (int p = 0; p < network.size; p++) {
      from = Math.min(from, latestBegin[p]);
      to = Math.max(to, latestEnd[p]);
    }
    return calendar.unpublishedYears(timeOf(from).toLocalDate(), lastDayBefore(to));
  }

  int slack(int index) {
    int p = network.positionOf[index];
    return passes.distance(earliestBegin[p], latestBegin[p]);
  }

  LocalDate startDate(int index, boolean latest) {
    int p = network.positionOf[index];
    if (network.duration[p] == 0) {
      return milestoneDate(p, latest);
    }
    return timeOf(latest ? latestBegin[p] : earliestBegin[p]).toLocalDate();
  }

  LocalDate finishDate(int index, boolean latest) {
    int p = network.positionOf[index];
    if (network.duration[p] == 0) {
      return milestoneDate(p, latest);
    }
    return lastDayBefore(latest ? latestEnd[p] : earliestEnd[p]);
  }

  LocalDateTime startTime(int index, boolean latest) {
    int p = network.positionOf[index];
    return timeOf(latest ? latestBegin[p] : earliestBegin[p]);
  }

  LocalDateTime finishTime(int index, boolean latest) {
    int p = network.positionOf[index];
    return timeOf(latest ? latestEnd[p] : earliestEnd[p]);
  }

  /**
   * An opening milestone falls on the day that its boundary begins, any other on the day it ends.
   */
  private LocalDate milestoneDate(int p, boolean latest) {
    int boundary = latest ? latestEnd[p] : earliestEnd[p];
    if (hourly || network.opening[p]) {
      return timeOf(boundary).toLocalDate();
    }
    LocalDate day = lastDayBefore(boundary);
    if (!latest || !network.working[p]) {
      return day;
    }
    // Nobody signs on a Sunday: the promise of a milestone in working days is the last one before,
    // unless its predecessors finish only on the days off themselves.
    LocalDate worked = calendar.startOfTask(day, 1);
    boolean tooEarly = !worked.isAfter(day) && worked.isBefore(lastDayBefore(earliestEnd[p]));
    return tooEarly && slack(network.taskAt[p]) >= 0 ? day : worked;
  }

  String idAt(int p) {
    return plan.tasks().get(network.taskAt[p]).id();
  }

  /** The instant of a boundary. */
  LocalDateTime timeOf(int boundary) {
    return hourly ? FIRST_TIME.plusHours(boundary) : FIRST_TIME.plusDays(boundary);
  }

  /** The day that ends at a boundary, or in a plan of hours the day of the hour before it. */
  LocalDate lastDayBefore(int boundary) {
    return timeOf(boundary - 1).toLocalDate();
  }

  private final class Nodes extends AbstractList<Node> implements RandomAccess {
    @Override
    public Node get(int index) {
      if (index < 0 || index >= network.size) {
        throw new IndexOutOfBoundsException(index);
      }
      return new Node(Schedule.this, index);
    }

    @Override
    public int size() {
      return network.size;
    }
  }
}
