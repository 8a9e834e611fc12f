package io.wutong.shared.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** FEATURE UNDER TEST: the patch between two records is that between their trees. */
class RecordPatchTest {

  private final RecordJson json = new RecordJson();

  record Inner(@Nullable String words, int n, List<String> many) {}

  record Outer(
      @Nullable LocalDate on,
      @Nullable Inner inner,
      Map<String, Inner> byName,
      boolean yes,
      @Nullable String last) {}

  @Test
  void isThatBetweenTheTrees() {
    long seed = new Random().nextLong();
    System.out.println("patches of records, seed " + seed);
    Random chance = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      Outer before = outer(chance);
      Outer after = chance.nextInt(10) == 0 ? before : outer(chance);
      JsonNode patch = json.patch(before, after);
      assertThat(patch)
          .as("seed %d, pair %d: %s, %s", seed, i, before, after)
          .isEqualTo(MergePatch.between(json.tree(before), json.tree(after)));
      assertThat(json.value(MergePatch.apply(json.tree(before), patch), Outer.class))
          .isEqualTo(after);
    }
  }

  @Test
  void ofNothingChangedIsEmpty() {
    Outer one = outer(new Random(1));
    assertThat(json.patch(one, one)).isEqualTo(JsonNodeFactory.instance.objectNode());
  }

  private static Outer outer(Random chance) {
    Map<String, Inner> byName = new TreeMap<>();
    for (int i = chance.nextInt(3); i > 0; i--) {
      byName.put("n" + chance.nextInt(3), inner(chance));
    }
    return new Outer(
        chance.nextBoolean() ? LocalDate.of(2022, 4, 1 + chance.nextInt(3)) : null,
        chance.nextBoolean() ? inner(chance) : null,
        byName,
        chance.nextBoolean(),
        chance.nextBoolean() ? "w" + chance.nextInt(2) : null);
  }

  private static Inner inner(Random chance) {
    return new Inner(
        chance.nextBoolean() ? "i" + chance.nextInt(2) : null,
        chance.nextInt(2),
        chance.nextBoolean() ? List.of() : List.of("a", "b" + chance.nextInt(2)));
  }
}
