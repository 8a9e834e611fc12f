package io.wutong.kernel.notices.web;

import io.wutong.kernel.people.SignedIn;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** One open page. One that takes nothing from one heartbeat to the next is ended. */
final class LivePage {

  private static final long NEVER = 0;
  private static final long NOT_BUSY = -1;

  private final SignedIn who;
  private final SseEmitter emitter = new SseEmitter(NEVER);
  private final ExecutorService senders;
  private final Consumer<LivePage> ended;
  private final long openedAtNanos = System.nanoTime();
  private final AtomicBoolean busy = new AtomicBoolean();
  private final AtomicLong taken = new AtomicLong();
  private long takenAtBeat = NOT_BUSY;
  private volatile Unread waiting = Unread.NOTHING;

  LivePage(SignedIn who, ExecutorService senders, Consumer<LivePage> ended) {
    this.who = who;
    this.senders = senders;
    this.ended = ended;
    emitter.onCompletion(() -> ended.accept(this));
    emitter.onTimeout(this::end);
    emitter.onError(error -> ended.accept(this));
  }

  /** What is sent. */
  record Unread(int unread) {
    static final Unread NOTHING = new Unread(-1);
  }

  UUID person() {
    return who.actor().person();
  }

  UUID credential() {
    return who.credential();
  }

  long openedAtNanos() {
    return openedAtNanos;
  }

  SseEmitter emitter() {
    return emitter;
  }

  /** Sends a number; of several that wait only the last one. */
  void send(Unread unread) {
    waiting = unread;
    flush();
  }

  /** A line that says nothing keeps proxies from closing the page, and shows who has gone. */
  void beat() {
    long now = taken.get();
    boolean hangs = busy.get();
    if (hangs && now == takenAtBeat) {
      end();
    } else if (!hangs) {
      write(SseEmitter.event().comment("here"));
    }
    takenAtBeat = hangs ? now : NOT_BUSY;
  }

  private void flush() {
    Unread next = waiting;
    if (next != Unread.NOTHING) {
      write(SseEmitter.event().name("unread").data(next, MediaType.APPLICATION_JSON));
    }
  }

  /** On a thread of its own: a page that hangs holds up no other. */
  private void write(SseEventBuilder event) {
    Unread before = waiting;
    if (!busy.compareAndSet(false, true)) {
      return; // what waits is sent after this
    }
    senders.execute(() -> {
      try {
        emitter.send(event);
      } catch (IOException | IllegalStateException e) {
        ended.accept(this); // the page has gone
      } finally {
        taken.incrementAndGet();
        busy.set(false);
      }
      if (waiting != before) {
        flush();
      }
    });
  }

  void end() {
    ended.accept(this);
    emitter.complete();
  }
}
