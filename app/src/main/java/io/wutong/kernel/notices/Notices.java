package io.wutong.kernel.notices;

import io.wutong.kernel.notices.store.NoticeRows;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for whoever is told: what the actor heard, and what of it they have read. That somebody
 * read something is their own affair and stands in no journal.
 */
@Service
public class Notices {

  private static final int LIST_MAX = 300;

  private final NoticeRows rows;
  private final ProductClock clock;

  Notices(NoticeRows rows, ProductClock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** The actor's notices, newest first, of all their posts. */
  @Transactional(readOnly = true)
  public List<Notice> list(boolean unreadOnly) {
    return rows.list(Acting.get().person(), unreadOnly, LIST_MAX);
  }

  /** How many the actor has not read. */
  @Transactional(readOnly = true)
  public int unread() {
    return rows.unread(Acting.get().person());
  }

  /** The actor has read some; answers how many are left. Foreign ones are left alone. */
  @Transactional
  public int read(List<Long> ids) {
    if (ids.size() > LIST_MAX) {
      throw Refusal.badInput("notices-too-many").with("max", LIST_MAX).refused();
    }
    rows.read(Acting.get().person(), ids, clock.now());
    return unread();
  }

  /** The actor has read all up to the newest that they saw; what came since stays unread. */
  @Transactional
  public int readUpTo(long newest) {
    rows.readUpTo(Acting.get().person(), newest, clock.now());
    return unread();
  }

  /** Who was told something after a notice. The caller is the house. */
  @Transactional(readOnly = true)
  public List<NoticeRows.Since> since(long notice) {
    return rows.since(notice);
  }

  /** The newest notice of all. The caller is the house. */
  @Transactional(readOnly = true)
  public long newest() {
    return rows.last();
  }

  /** How many each of some persons has not read. The caller is the house. */
  @Transactional(readOnly = true)
  public Map<UUID, Integer> unread(Collection<UUID> persons) {
    return rows.unread(persons);
  }
}
