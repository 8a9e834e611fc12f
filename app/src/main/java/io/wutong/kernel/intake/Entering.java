package io.wutong.kernel.intake;

import io.wutong.kernel.evidence.FileRef;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.intake.model.Header;
import io.wutong.kernel.intake.text.TextOf;
import io.wutong.kernel.journal.Hashes;
import io.wutong.kernel.people.People;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.time.ProductClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a document out of what was sent: its text, and what the engine sees in it. */
@Component
class Entering {

  private static final int TITLE_MAX = 200;
  private static final int NAME_MAX = 100;

  private final Reading reading;
  private final People people;
  private final ProductClock clock;

  Entering(Reading reading, People people, ProductClock clock) {
    this.reading = reading;
    this.people = people;
    this.clock = clock;
  }

  /**
   * @param path where the file stands while it is read
   */
  Document document(NewDocument sent, @Nullable FileRef file, @Nullable Path path) {
    String title = sent.title().strip();
    if (title.isEmpty() || title.length() > TITLE_MAX) {
      throw Refusal.badInput("document-title-length").with("max", TITLE_MAX).refused();
    }
    Header.Instruction said = spoken(sent.instruction());
    String text = text(sent, said, file, path);
    Reading.Read read = read(text, sent.datedOn(), said);
    Actor actor = Acting.get();
    return new Document(
        Ids.next(),
        new Header(
            title,
            Objects.requireNonNullElse(sent.kind(), Header.Kind.OTHER),
            actor.unit(),
            actor.person(),
            clock.now(),
            Boolean.TRUE.equals(sent.sensitive())),
        new Document.Body(text, hash(text)),
        new Document.Origin(
            file == null ? null : new Header.SourceFile(file.hash(), file.name()), said),
        new Document.Dating(read.usedDate(), read.dateWords()),
        read.candidates(),
        read.setAside(),
        1);
  }

  /** Where no day is stated, a leader's words count from the day on which they were given. */
  private Reading.Read read(
      String text, @Nullable LocalDate datedOn, Header.@Nullable Instruction said) {
    Reading.Read read = reading.read(text, datedOn);
    LocalDate given = said == null ? null : said.on();
    return read.usedDate() == null && given != null ? reading.read(text, given) : read;
  }

  /** What was typed comes first; a leader's words stand beside the scan that shows them. */
  private static String text(
      NewDocument sent,
      Header.@Nullable Instruction said,
      @Nullable FileRef file,
      @Nullable Path path) {
    String text = "";
    if (sent.text() != null && !sent.text().isBlank()) {
      text = TextOf.typed(sent.text());
    } else if (said != null) {
      text = said.words();
    } else if (file != null && path != null) {
      text = TextOf.file(path, file.mediaType(), file.name());
    }
    if (text.isBlank()) {
      String slug = file == null ? "document-empty" : "document-without-text";
      throw Refusal.of(slug).with("name", file == null ? "" : file.name()).refused();
    }
    return text;
  }

  private Header.@Nullable Instruction spoken(NewDocument.@Nullable Spoken said) {
    if (said == null) {
      return null;
    }
    String leader = said.leader().strip();
    String words = TextOf.typed(said.words());
    if (leader.isEmpty() || leader.length() > NAME_MAX || words.isBlank()) {
      throw Refusal.badInput("instruction-incomplete").refused();
    }
    String by = said.recordedBy() == null ? "" : said.recordedBy().strip();
    if (by.isEmpty()) {
      by = people.directory().person(Acting.get().person()).name();
    }
    if (by.length() > NAME_MAX) {
      throw Refusal.badInput("instruction-incomplete").refused();
    }
    return new Header.Instruction(leader, words, said.on(), by);
  }

  private static String hash(String text) {
    return Hashes.hex(Hashes.sha256(text.getBytes(StandardCharsets.UTF_8)));
  }
}
