package io.wutong.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * FEATURE: candidates, units and deadlines against labelled sentences. The dictionary is tuned on
 * half A; half B says how good it is. Newspaper pages are counted when the property {@code
 * wutong.pages} or the variable {@code WUTONG_PAGES} names their folder; their text is not in the
 * repository.
 */
class H01_EvaluationTest {
  private final List<Label> labels = Label.all();
  private final Map<String, Evaluation.Source> sources = Evaluation.read(Pack.breakdown(), pages());

  private static @Nullable Path pages() {
    String folder = System.getProperty("wutong.pages", System.getenv("WUTONG_PAGES"));
    return folder == null ? null : Path.of(folder);
  }

  @Test
  void labelsStillStandWhereTheyWere() {
    for (Label label : labels) {
      Evaluation.Source source = sources.get(label.source());
      if (source != null) {
        String text = source.text().substring(label.span().start(), label.span().end());
        assertThat(Label.sha256(text)).as(text).isEqualTo(label.hash());
      }
    }
  }

  @Test
  void halfBOfTheDemoDocumentsStaysAboveTheFloor() throws IOException {
    StringBuilder table = new StringBuilder();
    table.append("| sentences | n | what | precision | recall |\n|---|---|---|---|---|\n");
    row(table, "demo documents, half A (tuned on)", label -> !label.ofPage() && label.halfA());
    Evaluation demo =
        row(table, "demo documents, half B", label -> !label.ofPage() && !label.halfA());
    row(table, "newspaper pages, half A (tuned on)", label -> label.ofPage() && label.halfA());
    row(table, "newspaper pages, half B", label -> label.ofPage() && !label.halfA());
    row(table, "all, half B", label -> !label.halfA());
    Files.writeString(Path.of("target/evaluation.md"), table);
    Evaluation tuning = new Evaluation(sources).count(labels, Label::halfA);
    Files.write(Path.of("target/half-a-errors.txt"), tuning.errors);

    // A little below what was measured: a fall shows, a small change of words does not.
    assertThat(demo.candidates.precision()).isGreaterThan(0.93);
    assertThat(demo.candidates.recall()).isGreaterThan(0.86);
    assertThat(demo.units.precision()).isGreaterThan(0.95);
    assertThat(demo.units.recall()).isGreaterThan(0.88);
    assertThat(demo.deadlines.precision()).isGreaterThan(0.95);
    assertThat(demo.deadlines.recall()).isGreaterThan(0.88);
  }

  private Evaluation row(StringBuilder table, String name, Predicate<Label> which) {
    Evaluation counted = new Evaluation(sources).count(labels, which);
    if (counted.sentences > 0) {
      line(table, name, counted.sentences, "is a candidate", counted.candidates);
      line(table, name, counted.sentences, "unit named", counted.units);
      line(table, name, counted.sentences, "deadline", counted.deadlines);
    }
    return counted;
  }

  private static void line(StringBuilder table, String name, int n, String what, Score score) {
    table.append("| %s | %d | %s | %s |%n".formatted(name, n, what, score));
  }
}
