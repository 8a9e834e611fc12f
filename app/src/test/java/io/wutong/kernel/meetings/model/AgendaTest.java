package io.wutong.kernel.meetings.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.shared.refusal.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: an agenda is made, put in order, and made anew without losing the order. */
class AgendaTest {

  private static UUID id(int n) {
    return new UUID(0, n);
  }

  private static Line line(int n, Section section, String words) {
    return new Line(
        id(n), section, id(100 + n), false, 0, false, "", Line.Said.own("事项" + n, words, null));
  }

  private static List<UUID> order(SortedMap<String, Line> lines, Section section) {
    return lines.values().stream()
        .filter(line -> line.section() == section)
        .sorted(Comparator.comparing(Line::aside).thenComparing(Line::place))
        .map(Line::id)
        .toList();
  }

  private static SortedMap<String, Line> three() {
    return Agenda.anew(
        new TreeMap<>(),
        List.of(line(1, Section.RED, "a"), line(2, Section.RED, "b"), line(3, Section.RED, "c")));
  }

  @Test
  void linesMoveAmongTheirSection() {
    SortedMap<String, Line> lines = Agenda.moved(three(), id(3), Agenda.Move.UP);
    assertThat(order(lines, Section.RED)).containsExactly(id(1), id(3), id(2));
    assertThat(Agenda.moved(lines, id(1), Agenda.Move.UP)).as("the first").isEqualTo(lines);
    assertThat(Agenda.moved(lines, id(2), Agenda.Move.DOWN)).as("the last").isEqualTo(lines);
  }

  @Test
  void whatIsPutAsideStandsLastWithItsWord() {
    SortedMap<String, Line> lines = Agenda.put(three(), id(1), true, "已现场解决");
    assertThat(order(lines, Section.RED)).containsExactly(id(2), id(3), id(1));
    assertThat(lines.get(id(1).toString())).extracting(Line::note).isEqualTo("已现场解决");
  }

  @Test
  void madeAnewItKeepsOrderNotesAndOwnItemsAndTakesNewWords() {
    SortedMap<String, Line> before = Agenda.moved(three(), id(3), Agenda.Move.UP);
    before = Agenda.put(before, id(2), true, "下次再议");
    before = Agenda.with(before, id(9), Line.Said.own("防汛部署", "", null));
    SortedMap<String, Line> after =
        Agenda.anew(
            before,
            List.of(
                line(4, Section.RED, "new"), line(2, Section.RED, "B"), line(3, Section.RED, "C")));
    assertThat(order(after, Section.RED)).containsExactly(id(3), id(4), id(2));
    assertThat(order(after, Section.OWN)).containsExactly(id(9));
    Line two = after.get(id(2).toString());
    assertThat(two).extracting(Line::note, Line::aside).containsExactly("下次再议", true);
    assertThat(two).extracting(line -> line.said().words()).isEqualTo("B");
  }

  @Test
  void anUnknownLineIsAbsent() {
    assertThatThrownBy(() -> Agenda.put(three(), id(7), true, ""))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.refusal().slug()).isEqualTo("not-found"));
  }

  /** Beside the slow way: a list out of which one is taken and put back. */
  @Test
  void anyMovesComeToTheOrderOfAList() {
    long seed = System.nanoTime();
    System.out.println("AgendaTest seed " + seed);
    Random random = new Random(seed);
    List<Line> fresh = new ArrayList<>();
    List<UUID> slow = new ArrayList<>();
    for (int n = 0; n < 12; n++) {
      fresh.add(line(n, Section.HELP, ""));
      slow.add(id(n));
    }
    SortedMap<String, Line> lines = Agenda.anew(new TreeMap<>(), fresh);
    for (int n = 0; n < 500; n++) {
      int at = random.nextInt(slow.size());
      boolean up = random.nextBoolean();
      UUID moved = slow.get(at);
      lines = Agenda.moved(lines, moved, up ? Agenda.Move.UP : Agenda.Move.DOWN);
      slow.remove(at);
      slow.add(Math.clamp(at + (up ? -1 : 1), 0, slow.size()), moved);
      assertThat(order(lines, Section.HELP)).as("seed %d, move %d", seed, n).isEqualTo(slow);
    }
  }
}
