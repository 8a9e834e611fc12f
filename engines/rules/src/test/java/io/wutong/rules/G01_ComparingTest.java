package io.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.rules.comparing.Comparison;
import io.wutong.rules.comparing.Comparison.LineMove;
import io.wutong.rules.comparing.Comparison.Move;
import io.wutong.rules.evaluating.Rules;
import io.wutong.rules.evaluating.Subject;
import io.wutong.rules.facts.FactFile;
import io.wutong.rules.model.Ruleset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two versions over a population: who moves, and by which line. */
class G01_ComparingTest {

  @Test
  void anOlderCompanyBecomesAPotentialGazelleAndOneOnTheListNoLonger() {
    List<Ruleset> versions = Shipped.book().versions("gazelle");
    Comparison comparison =
        new Comparison(
            Rules.asIf(versions.get(0), Shipped.DAY), Rules.asIf(versions.get(1), Shipped.DAY));
    String csv =
        """
        企业,relations_here,legal_person,no_violation,negative_list,fits_industry,barred_industry,excluded_kind,founded_on,venture[万元],revenue[万元],revenue_4[万元],staff_4
        甲,是,是,是,否,是,否,否,2010-01-01,600,1,1,1
        乙,是,是,是,是,是,否,否,2020-01-01,600,1,1,1
        丙,是,是,是,否,是,否,否,2020-01-01,600,1,1,1
        """;
    List<Subject> subjects =
        FactFile.read("a.csv", csv.getBytes(StandardCharsets.UTF_8), comparison.facts());

    List<Move> moves = comparison.moves(subjects);

    assertThat(moves.stream().map(Move::subject)).containsExactly("甲", "乙");
    assertThat(moves.get(0).lines())
        .containsExactly(
            new LineMove("potential_age", "not_met", "met"),
            new LineMove("gazelle", "none", "potential"));
    assertThat(moves.get(1).lines())
        .containsExactly(
            new LineMove("relations", "met", "not_met"),
            new LineMove("gazelle", "potential", "none"));
  }

  /** A choice is kept by its place, and the places are others: 'b' has to stay 'b'. */
  @Test
  void aChoiceKeepsItsMeaningWhenItsPlaceIsAnother() {
    Comparison comparison = new Comparison(choosing("a", "b", "old"), choosing("new", "b", "a"));
    String csv = "企业,kind\n甲,b\n乙,a\n丙,old\n丁,new\n";
    List<Subject> subjects =
        FactFile.read("a.csv", csv.getBytes(StandardCharsets.UTF_8), comparison.facts());

    List<Move> moves = comparison.moves(subjects);

    assertThat(moves.stream().map(Move::subject)).containsExactly("丙", "丁");
    assertThat(moves.getFirst().lines())
        .containsExactly(new LineMove("good", "not_met", "unknown"));
    assertThat(moves.getLast().lines()).containsExactly(new LineMove("good", "unknown", "not_met"));
  }

  private static Rules choosing(String... ids) {
    String choices =
        Stream.of(ids)
            .map("{id: %1$s, title: {zh: %1$s, en: %1$s}}"::formatted)
            .collect(Collectors.joining(", "));
    return Inline.rules(
        """
        facts:
          kind: {type: choice, title: {zh: 类, en: K}, choices: [%s]}
        rules:
          - {id: good, title: {zh: 好, en: G}, condition: kind == 'b'}
        result: {outcome: good}
        """
            .formatted(choices));
  }
}
