package io.wutong.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for single repairs of a late plan. The critical chain alone makes the plan late, so only
 * its tasks can help alone. Every candidate is judged by a forward pass over the changed plan.
 */
final class RepairSearch {
  /** How many repairs of one kind are shown if they suffice, and if they only help. */
  private static final int SHOWN_MAX = 3;

  private static final int SHOWN_PARTIAL_MAX = 2;

  /** Bounds the work on a big plan: about this many nodes are visited for each kind of repair. */
  private static final int VISITS_MAX = 50_000_000;

  private static final int TRIALS_MIN = 32;
  private static final int REFINED_MAX = 8;

  private final Schedule schedule;
  private final Plan plan;
  private final Network network;
  private final Passes passes;
  private final List<Integer> chain;
  private final int[] begin;
  private final int[] end;
  private final int[] duration;
  private final int trials;

  RepairSearch(Schedule schedule) {
    this.schedule = schedule;
    this.plan = schedule.plan();
    this.network = plan.network();
    this.passes = schedule.passes;
    this.chain = schedule.chainPositions();
    this.begin = new int[network.size];
    this.end = new int[network.size];
    this.duration = network.duration.clone();
    this.trials = Math.max(TRIALS_MIN, VISITS_MAX / network.size);
  }

  List<Repair> find() {
    List<Repair> found = new ArrayList<>();
    found.addAll(best(shortenings()));
    found.addAll(best(besides()));
    found.add(startEarlier());
    found.add(moveDue());
    // A stable sort: at equal price the order above stands, in which the promise moves last.
    found.sort(ORDER);
    return List.copyOf(found);
  }

  /** Those that suffice by their price, then those that only help by what remains. */
  private static final Comparator<Repair> ORDER =
      Comparator.<Repair>comparingInt(repair -> repair.effect().shortAfter())
          .thenComparingInt(repair -> repair.effect().cost());

  private static List<Repair> best(List<Repair> candidates) {
    candidates.sort(ORDER);
    boolean suffices = !candidates.isEmpty() && candidates.getFirst().effect().feasible();
    return candidates.stream()
        .filter(repair -> repair.effect().feasible() == suffices)
        .limit(suffices ? SHOWN_MAX : SHOWN_PARTIAL_MAX)
        .toList();
  }

  /** A task of the chain and the number of slots (≥ 1) to which it may have to be cut. */
  private record Cut(int position, int slots, int by) {}

  private List<Repair> shortenings() {
    List<Cut> cuts = new ArrayList<>();
    for (int p : chain) {
      int room = passes.room(p, schedule.earliestBegin[p], schedule.latestEnd[p]);
      int slots = Math.max(1, room);
      if (slots < network.duration[p]) {
        // Cutting to less than the room cannot bring more: from here on all of this task fits.
        cuts.add(new Cut(p, slots, network.duration[p] - slots));
      }
    }
    cuts.sort(Comparator.comparingInt(Cut::by));
    List<Repair> enough = new ArrayList<>();
    List<Cut> helping = new ArrayList<>();
    List<Integer> remaining = new ArrayList<>();
    for (Cut cut : cuts.subList(0, Math.min(trials, cuts.size()))) {
      int shortAfter = shortIfCut(cut.position(), cut.slots());
      if (shortAfter == 0) {
        enough.add(shorten(cut, 0));
      } else if (shortAfter < schedule.shortBy()) {
        helping.add(cut);
        remaining.add(shortAfter);
      }
      if (enough.size() == SHOWN_MAX) {
        break;
      }
    }
    return enough.isEmpty() ? refined(helping, remaining) : enough;
  }

