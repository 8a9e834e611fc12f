package io.wutong.kernel.intake;

import static io.wutong.kernel.intake.IntakeZone.NOTICE;
import static io.wutong.kernel.intake.IntakeZone.candidate;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.kernel.intake.model.Candidate;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accepted candidates become matters, each one once. */
class DispatchingTest extends IntakeDesk {

  @Autowired private Ledger ledger;

  @Test
  void becomesMattersWithTheirSource() {
    Document document = enter(NOTICE, LocalDate.of(2022, 4, 18));
    Candidate flood = accepted(document, "易涝点");
    Candidate pumps = candidate(document, "移动泵车");
    List<Dispatching.Outcome> outcomes = dispatch(document, List.of(flood.id(), pumps.id()));
    assertThat(outcomes.getFirst().refusal()).isNull();
    UUID id = requireNonNull(outcomes.getFirst().matter());
    assertThat(requireNonNull(outcomes.getLast().refusal()).slug())
        .isEqualTo("candidate-not-accepted");
    Matter matter = as(approver, () -> ledger.get(id));
    Source source = requireNonNull(matter.origin().source());
    assertThat(source.words()).isEqualTo(flood.source().words());
    assertThat(source.textHash()).isEqualTo(document.body().hash());
    assertThat(matter.state().name()).isEqualTo("DISPATCHED");
    Document after = as(office, () -> intake.get(document.id()));
    assertThat(after.candidate(flood.id()).matter()).isEqualTo(id);
    assertThatThrownBy(() -> as(office, () -> edit(document, flood, "{\"title\":\"x\"}")))
        .hasMessageStartingWith("candidate-settled");
  }

  @Test
  void twoClicksAtOnceMakeOneMatter() throws Exception {
    Document document = enter(NOTICE, LocalDate.of(2022, 4, 18));
    Candidate flood = accepted(document, "易涝点");
    List<Callable<List<Dispatching.Outcome>>> clicks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      clicks.add(() -> dispatch(document, List.of(flood.id(), flood.id())));
    }
    List<Dispatching.Outcome> outcomes = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (Future<List<Dispatching.Outcome>> future : threads.invokeAll(clicks)) {
        outcomes.addAll(future.get());
      }
    }
    assertThat(outcomes).hasSize(6);
    assertThat(outcomes).filteredOn(one -> one.refusal() == null).hasSize(1);
    assertThat(outcomes.stream().map(Dispatching.Outcome::matter).distinct()).hasSize(1);
  }
}
