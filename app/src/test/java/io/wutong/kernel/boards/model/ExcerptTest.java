package io.wutong.kernel.boards.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.boards.model.Excerpt.Part;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Searched words are lit where they stand, with what is around them. */
class ExcerptTest {

  @Test
  void everyPlaceIsLit() {
    assertThat(Excerpt.of("清淤三处，再清淤两处", List.of("清淤")).parts())
        .containsExactly(
            new Part("清淤", true),
            new Part("三处，再", false),
            new Part("清淤", true),
            new Part("两处", false));
  }

  @Test
  void aLongTextIsCutAroundTheFirstPlace() {
    Excerpt excerpt = Excerpt.of("前".repeat(500) + "水位尺" + "后".repeat(500), List.of("水位尺"));
    assertThat(excerpt.isLit()).isTrue();
    assertThat(excerpt.parts().getFirst().words()).isEqualTo("…");
    assertThat(excerpt.parts().getLast().words()).isEqualTo("…");
    assertThat(excerpt.parts()).hasSize(5);
  }

  @Test
  void lettersAreFoundInEitherCase() {
    assertThat(Excerpt.of("按 ISO 9001 验收", List.of("iso", "9001")).parts())
        .extracting(Part::words)
        .containsExactly("按 ", "ISO", " ", "9001", " 验收");
  }

  @Test
  void noCharacterIsHalved() {
    String text = "𠮷".repeat(200) + "吉祥" + "𠮷".repeat(200);
    String shown =
        Excerpt.of(text, List.of("吉祥")).parts().stream()
            .map(Part::words)
            .collect(Collectors.joining());
    assertThat(shown.codePoints().filter(point -> point >= 0xD800 && point <= 0xDFFF)).isEmpty();
  }

  @Test
  void whatIsNotThereLeavesTheBeginning() {
    assertThat(Excerpt.of("只有这些", List.of("别的")).isLit()).isFalse();
    assertThat(Excerpt.of("", List.of("别的")).parts()).isEmpty();
  }
}
