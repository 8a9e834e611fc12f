package io.wutong.kernel.notices;

import io.wutong.kernel.boards.Boards;
import io.wutong.kernel.boards.Boards.Waiting;
import io.wutong.kernel.calendar.Calendar;
import io.wutong.kernel.notices.model.Digesting;
import io.wutong.kernel.notices.model.Preference;
import io.wutong.kernel.notices.model.Urgency;
import io.wutong.kernel.notices.store.MessageRows;
import io.wutong.kernel.notices.store.NoticeRows;
import io.wutong.kernel.notices.store.PreferenceRows;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Post;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes each person's digest on each working day, once their hour has come, out of what stands in
 * the rows then. What a person reads in it is asked in that person's name, post by post. That it
 * was made, and the message with it, are one transaction.
 *
 * <p>On the page there is none: the inbox is the same, and always of now.
 */
@Component
class Digests {

  private final PreferenceRows preferences;
  private final MessageRows messages;
  private final NoticeRows notices;
  private final Outbox outbox;
  private final Boards boards;
  private final Notices heard;
  private final People people;
  private final Calendar calendar;
  private final ProductClock clock;
  private final TransactionTemplate transaction;

  Digests(
      PreferenceRows preferences,
      MessageRows messages,
      NoticeRows notices,
      Outbox outbox,
      Boards boards,
      Notices heard,
      People people,
      Calendar calendar,
      ProductClock clock,
      PlatformTransactionManager transactions) {
    this.preferences = preferences;
    this.messages = messages;
    this.notices = notices;
    this.outbox = outbox;
    this.boards = boards;
    this.heard = heard;
    this.people = people;
    this.calendar = calendar;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Whose digest is to be made, and since when they heard nothing. */
  private record Due(UUID person, Preference preference, @Nullable Instant since) {}

  /** Makes the digests whose hour has come. */
  void round() {
    Instant now = clock.now();
    LocalDate today = ProductClock.day(now);
    List<Due> due =
        Acting.as(
            Actor.HOUSE,
            () -> Objects.requireNonNull(transaction.execute(status -> due(now, today))));
    due.forEach(each -> make(each, now, today));
  }

  private List<Due> due(Instant now, LocalDate today) {
    Instant start = notices.start();
    if (start == null || !calendar.current().isWorkday(today)) {
      return List.of();
    }
    Set<UUID> done = new HashSet<>(messages.digested(today));
    List<Due> due = new ArrayList<>();
    for (Map.Entry<UUID, Preference> each : wanting(today).entrySet()) {
      Preference preference = each.getValue();
      Instant hour = today.atTime(preference.digestAt()).atZone(ProductClock.ZONE).toInstant();
      boolean isTime = !now.isBefore(hour) && hour.isAfter(start);
      if (isTime && outbox.reaches(preference) && !done.contains(each.getKey())) {
        due.add(new Due(each.getKey(), preference, messages.lastDigest(each.getKey())));
      }
    }
    return due;
  }

  /** Those who said how they want to hear; where a target is told of everybody, everybody. */
  private Map<UUID, Preference> wanting(LocalDate today) {
    Map<UUID, Preference> all = preferences.all();
    if (outbox.isTold()) {
      people.directory().posts().stream()
          .filter(post -> post.on(today))
          .forEach(post -> all.putIfAbsent(post.person(), Preference.UNSAID));
    }
    return all;
  }

  private void make(Due due, Instant now, LocalDate today) {
    List<Waiting> waiting = new ArrayList<>();
    List<Notice> news = new ArrayList<>();
    for (Post post : people.directory().postsOfPerson(due.person(), today)) {
      Actor actor = new Actor(due.person(), post.id(), post.unit());
      waiting.addAll(Acting.as(actor, boards::inbox));
      news.addAll(Acting.as(actor, () -> news(due, post)));
    }
    Acting.run(
        Actor.HOUSE,
        () ->
            transaction.executeWithoutResult(status -> {
              var lines = Digesting.lines(waiting, news, today, calendar.current());
              if (messages.digest(due.person(), today, now) && !lines.isEmpty()) {
                outbox.put(due.person(), due.preference(), today, lines, now);
              }
            }));
  }

  /** What was not sent at once and is not read yet. */
  private List<Notice> news(Due due, Post post) {
    Instant since = due.since();
    return heard.list(true).stream()
        .filter(notice -> notice.unit().equals(post.unit()))
        .filter(notice -> notice.urgency() == Urgency.DIGEST)
        .filter(notice -> since == null || notice.at().isAfter(since))
        .toList();
  }
}
