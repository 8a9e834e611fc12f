package io.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.facts.FactFile;
import io.wutong.rules.model.Fact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells that would be read wrongly, or not at all, without a word. */
class B01_FactFileTest {
  private static final List<Fact> FACTS = Shipped.rules("tech-sme").ruleset().facts();

  /** Few characters in a cell, a gigabyte of digits written out: refused before that. */
  @ParameterizedTest
  @CsvSource({
    "1e999999999, whole 分",
    "1e-999999999, whole 分",
    "-7E+400000000, whole 分",
    "1e61, whole 分",
    "0.001, whole 分"
  })
  void anExponentBeyondAllMoney(String cell, String wanted) {
    assertThatThrownBy(() -> read("企业,sales[元]\n甲," + cell + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.csv:2:3: '%s' is not %s".formatted(cell, wanted));
  }

  @Test
  void ordinaryExponentsAreAmounts() {
    assertThat(sales("1e4")).isEqualTo(1_000_000);
    assertThat(sales("1200000e-4")).isEqualTo(12_000);
  }

  private static long sales(String cell) {
    Subject subject = read("企业,sales[元]\n甲," + cell + "\n").getFirst();
    return subject.value(FACTS.stream().filter(f -> f.name().equals("sales")).findFirst().get());
  }

  /** Without its end a quote takes all rows behind it into one cell: nobody would miss them. */
  @Test
  void aQuoteThatIsNeverClosed() {
    assertThat(read("企业,staff\n\"甲\",1\n\"乙\"\"丙\",2\n"))
        .extracting(Subject::name)
        .containsExactly("甲", "乙\"丙");
    assertThatThrownBy(() -> read("企业,staff\n甲,1\n\"乙,2\n丙,3\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.csv:3:1: the quote here is never closed");
  }

  private static List<Subject> read(String csv) {
    return FactFile.read("a.csv", csv.getBytes(StandardCharsets.UTF_8), FACTS);
  }
}
