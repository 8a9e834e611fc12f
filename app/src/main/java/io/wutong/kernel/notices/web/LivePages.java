package io.wutong.kernel.notices.web;

import io.wutong.kernel.notices.NoticeSettings;
import io.wutong.kernel.notices.Notices;
import io.wutong.kernel.notices.store.NoticeRows;
import io.wutong.kernel.notices.web.LivePage.Unread;
import io.wutong.kernel.people.SignIn;
import io.wutong.kernel.people.SignedIn;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.Rounds;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open pages of this process that want to hear at once. While there are any, one query a second
 * asks whom anything was told, whichever process told it: no act waits for a page, and no page
 * listens to an act. A page whose session has ended is closed at the next heartbeat, one that does
 * not take what it is sent too.
 */
@Component
class LivePages extends Rounds {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final int PAGES_OF_ONE_MAX = 8;

  private final Set<LivePage> pages = ConcurrentHashMap.newKeySet();
  private final ExecutorService senders =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("live-page").factory());
  private final Notices notices;
  private final SignIn signIn;
  private final NoticeSettings settings;
  private long newest = -1;
  private long beatAtNanos = System.nanoTime();

  LivePages(Notices notices, SignIn signIn, NoticeSettings settings) {
    Runnable[] look = new Runnable[1];
    super("live-pages", LOOK_EVERY, () -> look[0].run());
    this.notices = notices;
    this.signIn = signIn;
    this.settings = settings;
    look[0] = () -> Acting.run(Actor.HOUSE, this::look);
  }

  /** Opens a page; who opens very many closes their oldest. */
  SseEmitter open(SignedIn who) {
    UUID person = who.actor().person();
    List<LivePage> own =
        pages.stream()
            .filter(page -> page.person().equals(person))
            .sorted(Comparator.comparingLong(LivePage::openedAtNanos))
            .toList();
    int tooMany = Math.max(0, own.size() - PAGES_OF_ONE_MAX + 1);
    if (pages.size() - tooMany >= settings.pagesMax()) {
      throw new Refusal("live-pages-full", 503, Map.of("max", settings.pagesMax())).refused();
    }
    own.stream().limit(tooMany).forEach(LivePage::end);
    var page = new LivePage(who, senders, pages::remove);
    pages.add(page);
    page.send(new Unread(notices.unread()));
    return page.emitter();
  }

  /** A person's pages show another number from now on. */
  void tell(UUID person, int unread) {
    pages.stream()
        .filter(page -> page.person().equals(person))
        .forEach(page -> page.send(new Unread(unread)));
  }

  private void look() {
    if (pages.isEmpty()) {
      newest = -1;
      return;
    }
    boolean first = newest < 0;
    List<NoticeRows.Since> since = first ? List.of() : notices.since(newest);
    newest = first ? notices.newest() : newest;
    Set<UUID> here = pages.stream().map(LivePage::person).collect(Collectors.toSet());
    if (!first) {
      here.retainAll(since.stream().map(NoticeRows.Since::person).toList());
    }
    if (!here.isEmpty()) {
      notices.unread(here).forEach(this::tell);
    }
    if (!since.isEmpty()) {
      newest = since.getLast().last();
    }
    if (System.nanoTime() - beatAtNanos >= settings.heartbeat().toNanos()) {
      beatAtNanos = System.nanoTime();
      beat();
    }
  }

  private void beat() {
    Set<UUID> living =
        signIn.living(pages.stream().map(LivePage::credential).collect(Collectors.toSet()));
    for (LivePage page : pages) {
      if (living.contains(page.credential())) {
        page.beat();
      } else {
        page.end();
      }
    }
  }

  /** Open pages would hold up the stop of the server, which lets requests come to their end. */
  @Override
  public void stop() {
    super.stop();
    pages.forEach(LivePage::end);
  }
}
