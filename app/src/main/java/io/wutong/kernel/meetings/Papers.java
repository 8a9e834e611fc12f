package io.wutong.kernel.meetings;

import io.wutong.kernel.meetings.model.Meeting;
import io.wutong.kernel.meetings.paper.MeetingPaper;
import io.wutong.kernel.meetings.paper.PaperSize;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Person;
import io.wutong.kernel.people.Unit;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.time.ProductClock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The door for the paper of a meeting. It shows what whoever asks for it may see, nothing else. */
@Service
public class Papers {

  private final Meetings meetings;
  private final People people;

  Papers(Meetings meetings, People people) {
    this.meetings = meetings;
    this.people = people;
  }

  /** A file by its name. */
  public record Paper(String name, byte[] bytes) {}

  /** As a Word document. */
  public Paper word(UUID id, PaperSize size) {
    Meeting meeting = meetings.get(id);
    boolean whole = meeting.audience().office().contains(Acting.get().unit());
    Directory directory = people.directory();
    MeetingPaper.Names names =
        new MeetingPaper.Names(unit -> unit(directory, unit), person -> person(directory, person));
    String name = "%s材料（%s）.docx".formatted(meeting.name(), ProductClock.day(meeting.meetsAt()));
    return new Paper(name, MeetingPaper.write(meeting, names, size, whole));
  }

  private static String unit(Directory directory, UUID id) {
    Unit unit = directory.findUnit(id);
    return unit == null ? "" : unit.name();
  }

  private static String person(Directory directory, UUID id) {
    Person person = directory.findPerson(id);
    return person == null ? "" : person.name();
  }
}
