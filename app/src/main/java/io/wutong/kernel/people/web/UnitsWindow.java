package io.wutong.kernel.people.web;

import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.NewUnit;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Person;
import io.wutong.kernel.people.Post;
import io.wutong.kernel.people.Right;
import io.wutong.kernel.people.Unit;
import io.wutong.kernel.people.UnitAlias;
import io.wutong.kernel.people.UnitKind;
import io.wutong.shared.time.ProductClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The units, and whom to ring there. */
@RestController
@RequestMapping("/api/units")
class UnitsWindow {

  private final People people;
  private final ProductClock clock;

  UnitsWindow(People people, ProductClock clock) {
    this.people = people;
    this.clock = clock;
  }

  /** Absent {@code aliases} stay as they are. */
  record UnitChange(
      String name,
      UnitKind kind,
      @Nullable UUID parent,
      LocalDate from,
      @Nullable LocalDate to,
      boolean officersSend,
      @Nullable List<UnitAlias> aliases) {}

  record LastDay(LocalDate lastDay) {}

  record UnitView(
      UUID id,
      String code,
      String name,
      UnitKind kind,
      @Nullable UUID parent,
      @Nullable String parentCode,
      LocalDate from,
      @Nullable LocalDate to,
      boolean officersSend,
      List<UnitAlias> aliases) {}

  /** Who somebody is for those outside the unit. */
  enum UnitRole {
    /** 分管领导、单位负责人. */
    LEADER,
    /** 责任人. */
    RESPONSIBLE,
    /** 联络员. */
    LIAISON
  }

  record UnitPerson(
      UUID id,
      String person,
      String phone,
      UUID post,
      String title,
      List<Right> rights,
      UnitRole role) {}

  @GetMapping
  List<UnitView> list() {
    Directory directory = people.directory();
    return directory.units().stream().map(unit -> view(unit, directory)).toList();
  }

  @GetMapping("/{id}/people")
  List<UnitPerson> peopleOf(@PathVariable UUID id) {
    Directory directory = people.directory();
    return directory.postsOf(directory.unit(id).id(), clock.today()).stream()
        .map(post -> unitPerson(post, directory))
        .toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  UnitView open(@RequestBody NewUnit said) {
    return view(people.openUnit(said), people.directory());
  }

  @PutMapping("/{id}")
  UnitView change(@PathVariable UUID id, @RequestBody UnitChange said) {
    people.demandAdministrator();
    Unit was = people.directory().unit(id);
    Unit unit =
        new Unit(
            id,
            was.code(),
            said.name(),
            said.kind(),
            said.parent(),
            said.from(),
            said.to(),
            said.officersSend(),
            said.aliases() == null ? was.aliases() : said.aliases());
    return view(people.changeUnit(unit), people.directory());
  }

  @PostMapping("/{id}/end")
  UnitView end(@PathVariable UUID id, @RequestBody LastDay said) {
    return view(people.endUnit(id, said.lastDay()), people.directory());
  }

  private static UnitView view(Unit unit, Directory directory) {
    Unit above = unit.parent() == null ? null : directory.findUnit(unit.parent());
    return new UnitView(
        unit.id(),
        unit.code(),
        unit.name(),
        unit.kind(),
        unit.parent(),
        above == null ? null : above.code(),
        unit.from(),
        unit.to(),
        unit.officersSend(),
        unit.aliases());
  }

  private static UnitPerson unitPerson(Post post, Directory directory) {
    Person person = directory.person(post.person());
    return new UnitPerson(
        person.id(),
        person.name(),
        person.phone(),
        post.id(),
        post.title(),
        post.rights().stream().sorted().toList(),
        role(post));
  }

  private static UnitRole role(Post post) {
    if (post.rights().contains(Right.LEAD) || post.rights().contains(Right.SIGN)) {
      return UnitRole.LEADER;
    }
    boolean onlyPrepares = post.rights().stream().allMatch(right -> right == Right.PREPARE);
    return onlyPrepares ? UnitRole.LIAISON : UnitRole.RESPONSIBLE;
  }
}
