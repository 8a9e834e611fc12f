package io.wutong.kernel.people;

import io.wutong.kernel.people.model.OrganisationRules;
import io.wutong.kernel.people.model.Texts;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the organisation: who is who, and how an administrator changes that. A task force
 * (专班) is a unit with a last day.
 */
@Service
public class People {

  private static final int NAME_LONGEST = 100;
  private static final int UNIT_NAME_LONGEST = 200;

  private final Directories directories;
  private final Administrators administrators;
  private final PeopleActs acts;
  private final ProductClock clock;
  private final ApplicationEventPublisher events;

  People(
      Directories directories,
      Administrators administrators,
      PeopleActs acts,
      ProductClock clock,
      ApplicationEventPublisher events) {
    this.directories = directories;
    this.administrators = administrators;
    this.acts = acts;
    this.clock = clock;
    this.events = events;
  }

  /** The organisation as it stands; the same object until something changes. */
  public Directory directory() {
    return directories.current();
  }

  /** Refuses whoever is not an administrator today. */
  public void demandAdministrator() {
    administrators.demand();
  }

  /** Opens a unit. */
  @Transactional
  public Unit openUnit(NewUnit said) {
    Actor actor = administrators.demand();
    Directory directory = directories.forChange();
    Unit unit =
        tidy(
            new Unit(
                ZoneFilling.unitId(said.code()),
                Texts.code(said.code()),
                said.name(),
                said.kind(),
                said.parent(),
                said.from(),
                said.to(),
                said.officersSend()));
    if (directory.findUnit(unit.id()) != null) {
      throw Refusal.of("unit-code-taken").with("code", unit.code()).refused();
    }
    OrganisationRules.check(directory, unit);
    acts.unit(actor, "opened", unit);
    return unit;
  }

  /** Changes a unit in everything but its code. */
  @Transactional
  public Unit changeUnit(Unit said) {
    Actor actor = administrators.demand();
    Directory directory = directories.forChange();
    Unit was = directory.unit(said.id());
    if (!was.code().equals(said.code())) {
      throw Refusal.of("unit-code-stays").with("code", was.code()).refused();
    }
    return saved(actor, "changed", directory, tidy(said));
  }

  /** Ends a unit with a last day; its posts and the units below have to end before. */
  @Transactional
  public Unit endUnit(UUID id, LocalDate lastDay) {
    Actor actor = administrators.demand();
    Directory directory = directories.forChange();
    Unit was = directory.unit(id);
    Unit ended =
        new Unit(
            id,
            was.code(),
            was.name(),
            was.kind(),
            was.parent(),
            was.from(),
            lastDay,
            was.officersSend());
    return saved(actor, "ended", directory, ended);
  }

  private Unit saved(Actor actor, String verb, Directory directory, Unit unit) {
    OrganisationRules.check(directory, unit);
    Unit was = directory.unit(unit.id());
    if (!unit.equals(was)) {
      acts.unit(actor, verb, unit);
    }
    if (!Objects.equals(unit.parent(), was.parent())) {
      events.publishEvent(new UnitMoved(unit.id()));
    }
    return unit;
  }

  /** Opens a post; with {@code standsInFor} it is a stand-in's (代理). */
  @Transactional
  public Post openPost(NewPost said) {
    Actor actor = administrators.demand();
    return opened(actor, directories.forChange(), said);
  }

  private Post opened(Actor actor, Directory directory, NewPost said) {
    Post post =
        tidy(
            new Post(
                Ids.next(),
                said.unit(),
                said.title(),
                said.person(),
                said.rights(),
                said.from(),
                said.to(),
                said.standsInFor(),
                said.rank()));
    OrganisationRules.check(directory, post);
    acts.post(actor, "opened", post);
    return post;
  }

  /** Lets a person stand in for a post from one day to another, with all of its rights. */
  @Transactional
  public Post standIn(UUID forPost, UUID person, LocalDate from, LocalDate to) {
    Actor actor = administrators.demand();
    Directory directory = directories.forChange();
    Post own = directory.post(forPost);
    var said =
        new NewPost(own.unit(), own.title(), person, own.rights(), from, to, own.id(), own.rank());
    return opened(actor, directory, said);
  }

  /** Changes a post's title, holder, rights, days or rank; a new holder takes over what it has. */
  @Transactional
  public Post changePost(Post said) {
    Actor actor = administrators.demand();
    return changed(actor, "changed", directories.forChange(), tidy(said));
  }

  /** Hands a post over to another person. */
  @Transactional
  public Post handOver(UUID post, UUID to) {
    Actor actor = administrators.demand();
    Directory directory = directories.forChange();
    Post was = directory.post(post);
    return changed(actor, "handed-over", directory, with(was, to, was.to()));
  }

  /** Ends a post with a last day. */
  @Transactional
  public Post endPost(UUID post, LocalDate lastDay) {
    Actor actor = administrators.demand();
    Directory directory = directories.forChange();
    Post was = directory.post(post);
    return changed(actor, "ended", directory, with(was, was.person(), lastDay));
  }

  private Post changed(Actor actor, String verb, Directory directory, Post post) {
    Post was = directory.post(post.id());
    if (!was.unit().equals(post.unit())) {
      throw Refusal.of("post-stays-in-unit").refused();
    }
    OrganisationRules.check(directory, post);
    OrganisationRules.checkAdministrated(directory, post, clock.today());
    if (post.equals(was)) {
      return was;
    }
    acts.post(actor, verb, post);
    if (!post.person().equals(was.person())) {
      var handed = new PostHandedOver(post.id(), was.person(), post.person(), clock.today());
      events.publishEvent(handed);
    }
    return post;
  }

  /** Adds a person. */
  @Transactional
  public Person openPerson(String name, String phone) {
    Actor actor = administrators.demand();
    directories.forChange();
    Person person = tidy(new Person(Ids.next(), name, phone));
    acts.person(actor, "opened", person);
    return person;
  }

  /** Changes a person's name or telephone number. */
  @Transactional
  public Person changePerson(Person said) {
    Actor actor = administrators.demand();
    Person was = directories.forChange().person(said.id());
    Person person = tidy(said);
    if (!person.equals(was)) {
      acts.person(actor, "changed", person);
    }
    return person;
  }

  /** Writes the rows anew from the journal; the transaction is the caller's. */
  void rebuild() {
    directories.forChange();
    acts.rebuild();
  }

  private static Post with(Post post, UUID person, @Nullable LocalDate to) {
    return new Post(
        post.id(),
        post.unit(),
        post.title(),
        person,
        post.rights(),
        post.from(),
        to,
        post.standsInFor(),
        post.rank());
  }

  private static Unit tidy(Unit unit) {
    return new Unit(
        unit.id(),
        unit.code(),
        Texts.line("name", unit.name(), UNIT_NAME_LONGEST),
        unit.kind(),
        unit.parent(),
        unit.from(),
        unit.to(),
        unit.officersSend());
  }

  private static Post tidy(Post post) {
    return new Post(
        post.id(),
        post.unit(),
        Texts.line("postTitle", post.title(), NAME_LONGEST),
        post.person(),
        post.rights(),
        post.from(),
        post.to(),
        post.standsInFor(),
        post.rank());
  }

  private static Person tidy(Person person) {
    return new Person(
        person.id(), Texts.line("name", person.name(), NAME_LONGEST), Texts.phone(person.phone()));
  }
}
