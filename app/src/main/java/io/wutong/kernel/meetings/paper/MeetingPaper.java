package io.wutong.kernel.meetings.paper;

import io.wutong.kernel.meetings.model.Header;
import io.wutong.kernel.meetings.model.Line;
import io.wutong.kernel.meetings.model.Meeting;
import io.wutong.kernel.meetings.model.Section;
import io.wutong.shared.print.Column;
import io.wutong.shared.print.Press;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 例会材料: the paper that lies on the table, out of what its reader sees of the meeting. */
public final class MeetingPaper {

  private static final String NUMERALS = "一二三四五六七八九十";
  private static final Map<Section, String> TITLES =
      new EnumMap<>(
          Map.of(
              Section.FOLLOW_UP, "往次会议议定事项落实情况",
              Section.RED, "红灯事项",
              Section.HELP, "需协调事项",
              Section.DISPUTE, "职责争议",
              Section.EXTENSION, "待批延期",
              Section.SILENT, "未报送进展事项",
              Section.OWN, "其他议题"));

  private final List<Piece> pieces = new ArrayList<>();
  private final Meeting meeting;
  private final Names names;
  private int headings;

  private MeetingPaper(Meeting meeting, Names names) {
    this.meeting = meeting;
    this.names = names;
  }

  /** What units and persons are called. */
  public record Names(Function<UUID, String> unit, Function<UUID, String> person) {}

  /**
   * Says all that stands on it.
   *
   * @param whole whether its reader sees all of it; otherwise it says that it is a part
   */
  public static MeetingPaper of(Meeting meeting, Names names, boolean whole) {
    var paper = new MeetingPaper(meeting, names);
    paper.head(whole);
    paper.byUnit();
    for (Section section : Section.values()) {
      paper.section(section);
    }
    paper.aside();
    paper.attendance();
    return paper;
  }

  /** As a Word document. */
  public byte[] word(PaperSize size) {
    Word word = new Word(size);
    pieces.forEach(word::write);
    return word.bytes();
  }

  /** As a PDF. */
  public byte[] pdf(PaperSize size, Press press) {
    String foot = "%s　%s".formatted(meeting.name(), PaperWords.moment(meeting.meetsAt()));
    return Pdf.write(pieces, size, press, foot);
  }

  private void line(String words) {
    pieces.add(new Piece.Words(words));
  }

  private void table(List<Column> columns, List<List<String>> rows) {
    pieces.add(new Piece.Table(columns, rows));
  }

  private void head(boolean whole) {
    pieces.add(new Piece.Title(meeting.name() + "材料"));
    Header header = meeting.header();
    line("会议时间：" + PaperWords.moment(meeting.meetsAt()));
    if (!header.place().isEmpty()) {
      line("会议地点：" + header.place());
    }
    line("主持：" + names.person().apply(meeting.chair()));
    Meeting.Drawn drawn = meeting.drawn();
    if (drawn != null) {
      line(
          "报送截止：%s　数据截至：%s（当时口径），对比 %s"
              .formatted(
                  PaperWords.moment(meeting.cutOffAt()),
                  PaperWords.moment(drawn.at()),
                  PaperWords.moment(drawn.last())));
    }
    if (!whole) {
      line("（本材料仅含本单位有权查看的事项）");
    }
  }

  private void byUnit() {
    if (!meeting.counts().isEmpty()) {
      heading("分单位情况");
      pieces.addAll(ByUnit.of(meeting, names));
    }
  }

  private void section(Section section) {
    List<Line> lines = lines(section, false);
    if (lines.isEmpty()) {
      return;
    }
    heading("%s（%d件）".formatted(TITLES.get(section), lines.size()));
    List<List<String>> rows = new ArrayList<>();
    int n = 0;
    for (Line line : lines) {
      List<String> row = new ArrayList<>();
      row.add(Integer.toString(++n));
      row.add(called(line));
      row.addAll(cells(section, line.said()));
      row.add(line.note());
      rows.add(row);
    }
    List<Column> columns = new ArrayList<>();
    columns.add(Column.number("序号", 9));
    columns.add(Column.of("事项", 28));
    columns.addAll(columns(section));
    columns.add(Column.of("备注", 9));
    table(columns, rows);
  }

