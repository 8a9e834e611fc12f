package io.wutong.kernel.documents.model;

import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.Unit;
import io.wutong.shared.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which units a cell names, by their names and the short and former ones of the ledger's day. */
public final class UnitWords {

  private static final String BETWEEN = "[、，,;；/\\n]+|(?<=\\S)\\s+(?=\\S)";
  private static final String AROUND =
      "^(?:牵头单位|责任单位|配合单位|牵头|配合|主办|协办)[:：]|[(（](?:牵头|配合|主责)[)）]$|等$";

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

  /**
   * What a cell says.
   *
   * @param refusal why it cannot be read; null when it can
   */
  public record Read(List<UUID> units, @Nullable Refusal refusal) {}

  /** The units that the words name, in their order, each once. */
  public Read read(String words) {
    return known.computeIfAbsent(words, this::readNew);
  }

  private Read readNew(String words) {
    Set<UUID> whole = units.get(bare(words));
    if (whole != null && whole.size() == 1) {
      return new Read(List.copyOf(whole), null);
    }
    Set<UUID> found = new LinkedHashSet<>();
    for (String part : words.split(BETWEEN)) {
      String name = bare(part);
      if (name.isEmpty()) {
        continue;
      }
      Set<UUID> meant = units.getOrDefault(name, Set.of());
      if (meant.size() != 1) {
        String slug = meant.isEmpty() ? "sheet-unit-unknown" : "sheet-unit-shared";
        return new Read(
            List.of(), Refusal.of(slug).with("unit", part.strip()).with("like", like(name)));
      }
      found.addAll(meant);
    }
    return new Read(List.copyOf(found), null);
  }

  private void add(String name, UUID unit) {
    units.computeIfAbsent(bare(name), words -> new LinkedHashSet<>()).add(unit);
  }

  private static String bare(String words) {
    return words
        .strip()
        .replaceAll(AROUND, "")
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
