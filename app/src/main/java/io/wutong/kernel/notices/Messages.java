package io.wutong.kernel.notices;

import io.wutong.kernel.notices.mail.Mailer;
import io.wutong.kernel.notices.model.Message;
import io.wutong.kernel.notices.store.MessageRows;
import io.wutong.kernel.people.People;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The door of an administrator to what did not go out. What was to be said is not shown here. */
@Service
public class Messages {

  private static final int LIST_MAX = 200;

  private final MessageRows rows;
  private final People people;
  private final Mailer mailer;
  private final ProductClock clock;
  private final TransactionTemplate transaction;

  Messages(
      MessageRows rows,
      People people,
      Mailer mailer,
      ProductClock clock,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.people = people;
    this.mailer = mailer;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Whether this installation sends mail. */
  public boolean isMailSet() {
    return mailer.isSet();
  }

  /** What was given up, and what did not go out at the first try. */
  public List<Message> troubled() {
    people.demandAdministrator();
    return Acting.as(
        Actor.HOUSE,
        () -> Objects.requireNonNull(transaction.execute(status -> rows.troubled(LIST_MAX))));
  }

  /** Lets one that was given up be tried anew. */
  public void retry(UUID id) {
    people.demandAdministrator();
    boolean was =
        Acting.as(
            Actor.HOUSE,
            () -> Boolean.TRUE.equals(transaction.execute(status -> rows.retry(id, clock.now()))));
    if (!was) {
      throw Refusal.absent("message").refused();
    }
  }
}