  private static List<Column> columns(Section section) {
    return switch (section) {
      case FOLLOW_UP ->
          List.of(
              Column.of("牵头单位", 14),
              Column.number("时限", 17),
              Column.number("状态", 12),
              Column.of("进展", 36));
      case RED ->
          List.of(
              Column.of("牵头单位", 14),
              Column.number("首次承诺", 17),
              Column.number("现时限", 17),
              Column.of("判定依据", 15),
              Column.of("进展", 36));
      case HELP ->
          List.of(
              Column.of("提出单位", 14),
              Column.of("请求协调", 14),
              Column.of("协调内容", 26),
              Column.number("期限", 17));
      case DISPUTE -> List.of(Column.of("提出单位", 14), Column.of("理由", 40));
      case EXTENSION ->
          List.of(
              Column.of("牵头单位", 14),
              Column.number("现时限", 17),
              Column.number("申请延至", 17),
              Column.of("理由", 26));
      case SILENT ->
          List.of(Column.of("牵头单位", 14), Column.number("时限", 17), Column.of("最近一次报送", 30));
      case OWN -> List.of(Column.of("单位", 14), Column.of("说明", 40));
    };
  }

  private List<String> cells(Section section, Line.Said said) {
    return switch (section) {
      case FOLLOW_UP ->
          List.of(
              unit(said.unit()),
              PaperWords.day(said.dueOn()),
              PaperWords.state(said),
              PaperWords.words(said.words()));
      case RED ->
          List.of(
              unit(said.unit()),
              PaperWords.day(said.promisedOn()),
              PaperWords.day(said.dueOn()),
              PaperWords.grounds(said, meeting.drawn()),
              PaperWords.words(said.words()));
      case HELP ->
          List.of(unit(said.unit()), unit(said.of()), said.ask(), PaperWords.day(said.by()));
      case DISPUTE -> List.of(unit(said.of()), said.ask());
      case EXTENSION ->
          List.of(
              unit(said.unit()),
              PaperWords.day(said.dueOn()),
              PaperWords.day(said.by()),
              said.ask());
      case SILENT ->
          List.of(unit(said.unit()), PaperWords.day(said.dueOn()), PaperWords.words(said.words()));
      case OWN -> List.of(unit(said.unit()), said.words());
    };
  }

  private void aside() {
    List<Line> lines = new ArrayList<>();
    for (Section section : Section.values()) {
      lines.addAll(lines(section, true));
    }
    if (lines.isEmpty()) {
      return;
    }
    heading("暂不上会（%d件）".formatted(lines.size()));
    lines.forEach(line ->
        line(
            "%s：%s%s"
                .formatted(
                    TITLES.get(line.section()),
                    called(line),
                    line.note().isEmpty() ? "" : "（" + line.note() + "）")));
  }

  private void attendance() {
    if (meeting.header().attendance().isEmpty()) {
      return;
    }
    heading("到会情况");
    table(
        List.of(Column.of("单位", 40), Column.of("人员", 30), Column.number("情况", 20)),
        meeting.header().attendance().stream()
            .map(each ->
                List.of(
                    unit(each.unit()),
                    each.person() == null ? "" : names.person().apply(each.person()),
                    PaperWords.presence(each.presence())))
            .toList());
  }

  private List<Line> lines(Section section, boolean aside) {
    return meeting.agenda().stream()
        .filter(line -> line.section() == section && line.aside() == aside)
        .toList();
  }

  private void heading(String words) {
    pieces.add(new Piece.Heading(NUMERALS.charAt(headings++) + "、" + words));
  }

  private static String called(Line line) {
    String number = line.said().number();
    return number.isEmpty() ? line.said().title() : "%s（%s）".formatted(line.said().title(), number);
  }

  private String unit(@Nullable UUID unit) {
    return unit == null ? "" : names.unit().apply(unit);
  }
}
