package io.wutong.kernel.supervision.web;

import io.wutong.kernel.packs.Title;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.kernel.supervision.Clock;
import io.wutong.kernel.supervision.Supervision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The window on clocks: those of a matter, and those that a person leaves behind. */
@RestController
class ClockWindow {

  private final Supervision supervision;
  private final People people;

  ClockWindow(Supervision supervision, People people) {
    this.supervision = supervision;
    this.people = people;
  }

  /** A clock as a page shows it. */
  record View(
      UUID id,
      UUID matter,
      String matterTitle,
      Title title,
      String clause,
      String within,
      UUID unit,
      String unitName,
      Instant from,
      Instant due,
      Clock.State state,
      @Nullable Instant endedAt,
      List<Rung> steps) {}

  /** To whom it climbed. */
  record Rung(String person, String post, String unit, Instant at) {}

  @GetMapping("/api/matters/{id}/clocks")
  List<View> of(@PathVariable UUID id) {
    Directory directory = people.directory();
    return supervision.of(id).stream().map(clock -> view(clock, "", directory)).toList();
  }

  @GetMapping("/api/hand-over/clocks")
  List<View> seenToBy(@RequestParam UUID person) {
    Directory directory = people.directory();
    List<View> views = new ArrayList<>();
    supervision
        .seenToBy(person)
        .forEach((matter, clocks) ->
            clocks.forEach(clock -> views.add(view(clock, matter.content().title(), directory))));
    return views;
  }

  private static View view(Clock clock, String matterTitle, Directory directory) {
    return new View(
        clock.id(),
        clock.matter(),
        matterTitle,
        clock.title(),
        clock.clause(),
        clock.within().toString(),
        clock.unit(),
        name(directory, clock.unit()),
        clock.from(),
        clock.due(),
        clock.state(),
        clock.endedAt(),
        clock.steps().stream().map(step -> rung(step, directory)).toList());
  }

  private static Rung rung(Clock.Step step, Directory directory) {
    var person = directory.findPerson(step.person());
    var post = directory.findPost(step.post());
    return new Rung(
        person == null ? "" : person.name(),
        post == null ? "" : post.title(),
        name(directory, step.unit()),
        step.at());
  }

  private static String name(Directory directory, UUID id) {
    var unit = directory.findUnit(id);
    return unit == null ? "" : unit.name();
  }
}
