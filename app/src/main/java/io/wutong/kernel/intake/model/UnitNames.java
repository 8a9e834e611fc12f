package io.wutong.kernel.intake.model;

import io.wutong.breakdown.UnitName;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What papers call the units; a name that two units bear names neither. */
public final class UnitNames {

  private UnitNames() {}

  /**
   * The names of the units that are there today.
   *
   * @param written the day of the paper, for the short names that were in use then
   */
  public static List<UnitName> of(Directory directory, LocalDate today, LocalDate written) {
    List<Unit> units = directory.units().stream().filter(unit -> unit.on(today)).toList();
    Set<String> seen = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (Unit unit : units) {
      for (String name : of(unit, written)) {
        if (!seen.add(name)) {
          shared.add(name);
        }
      }
    }
    List<UnitName> known = new ArrayList<>();
    for (Unit unit : units) {
      List<String> own = of(unit, written).stream().filter(name -> !shared.contains(name)).toList();
      if (!own.isEmpty()) {
        known.add(new UnitName(unit.code(), own.getFirst(), own.subList(1, own.size())));
      }
    }
    return known;
  }

  /** The full name first. */
  private static Set<String> of(Unit unit, LocalDate written) {
    Set<String> names = new LinkedHashSet<>();
    names.add(unit.name());
    names.addAll(unit.aliasesOn(written));
    return names;
  }
}
