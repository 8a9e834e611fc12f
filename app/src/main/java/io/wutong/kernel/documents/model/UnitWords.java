package io.wutong.kernel.documents.model;

import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.Unit;
import io.wutong.shared.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which units a cell names, by their names and the short and former ones of the ledger's day. */
public final class UnitWords {

  /** What stands behind 牵头单位： belongs to it, on the next line too. */
  private static final String BETWEEN = "(?<![:：])(?:[、，,;；/\\n]+|(?<=\\S)\\s+(?=[^\\s(（]))";

  private static final String LEADS = "牵头|主责|主办";
  private static final String TAKES_PART = "配合|协办|协同";

  /** 牵头单位：… before a name holds for those behind it too, …（配合） for its own alone. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:(?<lead>%s)|(?<co>%s)|责任|承办)(?:单位|部门)?[:：]".formatted(LEADS, TAKES_PART));

  private static final Pattern BEHIND =
      Pattern.compile(
          "等?[(（](?:(?<lead>%s)|(?<co>%s))(?:单位|部门)?[)）]等?$|等$".formatted(LEADS, TAKES_PART));

  private final Map<String, Set<UUID>> units = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Map<String, Read> known = new HashMap<>();

  /**
   * @param written the day of the ledger: what a short name meant then
   * @param said what a person said that words mean
   */
  public UnitWords(
      Directory directory, LocalDate today, LocalDate written, Map<String, UUID> said) {
    for (Unit unit : directory.units()) {
      if (unit.on(today)) {
        names.add(unit.name());
        add(unit.name(), unit.id());
        unit.aliasesOn(written).forEach(alias -> add(alias, unit.id()));
      }
    }
    said.forEach((words, unit) -> units.put(bare(words), Set.of(unit)));
  }

  /** What a cell says that a unit is to do. */
  private enum Role {
    LEAD,
    CO,
    NOT_SAID
  }

  /**
   * What a cell says; the units in their order, each once.
   *
   * @param lead those that it says lead
   * @param units those of which it says nothing
   * @param co those that it says take part
   * @param refusal why it cannot be read; null when it can
   */
  public record Read(List<UUID> lead, List<UUID> units, List<UUID> co, @Nullable Refusal refusal) {

    static final Read NOBODY = new Read(List.of(), List.of(), List.of(), null);

    private static Read no(Refusal refusal) {
      return new Read(List.of(), List.of(), List.of(), refusal);
    }

    /** The same with what another cell says. */
    Read and(Read other) {
      return new Read(
          both(lead, other.lead), both(units, other.units), both(co, other.co), refusal);
    }

    /** The same as it is meant under 配合单位: there only who is said to lead may lead. */
    Read asCo() {
      return new Read(List.of(), lead, both(units, co), refusal);
    }

    /** All of them, those that lead first. */
    List<UUID> all() {
      return both(both(lead, units), co);
    }

    /** Who is said to lead; else the first that is not said to take part. */
    @Nullable UUID leading() {
      List<UUID> may = both(lead, units);
      return may.isEmpty() ? null : may.getFirst();
    }

    /** All others. */
    List<UUID> following() {
      UUID leading = leading();
      return all().stream().filter(unit -> !unit.equals(leading)).toList();
    }

    private static List<UUID> both(List<UUID> some, List<UUID> more) {
      return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
  }

  /** The units that the words name, and what they say of each. */
  public Read read(String words) {
    return known.computeIfAbsent(words, this::readNew);
  }

  private Read readNew(String words) {
    String[] parts = words.strip().split(BETWEEN);
    Set<UUID> whole = units.getOrDefault(bare(words), Set.of());
    if (whole.size() == 1 && parts.length > 1) {
      return new Read(List.of(), List.copyOf(whole), List.of(), null);
    }
    Map<UUID, Role> found = new LinkedHashMap<>();
    Role said = Role.NOT_SAID;
    for (String part : parts) {
      Matcher before = BEFORE.matcher(part.strip());
      Matcher behind = BEHIND.matcher(part.strip());
      said = before.find() ? role(before, Role.NOT_SAID) : said;
      String name = bare(part);
      if (name.isEmpty()) {
        continue;
      }
      Set<UUID> meant = units.getOrDefault(name, Set.of());
      if (meant.size() != 1) {
        String slug = meant.isEmpty() ? "sheet-unit-unknown" : "sheet-unit-shared";
        return Read.no(Refusal.of(slug).with("unit", part.strip()).with("like", like(name)));
      }
      Role role = behind.find() ? role(behind, said) : said;
      // Who is named twice does what is said of it.
      found.merge(meant.iterator().next(), role, (a, b) -> a.compareTo(b) < 0 ? a : b);
    }
    return new Read(of(found, Role.LEAD), of(found, Role.NOT_SAID), of(found, Role.CO), null);
  }

  private static Role role(Matcher mark, Role otherwise) {
    if (mark.group("lead") != null) {
      return Role.LEAD;
    }
    return mark.group("co") != null ? Role.CO : otherwise;
  }

  private static List<UUID> of(Map<UUID, Role> found, Role role) {
    return found.entrySet().stream()
        .filter(each -> each.getValue() == role)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void add(String name, UUID unit) {
    units.computeIfAbsent(bare(name), words -> new LinkedHashSet<>()).add(unit);
  }

  private static String bare(String words) {
    String name = BEFORE.matcher(words.strip()).replaceFirst("");
    return BEHIND
        .matcher(name)
        .replaceFirst("")
        .replaceAll("\\s+", "")
        .replace('(', '（')
        .replace(')', '）');
  }

  /** Units that have the most characters of the words in common with them. */
  private String like(String words) {
    int most = 1;
    List<String> best = new ArrayList<>();
    for (String name : names) {
      int common = (int) words.chars().distinct().filter(c -> name.indexOf(c) >= 0).count();
      if (common > most) {
        most = common;
        best.clear();
      }
      if (common == most && best.size() < 3) {
        best.add(name);
      }
    }
    return best.isEmpty() ? "—" : String.join("、", best);
  }
}
