package io.wutong.kernel.meetings;

import io.wutong.kernel.meetings.model.Meeting;
import io.wutong.kernel.meetings.paper.MeetingPaper;
import io.wutong.kernel.meetings.paper.PaperForm;
import io.wutong.kernel.meetings.paper.PaperSize;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Person;
import io.wutong.kernel.people.Unit;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.print.Press;
import io.wutong.shared.time.ProductClock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The door for the paper of a meeting. It shows what whoever asks for it may see, nothing else. */
@Service
public class Papers {

  private final Meetings meetings;
  private final People people;

  private final Press press;

  Papers(Meetings meetings, People people, Press press) {
    this.meetings = meetings;
    this.people = people;
    this.press = press;
  }

  /** A file by its name. */
  public record Paper(String name, byte[] bytes) {}

  /** The paper, to be edited or to be printed: it says the same in both. */
  public Paper paper(UUID id, PaperForm form, PaperSize size) {
    Meeting meeting = meetings.get(id);
    boolean whole = meeting.audience().office().contains(Acting.get().unit());
    Directory directory = people.directory();
    MeetingPaper.Names names =
        new MeetingPaper.Names(unit -> unit(directory, unit), person -> person(directory, person));
    MeetingPaper said = MeetingPaper.of(meeting, names, whole);
    byte[] bytes =
        switch (form) {
          case WORD -> said.word(size);
          case PDF -> said.pdf(size, press);
        };
    String name =
        "%s材料（%s）.%s".formatted(meeting.name(), ProductClock.day(meeting.meetsAt()), form.ending());
    return new Paper(name, bytes);
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
