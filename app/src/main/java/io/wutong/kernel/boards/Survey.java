package io.wutong.kernel.boards;

import io.wutong.kernel.boards.store.SurveyRows;
import io.wutong.kernel.ledger.model.Matter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for whoever looks at many units at once: what needs a word, how many there are now and
 * were then. Sensitive matters stand in no survey: it is read out and printed.
 */
@Service
public class Survey {

  private final SurveyRows rows;

  Survey(SurveyRows rows) {
    this.rows = rows;
  }

  /**
   * What is surveyed.
   *
   * @param reader the unit whose matters these are: what it reads
   * @param campaigns of which campaigns; all when empty
   * @param leads led by which units; all when empty
   */
  public record Scope(UUID reader, List<UUID> campaigns, List<UUID> leads) {

    public Scope {
      campaigns = List.copyOf(campaigns);
      leads = List.copyOf(leads);
    }
  }

  /** Two instants that are compared, each as it was known then. */
  public record Span(Instant then, Instant now) {}

  /** What is counted. */
  public enum Figure {
    /** 在办. */
    OPEN,
    /** 红灯. */
    RED,
    /** 新增, reopened ones among them. */
    ADDED,
    /** 办结. */
    CLOSED,
    /** 上次在办. */
    LAST_OPEN,
    /** 上次红灯. */
    LAST_RED
  }

  /** So many of a figure, by lead. */
  public record Counted(UUID lead, Figure figure, int n) {}

  /** A matter behind a figure, as it was known. */
  public record Behind(UUID matter, String number, String title, UUID lead) {}

  /** The open matters that need a word: red, or asking for something. */
  @Transactional(readOnly = true)
  public List<Matter> noted(Scope scope, LocalDate day) {
    return rows.noted(scope, day);
  }

  /** Those of these matters that are surveyed. */
  @Transactional(readOnly = true)
  public List<Matter> among(Scope scope, Collection<UUID> matters) {
    return rows.among(scope, matters);
  }

  /** These matters, but no sensitive ones. */
  @Transactional(readOnly = true)
  public List<Matter> of(Collection<UUID> matters) {
    return rows.of(matters);
  }

  /** Those of these matters that the actor reads. */
  @Transactional(readOnly = true)
  public Set<UUID> readable(Collection<UUID> matters) {
    return rows.readable(matters);
  }

  /** All figures of all leads that have any. */
  @Transactional(readOnly = true)
  public List<Counted> counts(Scope scope, Span span) {
    return rows.counts(scope, span);
  }

  /** The matters that a figure counts. */
  @Transactional(readOnly = true)
  public List<Behind> behind(Scope scope, Span span, Figure figure) {
    return rows.behind(scope, span, figure);
  }
}
