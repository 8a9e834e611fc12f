package io.wutong.kernel.notices.web;

import io.wutong.kernel.notices.Messages;
import io.wutong.kernel.notices.model.Message;
import io.wutong.kernel.people.People;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The window of an administrator on what did not go out. */
@RestController
class MessagesWindow {

  private final Messages messages;
  private final People people;

  MessagesWindow(Messages messages, People people) {
    this.messages = messages;
    this.people = people;
  }

  /** A message, without what it says. */
  record Line(
      UUID id,
      String person,
      @Nullable UUID hook,
      Instant madeAt,
      @Nullable Instant nextAt,
      int attempts,
      Message.State state,
      String trouble) {}

  /** Whether mail goes out at all, and what did not. */
  record Outside(boolean mailSet, List<Line> messages) {}

  @GetMapping("/api/messages")
  Outside troubled() {
    List<Line> lines = messages.troubled().stream().map(this::line).toList();
    return new Outside(messages.isMailSet(), lines);
  }

  @PostMapping("/api/messages/{id}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retry(@PathVariable UUID id) {
    messages.retry(id);
  }

  private Line line(Message message) {
    var person = people.directory().findPerson(message.person());
    return new Line(
        message.id(),
        person == null ? "" : person.name(),
        message.hook(),
        message.madeAt(),
        message.nextAt(),
        message.attempts(),
        message.state(),
        message.trouble());
  }
}
