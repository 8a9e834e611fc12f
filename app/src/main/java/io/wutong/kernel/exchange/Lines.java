package io.wutong.kernel.exchange;

import io.wutong.kernel.boards.model.Row;
import io.wutong.kernel.exchange.model.Column;
import io.wutong.kernel.exchange.model.Line;
import io.wutong.kernel.ledger.Looking;
import io.wutong.kernel.ledger.Looking.Said;
import io.wutong.kernel.ledger.model.Lights;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Part;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Person;
import io.wutong.kernel.people.Unit;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes rows of matters: the same for what goes out and for what it is compared with. */
@Component
class Lines {

  private final Looking looking;
  private final People people;
  private final ProductClock clock;

  Lines(Looking looking, People people, ProductClock clock) {
    this.looking = looking;
    this.people = people;
    this.clock = clock;
  }

  /**
   * A matter, its row, and whose words stand in it.
   *
   * @param said the report that stands; null when there is none
   */
  record Known(Matter matter, Line line, @Nullable Said said) {}

  /** Those of these matters that the actor reads, by id. */
  Map<UUID, Known> of(Collection<UUID> ids) {
    List<Matter> matters = looking.those(List.copyOf(ids));
    Map<UUID, Said> said =
        looking.said(matters.stream().collect(Collectors.toMap(Matter::id, Matter::version)));
    Directory directory = people.directory();
    LocalDate today = clock.today();
    Map<UUID, Known> known = new HashMap<>();
    for (Matter matter : matters) {
      known.put(matter.id(), known(matter, said.get(matter.id()), directory, today));
    }
    return known;
  }

  /** A row as it was at a version of the matter; null when it never had that one. */
  @Nullable Known at(UUID id, int version) {
    Matter then = looking.at(id, version);
    return then == null
        ? null
        : known(then, looking.said(Map.of(id, version)).get(id), people.directory(), clock.today());
  }

  private static Known known(
      Matter matter, @Nullable Said said, Directory directory, LocalDate today) {
    Map<Column, Object> values = new EnumMap<>(Column.class);
    put(values, Column.NUMBER, matter.origin().number());
    put(values, Column.TITLE, matter.content().title());
    put(values, Column.LEAD, unit(matter.leadUnit(), directory));
    put(values, Column.CO, co(matter, directory));
    put(values, Column.RESPONSIBLE, responsible(matter, directory));
    put(values, Column.VERIFIER, unit(matter.verifier(), directory));
    put(values, Column.DISPATCHED, day(matter.dates().dispatchedAt()));
    put(values, Column.PROMISED, matter.dates().promisedOn());
    put(values, Column.DUE, matter.dates().dueOn());
    put(values, Column.STATE, Line.word(matter.state()));
    var light = Lights.on(today, matter.dates().yellowOn(), matter.dates().redOn());
    put(values, Column.LIGHT, Line.word(light));
    // What was taken over before words were kept apart stands on the matter alone.
    put(values, Column.PROGRESS, said == null ? matter.progress().words() : said.progress());
    put(values, Column.PROBLEMS, said == null ? null : said.problems());
    put(values, Column.NEXT_STEPS, said == null ? null : said.nextSteps());
    put(values, Column.PERCENT, matter.progress().said());
    put(values, Column.REPORTED, day(matter.progress().reportedAt()));
    put(values, Column.CLOSED, day(matter.dates().closedAt()));
    return new Known(matter, new Line(matter.id(), matter.version(), values), said);
  }

  /** A row of the past: what lists know of it, and no words. */
  Line of(Row row) {
    Directory directory = people.directory();
    Map<Column, Object> values = new EnumMap<>(Column.class);
    put(values, Column.NUMBER, row.number());
    put(values, Column.TITLE, row.title());
    put(values, Column.LEAD, unit(row.lead(), directory));
    put(values, Column.CO, units(row.co(), directory));
    put(values, Column.VERIFIER, unit(row.verifier(), directory));
    put(values, Column.PROMISED, row.promisedOn());
    put(values, Column.DUE, row.dueOn());
    put(values, Column.STATE, Line.word(row.state()));
    put(values, Column.LIGHT, Line.word(row.light()));
    put(values, Column.CLOSED, row.closedOn());
    return new Line(row.id(), 0, values);
  }

  private static void put(Map<Column, Object> values, Column column, @Nullable Object value) {
    if (value != null && !"".equals(value)) {
      values.put(column, value);
    }
  }

  private static @Nullable LocalDate day(@Nullable Instant at) {
    return at == null ? null : ProductClock.day(at);
  }

  private static @Nullable String unit(@Nullable UUID id, Directory directory) {
    Unit unit = id == null ? null : directory.findUnit(id);
    return unit == null ? null : unit.name();
  }

  private static String co(Matter matter, Directory directory) {
    List<UUID> units = new ArrayList<>();
    for (Part part : matter.parts().values()) {
      if (part.role() == Part.Role.CO) {
        units.add(part.unit());
      }
    }
    return units(units, directory);
  }

  /** By name, so that the order says nothing. */
  private static String units(List<UUID> units, Directory directory) {
    return units.stream()
        .map(each -> unit(each, directory))
        .filter(each -> each != null)
        .sorted()
        .collect(Collectors.joining("、"));
  }

  private static @Nullable String responsible(Matter matter, Directory directory) {
    Part lead = matter.lead();
    Person person =
        lead == null || lead.responsible() == null
            ? null
            : directory.findPerson(lead.responsible());
    return person == null ? null : person.name();
  }
}