  /** The best of those that only help, each with the smallest cut that helps as much. */
  private List<Repair> refined(List<Cut> cuts, List<Integer> remaining) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(remaining::get));
    List<Repair> repairs = new ArrayList<>();
    for (int i : order.subList(0, Math.min(REFINED_MAX, order.size()))) {
      repairs.add(shorten(smallest(cuts.get(i), remaining.get(i)), remaining.get(i)));
    }
    return repairs;
  }

  private Cut smallest(Cut cut, int shortAfter) {
    int low = cut.slots();
    int high = network.duration[cut.position()];
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (shortIfCut(cut.position(), middle) <= shortAfter) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new Cut(cut.position(), low, network.duration[cut.position()] - low);
  }

  private Repair shorten(Cut cut, int shortAfter) {
    Task task = plan.tasks().get(network.taskAt[cut.position()]);
    int left = Network.amount(cut.slots(), task.unit(), plan.resolution());
    return new Repair.Shorten(
        task.id(), task.duration() - left, left, task.unit(), effect(cut.by(), shortAfter));
  }

  private int shortIfCut(int position, int slots) {
    keepUntil(position);
    duration[position] = slots;
    passes.forward(schedule.start, position, duration, begin, end);
    duration[position] = network.duration[position];
    return schedule.shortBy(passes.finish(schedule.start, end));
  }

  private List<Repair> besides() {
    List<Repair> found = new ArrayList<>();
    for (int i = 1; i < chain.size() && i <= trials; i++) {
      int first = chain.get(i - 1);
      int second = chain.get(i);
      // A lag says that time has to pass, and a milestone has no time to share.
      if (network.duration[first] > 0 && network.duration[second] > 0 && noLag(first, second)) {
        int shortAfter = shortIfBeside(first, second);
        if (shortAfter < schedule.shortBy()) {
          int cost = passes.distance(begin[second], schedule.earliestBegin[second]);
          found.add(
              new Repair.RunBeside(
                  schedule.idAt(first),
                  schedule.idAt(second),
                  effect(Math.max(1, cost), shortAfter)));
        }
      }
    }
    return found;
  }

  private boolean noLag(int first, int second) {
    for (int e = network.edges.first[second]; e < network.edges.first[second + 1]; e++) {
      if (network.edges.predecessor[e] == first && network.edges.lag[e] > 0) {
        return false;
      }
    }
    return true;
  }

  private int shortIfBeside(int first, int second) {
    keepUntil(second);
    int earliest = schedule.start;
    for (int e = network.edges.first[second]; e < network.edges.first[second + 1]; e++) {
      int before = network.edges.predecessor[e];
      int free =
          before == first ? begin[first] : passes.later(second, end[before], network.edges.lag[e]);
      earliest = Math.max(earliest, free);
    }
    passes.placeForward(second, earliest, duration[second], begin, end);
    // Whatever came after the second had the first behind it too: it goes on waiting for both.
    end[second] = Math.max(end[second], end[first]);
    passes.forward(schedule.start, second + 1, duration, begin, end);
    return schedule.shortBy(passes.finish(schedule.start, end));
  }

  private void keepUntil(int position) {
    System.arraycopy(schedule.earliestBegin, 0, begin, 0, position);
    System.arraycopy(schedule.earliestEnd, 0, end, 0, position);
  }

  private Repair startEarlier() {
    int latest = schedule.start;
    for (int boundary : schedule.latestBegin) {
      latest = Math.min(latest, boundary);
    }
    int newStart = passes.wholeStepsBack(schedule.start, latest);
    passes.forward(newStart, 0, duration, begin, end);
    int shortAfter = schedule.shortBy(passes.finish(newStart, end));
    int cost = passes.distance(newStart, schedule.start);
    return new Repair.StartEarlier(schedule.timeOf(newStart), effect(cost, shortAfter));
  }

  private Repair moveDue() {
    return new Repair.MoveDue(
        schedule.finish(), schedule.finishAt(), effect(schedule.shortBy(), 0));
  }

  private Repair.Effect effect(int cost, int shortAfter) {
    return new Repair.Effect(cost, shortAfter, plan.resolution().slackUnit());
  }
}
