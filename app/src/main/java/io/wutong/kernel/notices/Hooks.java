package io.wutong.kernel.notices;

import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.notices.hooks.HookCall;
import io.wutong.kernel.notices.model.Hook;
import io.wutong.kernel.notices.store.HookRows;
import io.wutong.kernel.people.People;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.json.RecordJson;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The door of an administrator to the targets that are told what goes outside. Every change is an
 * act; a secret is shown when it is made and never again.
 */
@Service
public class Hooks {

  private static final String ROOM = "notices.hook-";
  private static final int NAME_MAX = 60;
  private static final int HOOKS_MAX = 10;

  private final HookRows rows;
  private final HookCall call;
  private final People people;
  private final Journal journal;
  private final ProductClock clock;
  private final RecordJson json;

  Hooks(
      HookRows rows,
      HookCall call,
      People people,
      Journal journal,
      ProductClock clock,
      RecordJson json) {
    this.rows = rows;
    this.call = call;
    this.people = people;
    this.journal = journal;
    this.clock = clock;
    this.json = json;
  }

  /** A target and its secret, shown once. */
  public record WithSecret(Hook hook, String secret) {}

  /** All targets. */
  @Transactional(readOnly = true)
  public List<Hook> list() {
    people.demandAdministrator();
    return rows.list();
  }

  /** Enters a target; from now on it is told. */
  @Transactional
  public WithSecret open(String name, String url) {
    people.demandAdministrator();
    if (rows.list().size() >= HOOKS_MAX) {
      throw Refusal.of("hook-too-many").with("max", HOOKS_MAX).refused();
    }
    Hook hook = new Hook(Ids.next(), 1, nameOf(name), urlOf(url), true, 1);
    record(hook, "opened");
    return new WithSecret(hook, call.secret(hook));
  }

  /** Changes a target, or closes it for a time. */
  @Transactional
  public Hook change(UUID id, String name, String url, boolean open) {
    people.demandAdministrator();
    Hook was = there(id);
    Hook hook = new Hook(id, was.version() + 1, nameOf(name), urlOf(url), open, was.turn());
    record(hook, "changed");
    return hook;
  }

  /** Gives it another secret; the old one no longer signs. */
  @Transactional
  public WithSecret renew(UUID id) {
    people.demandAdministrator();
    Hook was = there(id);
    Hook hook = new Hook(id, was.version() + 1, was.name(), was.url(), was.open(), was.turn() + 1);
    record(hook, "renewed");
    return new WithSecret(hook, call.secret(hook));
  }

  private Hook there(UUID id) {
    Hook hook = rows.lock(id);
    if (hook == null) {
      throw Refusal.absent("hook").refused();
    }
    return hook;
  }

  private static String nameOf(String said) {
    String name = said.strip();
    if (name.isEmpty() || name.length() > NAME_MAX) {
      throw Refusal.badInput("hook-name").with("max", NAME_MAX).refused();
    }
    return name;
  }

  private String urlOf(String said) {
    if (call.reachable().url(said.strip()) == null) {
      throw Refusal.badInput("hook-url").refused();
    }
    return said.strip();
  }

  private void record(Hook hook, String act) {
    ObjectNode body = (ObjectNode) json.tree(hook);
    Instant now = clock.now();
    journal.append(new Entry(hook.id(), hook.version(), ROOM + act, Acting.get(), now, now, body));
    rows.write(hook);
  }

  /** Makes every row anew out of the journal; answers how many there are. */
  @Transactional
  public int rebuild() {
    rows.wipe();
    journal.replay(ROOM, act -> rows.write(json.value(act.entry().body(), Hook.class)));
    return rows.list().size();
  }
}
