package io.wutong.kernel.packs;

import io.wutong.kernel.packs.DemoMatter.DemoAct;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.ZoneClock;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Lets the demo zone live the months before its first day: every step is taken by the person and at
 * the time that the pack names, through the doors of the rooms that listen.
 */
@Component
class DemoLife {

  private final Packs packs;
  private final People people;
  private final ZoneClock zoneClock;
  private final ProductClock clock;
  private final ApplicationEventPublisher events;

  DemoLife(
      Packs packs,
      People people,
      ZoneClock zoneClock,
      ProductClock clock,
      ApplicationEventPublisher events) {
    this.packs = packs;
    this.people = people;
    this.zoneClock = zoneClock;
    this.clock = clock;
    this.events = events;
  }

  private record Step(Instant at, String what, DemoStep event) {}

  void live(DemoPast past) {
    List<String> problems = new ArrayList<>();
    steps(past).forEach(step -> take(step, problems));
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "The demo does what the rooms forbid:\n%s\nMaybe matters.yaml has to change."
              .formatted(String.join("\n", problems)));
    }
  }

  /** In the order of time; what happened in one minute stays in the order of the file. */
  private List<Step> steps(DemoPast past) {
    DemoBook book = new DemoBook(people, clock);
    List<Step> steps = new ArrayList<>();
    for (DemoDocument document : past.documents()) {
      String name = document.file();
      byte[] content = name == null ? new byte[0] : packs.demoFile(name);
      var entered = new DemoStep.Entered(document, content, book);
      steps.add(new Step(document.at().toInstant(), document.key(), entered));
    }
    for (DemoMatter matter : past.matters()) {
      steps.add(
          new Step(
              matter.at().toInstant(),
              matter.key() + ", proposal",
              new DemoStep.Proposed(matter, book)));
      for (DemoAct act : matter.acts()) {
        steps.add(
            new Step(
                act.at().toInstant(),
                matter.key() + ", " + act.act(),
                new DemoStep.Acted(matter, act, book)));
      }
    }
    steps.sort(Comparator.comparing(Step::at));
    return steps;
  }

  private void take(Step step, List<String> problems) {
    if (step.at().isAfter(clock.now())) {
      zoneClock.moveTo(step.at());
    }
    try {
      events.publishEvent(step.event());
    } catch (Refused | JacksonException | IllegalStateException wrong) {
      problems.add("  '%s': %s".formatted(step.what(), wrong.getMessage()));
    }
  }
}
