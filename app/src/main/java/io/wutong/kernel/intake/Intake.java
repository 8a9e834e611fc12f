package io.wutong.kernel.intake;

import io.wutong.kernel.evidence.Evidence;
import io.wutong.kernel.intake.model.Candidate;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.intake.model.Editing;
import io.wutong.kernel.intake.model.Piece;
import io.wutong.kernel.intake.model.SetAside;
import io.wutong.kernel.intake.model.Words;
import io.wutong.kernel.intake.store.DocumentRows;
import io.wutong.shared.Ids;
import io.wutong.shared.refusal.Refusal;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The door of intake: enter a document, look, decide on its candidates. */
@Service
public class Intake {

  private final DocumentRows rows;
  private final Evidence evidence;
  private final Entering entering;
  private final Filing filing;
  private final Reading reading;
  private final Rights rights;
  private final Tidying tidying;

  Intake(
      DocumentRows rows,
      Evidence evidence,
      Entering entering,
      Filing filing,
      Reading reading,
      Rights rights,
      Tidying tidying) {
    this.rows = rows;
    this.evidence = evidence;
    this.entering = entering;
    this.filing = filing;
    this.reading = reading;
    this.rights = rights;
    this.tidying = tidying;
  }

  /** Refuses who may not enter documents, before anything is received. */
  public void demandEnter() {
    rights.demandEnter();
  }

  /**
   * Enters a document without a file, and breaks its text down into candidates. Reading takes place
   * outside of any transaction.
   */
  public Document enter(NewDocument sent) {
    rights.demandEnter();
    return filed(entering.document(sent, null, null));
  }

  /** The same with its file, which is kept only when something can be read in it or beside it. */
  public Document enter(NewDocument sent, InputStream file, String name, long declaredLength) {
    rights.demandEnter();
    AtomicReference<Document> read = new AtomicReference<>();
    evidence.store(
        file, name, declaredLength, (kept, path) -> read.set(entering.document(sent, kept, path)));
    return filed(Objects.requireNonNull(read.get()));
  }

  private Document filed(Document document) {
    boolean sensitive = document.header().sensitive();
    filing.enter(document, rights.readers(document.header().unit(), sensitive));
    return document;
  }

  /** The document; refused as absent when it is not there or not theirs to see. */
  @Transactional(readOnly = true)
  public Document get(UUID id) {
    return there(rows.find(id));
  }

  /** The newest documents that the actor may see, or those before one. */
  @Transactional(readOnly = true)
  public List<DocumentRows.Line> list(@Nullable UUID before, int limit) {
    return rows.lines(before, Math.clamp(limit, 1, 200));
  }

  /** Why the engine counts a rule, in English; null when the dictionary has it no more. */
  public @Nullable String findWhyEn(String rule) {
    return reading.findWhyEn(rule);
  }

  /** What the actor may do to it. */
  public Map<String, Boolean> may(Document document) {
    return Map.of("edit", rights.mayEdit(document), "dispatch", rights.mayDispatch());
  }

  /** Gives it its date; deadlines that count from it are read again. */
  @Transactional
  public Document date(UUID id, @Nullable Integer version, LocalDate on) {
    return change(
        id,
        version,
        Act.of("dated", Map.of("datedOn", on.toString())),
        document -> {
          Reading.Read again = reading.read(document.body().text(), on);
          return Editing.date(document, on, again.candidates(), said -> reading.deadline(said, on));
        });
  }

  /** Changes a draft or decides on it: absent members stay, nulls are taken away. */
  @Transactional
  public Document edit(UUID id, @Nullable Integer version, UUID candidate, JsonNode patch) {
    return change(
        id,
        version,
        Act.of("edited", Map.of("candidate", candidate.toString())),
        document -> tidying.edited(document, candidate, patch));
  }

  /** Makes one candidate of several. */
  @Transactional
  public Document merge(UUID id, @Nullable Integer version, List<UUID> candidates) {
    List<String> ids = candidates.stream().map(UUID::toString).toList();
    return change(
        id,
        version,
        Act.of("merged", Map.of("candidates", ids)),
        document -> Editing.merge(document, candidates, Ids.next()));
  }

  /** Makes several candidates of one, cut at these places of the text. */
  @Transactional
  public Document split(UUID id, @Nullable Integer version, UUID candidate, List<Integer> at) {
    return change(
        id,
        version,
        Act.of("split", Map.of("candidate", candidate.toString(), "at", at)),
        document -> Editing.split(document, candidate, at, words -> piece(document, words)));
  }

  /** Adds a candidate out of a selection of the text. */
  @Transactional
  public Document add(UUID id, @Nullable Integer version, int start, int end) {
    return change(
        id,
        version,
        Act.of("added", Map.of("start", start, "end", end)),
        document -> {
          Words words = tidying.selected(document, start, end);
          return Editing.add(document, selection(document, words));
        });
  }

  /** Takes a sentence up that the engine had set aside. */
  @Transactional
  public Document takeUp(UUID id, @Nullable Integer version, UUID setAside) {
    return change(
        id,
        version,
        Act.of("taken-up", Map.of("setAside", setAside.toString())),
        document -> {
          SetAside left =
              document.setAside().stream()
                  .filter(one -> one.id().equals(setAside))
                  .findFirst()
                  .orElseThrow(() -> Refusal.absent("sentence").refused());
          return Editing.add(document, selection(document, left.source()));
        });
  }

  private Piece piece(Document document, Words words) {
    return reading.piece(document.body().text(), words, document.dating().on());
  }

  private Candidate selection(Document document, Words words) {
    return reading.selection(document.body().text(), words, document.dating().on());
  }

  /** What was said, for the journal. */
  private record Act(String verb, Map<String, Object> said) {
    static Act of(String verb, Map<String, Object> said) {
      return new Act(verb, said);
    }
  }

  private Document change(
      UUID id, @Nullable Integer version, Act act, UnaryOperator<Document> step) {
    Document before = there(rows.lock(id));
    rights.demandEdit(before);
    before.refuseMoved(version);
    Document after = step.apply(before);
    filing.change(before, after, act.verb(), tidying.tree(act.said()));
    return after;
  }

  private static Document there(@Nullable Document document) {
    if (document == null) {
      throw Refusal.absent("document").refused();
    }
    return document;
  }
}
