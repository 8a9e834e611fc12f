package io.wutong.kernel.notices;

import io.wutong.kernel.notices.hooks.HookCall;
import io.wutong.kernel.notices.mail.Mailer;
import io.wutong.kernel.notices.model.Hook;
import io.wutong.kernel.notices.model.Message;
import io.wutong.kernel.notices.store.HookRows;
import io.wutong.kernel.notices.store.MessageRows;
import io.wutong.kernel.notices.store.PreferenceRows;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is on its way. No transaction is open while a server is waited for: one says that the
 * message is being tried and when it would be tried next, another says how it ended. Killed in
 * between, it is sent again under the same id: at least once, and known again.
 */
@Component
class Sending {

  private static final int AT_ONCE_MAX = 100;
  private static final int TROUBLE_MAX = 500;

  private final MessageRows messages;
  private final PreferenceRows preferences;
  private final HookRows hooks;
  private final Mailer mailer;
  private final HookCall call;
  private final ProductClock clock;
  private final TransactionTemplate transaction;

  Sending(
      MessageRows messages,
      PreferenceRows preferences,
      HookRows hooks,
      Mailer mailer,
      HookCall call,
      ProductClock clock,
      PlatformTransactionManager transactions) {
    this.messages = messages;
    this.preferences = preferences;
    this.hooks = hooks;
    this.mailer = mailer;
    this.call = call;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Tries what is due now. */
  void round() {
    Acting.run(
        Actor.HOUSE,
        () -> {
          int tried = 0;
          while (tried < AT_ONCE_MAX && one()) {
            tried++;
          }
        });
  }

  /** A message that is being tried, and where to: an address, or a target. */
  private record Trying(Message message, String mail, @Nullable Hook hook) {}

  private boolean one() {
    Optional<Trying> taken =
        Objects.requireNonNull(transaction.execute(status -> Optional.ofNullable(take())));
    if (taken.isEmpty()) {
      return false;
    }
    Trying trying = taken.get();
    String trouble = send(trying);
    boolean last = trying.message().attempts() + 1 >= Message.ATTEMPTS_MAX;
    transaction.executeWithoutResult(status -> {
      if (trouble == null) {
        messages.sent(trying.message().id());
      } else {
        messages.failed(trying.message().id(), trouble, last);
      }
    });
    return true;
  }

  private @Nullable Trying take() {
    Message message = messages.lockDue(clock.now());
    if (message == null) {
      return null;
    }
    int attempts = message.attempts() + 1;
    messages.trying(message.id(), attempts, clock.now().plus(Message.pause(attempts)));
    Hook hook = message.hook() == null ? null : hooks.lock(message.hook());
    return new Trying(message, preferences.get(message.person()).mail(), hook);
  }

  /** Answers what went wrong, nothing when it was sent. */
  private @Nullable String send(Trying trying) {
    Message message = trying.message();
    Hook hook = trying.hook();
    try {
      if (hook != null && hook.open()) {
        call.tell(hook, message.id(), message.body(), clock.wallNow());
      } else if (message.hook() == null && !trying.mail().isEmpty()) {
        mailer.send(
            message.id(), trying.mail(), message.subject(), message.body(), message.madeAt());
      }
      return null; // or nobody wants it any more
    } catch (MessagingException | IOException e) {
      String said = String.valueOf(e.getMessage()).strip();
      return said.length() <= TROUBLE_MAX ? said : said.substring(0, TROUBLE_MAX);
    }
  }
}
