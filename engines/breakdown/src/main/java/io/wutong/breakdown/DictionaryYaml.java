package io.wutong.breakdown;

import io.wutong.breakdown.Dictionary.Points;
import io.wutong.breakdown.Dictionary.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads {@code dictionary.yaml} and lists of units; strict, with the place of what is wrong. */
public final class DictionaryYaml {
  private static final String FORMAT = "wutong-breakdown-1";

  private DictionaryYaml() {}

  /**
   * @throws IllegalArgumentException with one sentence on what is wrong and where
   */
  public static Dictionary read(String yaml) {
    StrictMap root = StrictMap.of("dictionary", parse("dictionary", yaml));
    String format = root.string("format");
    if (!format.equals(FORMAT)) {
      throw new IllegalArgumentException(
          "The dictionary's format '%s' is not %s.%nMaybe it belongs to another version."
              .formatted(format, FORMAT));
    }
    Dictionary dictionary =
        new Dictionary(
            root.integer("threshold"),
            root.maps("rules").stream().map(DictionaryYaml::rule).toList(),
            structures(root.map("structures")),
            units(root.map("units")),
            times(root.map("times")),
            root.words("figure-units"),
            phrases(root.map("phrases")));
    root.nothingElse();
    return dictionary;
  }

  /** A list of {@code {code: …, name: …, aliases: […]}}. */
  public static List<UnitName> readUnits(String yaml) {
    List<UnitName> units = new ArrayList<>();
    for (Object each : StrictMap.list("units", parse("units", yaml))) {
      StrictMap unit = StrictMap.of("units[%d]".formatted(units.size()), each);
      units.add(new UnitName(unit.string("code"), unit.string("name"), unit.wordsOr("aliases")));
      unit.nothingElse();
    }
    return units;
  }

  private static @Nullable Object parse(String label, String yaml) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(label).setAllowDuplicateKeys(false).build();
    try {
      return new Load(settings).loadFromString(yaml);
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(
          "The %s is not YAML: %s%nMaybe a quotation mark or an indentation is wrong."
              .formatted(label, e.getMessage()),
          e);
    }
  }

  private static Dictionary.Rule rule(StrictMap map) {
    String role = map.string("role");
    Dictionary.Rule rule =
        new Dictionary.Rule(
            map.string("id"), role(role), points(map), map.words("words"), map.wordsOr("not-in"));
    map.nothingElse();
    return rule;
  }

  private static Role role(String said) {
    for (Role role : Role.values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(said)) {
        return role;
      }
    }
    String known = List.of(Role.values()).toString().toLowerCase(Locale.ROOT);
    throw new IllegalArgumentException(
        "The role '%s' is not known; known are %s.%nMaybe it is misspelt.".formatted(said, known));
  }

  private static Points points(StrictMap map) {
    return new Points(
        map.integer("points"), map.integerOr("most", 1), map.string("why"), map.string("why-en"));
  }

  private static Map<Structure, Points> structures(StrictMap map) {
    Map<Structure, Points> structures = new EnumMap<>(Structure.class);
    Set<String> unknown = new TreeSet<>(map.keys());
    for (Structure structure : Structure.values()) {
      if (unknown.remove(structure.id())) {
        StrictMap entry = map.map(structure.id());
        structures.put(structure, points(entry));
        entry.nothingElse();
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "The structures %s are not known to the engine.%nMaybe they are misspelt."
              .formatted(unknown));
    }
    return structures;
  }

  private static Dictionary.UnitWords units(StrictMap map) {
    List<Dictionary.Implied> implied = new ArrayList<>();
    for (StrictMap each : map.maps("implied")) {
      implied.add(new Dictionary.Implied(each.string("unit"), each.words("words")));
      each.nothingElse();
    }
    Dictionary.UnitWords words =
        new Dictionary.UnitWords(
            map.words("collective"),
            implied,
            map.words("lead"),
            map.words("co"),
            map.words("duties"));
    map.nothingElse();
    return words;
  }

  private static Dictionary.TimeWords times(StrictMap map) {
    List<Dictionary.Event> events = new ArrayList<>();
    for (StrictMap each : map.maps("events")) {
      events.add(
          new Dictionary.Event(
              each.words("words"), each.stringOr("month-day", ""), each.bool("verified")));
      each.nothingElse();
    }
    Dictionary.TimeWords words =
        new Dictionary.TimeWords(
            events,
            map.words("soon"),
            map.words("attributive"),
            map.words("not-before"),
            map.words("not-after"));
    map.nothingElse();
    return words;
  }

  private static Dictionary.Phrases phrases(StrictMap map) {
    Dictionary.Phrases phrases =
        new Dictionary.Phrases(map.words("speech"), map.words("speech-not-in"), map.words("strip"));
    map.nothingElse();
    return phrases;
  }
}
