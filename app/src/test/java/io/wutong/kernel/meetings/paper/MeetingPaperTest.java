package io.wutong.kernel.meetings.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.ledger.model.State;
import io.wutong.kernel.lights.Light;
import io.wutong.kernel.meetings.model.Count;
import io.wutong.kernel.meetings.model.Header;
import io.wutong.kernel.meetings.model.Line;
import io.wutong.kernel.meetings.model.Meeting;
import io.wutong.kernel.meetings.model.Section;
import io.wutong.shared.Ids;
import io.wutong.shared.print.Press;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: the paper of a meeting says the same, whatever it is written as. */
class MeetingPaperTest {

  private static final Instant MEETS = Instant.parse("2022-05-09T07:00:00Z");
  private static final UUID UNIT = Ids.named("unit", "zhujianju");
  private static final MeetingPaper.Names NAMES =
      new MeetingPaper.Names(unit -> unit.equals(UNIT) ? "住建局" : "督查室", person -> "主持人甲");
  private static final String FOOT = "周例会　2022年5月9日 15:00";

  @Test
  void bothSayTheSameSignBySign() throws IOException {
    MeetingPaper paper = MeetingPaper.of(meeting(9), NAMES, true);
    for (PaperSize size : PaperSize.values()) {
      String word = word(paper.word(size));
      try (PDDocument pdf = Loader.loadPDF(paper.pdf(size, press()))) {
        int sheets = pdf.getNumberOfPages();
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= sheets; i++) {
          String number = "第 %d 页　共 %d 页".formatted(i, sheets);
          assertThat(text(pdf, i)).contains(FOOT, number);
          all.append(text(pdf, i).replace(FOOT, "").replace(number, ""));
        }
        // No table of this one goes on on another sheet, so no head is repeated.
        String written = all.toString();
        assertThat(signs(written)).as("%s", size).isEqualTo(signs(word));
        assertThat(written)
            .contains("周例会材料", "报送截止", "数据截至", "一、分单位情况", "红灯事项（1件）", "暂不上会（1件）")
            .contains("议题0001", "另有1个单位无在办、新增、办结事项：督查室。", "合计", "+3", "−2");
      }
    }
  }

  @Test
  void threeHundredItemsLoseNoneAndRepeatTheirHead() throws IOException {
    MeetingPaper paper = MeetingPaper.of(meeting(300), NAMES, false);
    for (PaperSize size : PaperSize.values()) {
      String word = word(paper.word(size));
      try (PDDocument pdf = Loader.loadPDF(paper.pdf(size, press()))) {
        int sheets = pdf.getNumberOfPages();
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= sheets; i++) {
          PDRectangle box = pdf.getPage(i - 1).getMediaBox();
          assertThat(box.getWidth()).isEqualTo(size.format().width());
          assertThat(box.getHeight()).isEqualTo(size.format().height());
          assertThat(text(pdf, i))
              .as("%s, sheet %d", size, i)
              .contains("序号", "事项", "备注", "第 %d 页　共 %d 页".formatted(i, sheets));
          all.append(text(pdf, i));
        }
        String written = all.toString();
        for (int i = 0; i < 300; i++) {
          String title = "议题%04d".formatted(i);
          assertThat(word.split(title, -1)).as("Word, %s", title).hasSize(2);
          assertThat(written.split(title, -1)).as("PDF, %s", title).hasSize(2);
        }
        assertThat(written).contains("本材料仅含本单位有权查看的事项");
      }
    }
  }

  private static Press press() {
    return new Press("");
  }

  private static String word(byte[] bytes) throws IOException {
    try (var word = new XWPFDocument(new ByteArrayInputStream(bytes));
        var words = new XWPFWordExtractor(word)) {
      return words.getText();
    }
  }

  private static String text(PDDocument pdf, int sheet) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(sheet);
    stripper.setEndPage(sheet);
    return stripper.getText(pdf);
  }

  /** All that is said, in no order: in a PDF the lines of neighbouring cells mix. */
  private static String signs(String text) {
    return text.codePoints()
        .filter(sign -> !Character.isWhitespace(sign) && !Character.isSpaceChar(sign))
        .mapToObj(Character::toString)
        .sorted(Comparator.naturalOrder())
        .collect(Collectors.joining());
  }

  private static Meeting meeting(int lines) {
    SortedMap<String, Line> agenda = new TreeMap<>();
    Section[] sections = Section.values();
    for (int i = 0; i < lines; i++) {
      UUID id = Ids.named("line", Integer.toString(i));
      Section section = sections[i % sections.length];
      boolean aside = i == 8;
      agenda.put(
          id.toString(),
          new Line(id, section, id, false, i, aside, i % 3 == 0 ? "略" : "", said(i)));
    }
    UUID office = Ids.named("unit", "duchashi");
    SortedMap<String, Count> counts = new TreeMap<>();
    counts.put(UNIT.toString(), new Count(UNIT, 12, 3, 4, 1, 9, 5));
    UUID idle = Ids.named("unit", "nothing");
    counts.put(idle.toString(), Count.none(idle));
    Header.Attendance there = new Header.Attendance(UNIT, null, Header.Presence.PRESENT);
    return new Meeting(
        Ids.named("meeting", "1"),
        3,
        Ids.named("series", "1"),
        "周例会",
        office,
        Ids.named("person", "1"),
        MEETS,
        MEETS.minusSeconds(270_000),
        MEETS.minusSeconds(870_000),
        null,
        new Meeting.About(List.of(UNIT), List.of()),
        new Meeting.Drawn(MEETS.minusSeconds(3_600), MEETS.minusSeconds(870_000)),
        null,
        new Header("301会议室", null, List.of(there)),
        null,
        new Meeting.Audience(List.of(UNIT), List.of(office)),
        agenda,
        counts);
  }

  private static Line.Said said(int i) {
    return new Line.Said(
        "议题%04d".formatted(i),
        "GX-2022-%d".formatted(10_000 + i),
        UNIT,
        State.ACCEPTED,
        Light.RED,
        LocalDate.of(2022, 4, 1),
        LocalDate.of(2022, 4, 20),
        60,
        "已完成%d处，余下的抓紧。".formatted(i).repeat(i % 4),
        2,
        UNIT,
        "请协调占道%d".formatted(i),
        LocalDate.of(2022, 10, 31));
  }
}
