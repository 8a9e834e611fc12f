package io.wutong.kernel.ledger;

import io.wutong.kernel.campaigns.Campaigns;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.ledger.model.Capacity;
import io.wutong.kernel.ledger.model.Matter;
import io.wutong.kernel.ledger.model.NewMatter;
import io.wutong.kernel.ledger.model.Scene;
import io.wutong.kernel.ledger.model.TakenOver;
import io.wutong.kernel.ledger.model.Verb;
import io.wutong.kernel.ledger.store.ManyRows;
import io.wutong.kernel.people.Right;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for many matters at once, out of ledgers kept elsewhere: as proposals, or as they stood
 * (存量导入). Nothing taken over starts a clock or waits in an inbox before somebody acts on it.
 */
@Service
public class TakingOver {

  private static final int NAMED_MAX = 20;
  private static final int BACK_BATCH = 1_000;

  private final ManyRows many;
  private final Campaigns campaigns;
  private final Scenes scenes;
  private final Journal journal;
  private final RecordingMany recordingMany;

  TakingOver(
      ManyRows many,
      Campaigns campaigns,
      Scenes scenes,
      Journal journal,
      RecordingMany recordingMany) {
    this.many = many;
    this.campaigns = campaigns;
    this.scenes = scenes;
    this.journal = journal;
    this.recordingMany = recordingMany;
  }

  /** What stays the same for all rows of one import: the actor, the moment, the kind. */
  public record Session(UUID id, Scene scene) {}

  /**
   * Begins an import.
   *
   * @param stock whether its rows keep their state; that is for whoever keeps the zone's ledgers
   */
  @Transactional(readOnly = true)
  public Session begin(UUID id, String kind, @Nullable UUID campaign, boolean stock) {
    Scene scene = scenes.bare(scenes.packs().kind(kind), scenes.clock().now());
    Opening.refuseStranger(scene, false);
    campaigns.refuseUnknown(campaign);
    Set<Right> rights = scene.directory().rights(Acting.get(), scene.today());
    if (stock && !rights.contains(Right.OFFICE)) {
      throw Refusal.forbidden("takeover-not-yours").refused();
    }
    return new Session(id, scene);
  }

  /** Why a row cannot stand; null when it can. Nothing is written. */
  public @Nullable Refusal refusal(Takeover row, Session session) {
    try {
      TakenOver.of(row, new NewMatter.Named(session.id(), "0-0", null, null), session.scene());
      return null;
    } catch (Refused refused) {
      return refused.refusal();
    }
  }

  /** A row that says the title and the lead of an open matter, and the matter's number. */
  public record Alike(Takeover.Named row, String number) {}

  /** The rows whose matter seems to be there, as far as the actor reads it; nothing is refused. */
  @Transactional(readOnly = true)
  public List<Alike> alike(List<Takeover.Named> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<ManyRows.Titled, String> open =
        many.openNumbers(
            rows.stream().map(Takeover.Named::title).distinct().toList(),
            rows.stream().map(Takeover.Named::lead).filter(Objects::nonNull).distinct().toList());
    List<Alike> alike = new ArrayList<>();
    for (Takeover.Named row : rows) {
      String number =
          row.lead() == null ? null : open.get(new ManyRows.Titled(row.title(), row.lead()));
      if (number != null) {
        alike.add(new Alike(row, number));
      }
    }
    return alike;
  }

  /** So many numbers of this year, the lowest first; those that are not used stay gaps. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<String> numbers(int count, Session session) {
    return many.nextNumbers(session.scene().today().getYear(), count);
  }

  /** Rows as they will be written, worked out on any thread without the database. */
  public static final class Ready {

    private final List<RecordingMany.Written> written;

    private Ready(List<RecordingMany.Written> written) {
      this.written = written;
    }
  }

  /** A matter for each row, with its number; nothing is written. */
  public Ready prepare(List<Takeover> rows, List<String> numbers, Session session) {
    return new Ready(
        IntStream.range(0, rows.size())
            .parallel()
            .mapToObj(i -> {
              var named = new NewMatter.Named(Ids.next(), numbers.get(i), null, null);
              Matter opened = TakenOver.of(rows.get(i), named, session.scene());
              return recordingMany.written(opened, rows.get(i), session);
            })
            .toList());
  }

  /** Opens what was prepared; answers the ids of the matters in the order of their rows. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<UUID> take(Ready ready, Session session) {
    recordingMany.open(ready.written, session.scene());
    return ready.written.stream().map(each -> each.entry().subject()).toList();
  }

  /**
   * Withdraws what an import opened, if nobody has acted on any of it since; refused naming those
   * on which somebody has.
   *
   * @param done is told how many are; what it throws stops the work
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeBack(List<UUID> ids, UUID imported, String reason, IntConsumer done) {
    List<ManyRows.Moved> touched = many.moved(ids).stream().filter(this::isActedOn).toList();
    if (!touched.isEmpty()) {
      throw Refusal.of("taken-over-acted-on")
          .with("count", touched.size())
          .with("numbers", touched.stream().limit(NAMED_MAX).map(ManyRows.Moved::number).toList())
          .refused();
    }
    for (int from = 0; from < ids.size(); from += BACK_BATCH) {
      int to = Math.min(ids.size(), from + BACK_BATCH);
      takeBackSome(ids.subList(from, to), imported, reason);
      done.accept(to);
    }
  }

  private void takeBackSome(List<UUID> ids, UUID imported, String reason) {
    List<Matter> found = many.lock(ids);
    if (found.size() != ids.size()) {
      throw Refusal.absent("matter").refused();
    }
    Scene scene = scenes.of(found.getFirst(), null);
    refuseForeign(found, scene);
    recordingMany.takeBack(found, imported, reason, scene);
  }

  /** Who could withdraw each of them alone may withdraw them together. */
  private static void refuseForeign(List<Matter> found, Scene scene) {
    for (Matter each : found) {
      Set<Capacity> held = Capacity.of(each, Verb.WITHDRAW, scene);
      if (!held.contains(Capacity.PROPOSER) && !held.contains(Capacity.APPROVER)) {
        throw Refusal.forbidden("act-not-yours").with("act", Verb.WITHDRAW.slug()).refused();
      }
    }
  }

  /** A calendar that changed moved the days of its light; that is nobody's act. */
  private boolean isActedOn(ManyRows.Moved matter) {
    return journal.history(matter.id()).stream()
        .map(recorded -> recorded.entry())
        .anyMatch(each -> each.version() > 1 && !each.act().equals("ledger.relight"));
  }
}
