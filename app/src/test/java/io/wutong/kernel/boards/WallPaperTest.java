package io.wutong.kernel.boards;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.DemoZone;
import io.wutong.WutongTest;
import io.wutong.kernel.boards.model.Wall;
import io.wutong.kernel.boards.model.WallTable.Head;
import io.wutong.kernel.campaigns.Campaign;
import io.wutong.kernel.campaigns.Campaigns;
import io.wutong.kernel.ledger.Hands;
import io.wutong.kernel.ledger.Ledger;
import io.wutong.kernel.people.People;
import io.wutong.shared.Ids;
import io.wutong.shared.Language;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.print.Press;
import io.wutong.shared.time.ProductClock;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** FEATURE UNDER TEST: the wall on paper says what the wall says to its reader. */
@WutongTest(alone = true)
@DemoZone
class WallPaperTest {

  private static final LocalDate DAY = LocalDate.of(2022, 4, 18);

  @Autowired private Walls walls;
  @Autowired private Campaigns campaigns;
  @Autowired private Ledger ledger;
  @Autowired private People people;
  @Autowired private ProductClock clock;

  @Test
  void everybodysPaperSaysWhatTheirWallSays() throws IOException {
    for (String login : List.of("ducha", "gouzhao", "zhujian")) {
      Actor actor = new Hands(ledger, people, clock).actor(login);
      Wall wall = Acting.as(actor, walls::look);
      List<String> theirs = wall.fronts().stream().map(Wall.Front::name).toList();
      List<String> others =
          Acting.as(actor, campaigns::list).stream()
              .map(Campaign::name)
              .filter(name -> !theirs.contains(name))
              .toList();
      for (boolean turned : new boolean[] {false, true}) {
        Walls.Paper paper = Acting.as(actor, () -> walls.paper(turned, Language.ZH));
        assertThat(paper.name()).isEqualTo("挂图作战　2022年4月18日.pdf");
        String text = text(paper.bytes());
        String flat = text.replaceAll("[\\s　]", "");
        assertThat(flat)
            .as("%s's", login)
            .contains(
                "在办%d红灯%d黄灯%d绿灯（含蓝灯）%d不亮灯%d今日到期%d超期%d"
                    .formatted(
                        sum(wall, Wall.Cell::open),
                        sum(wall, Wall.Cell::red),
                        sum(wall, Wall.Cell::yellow),
                        sum(wall, Wall.Cell::green),
                        sum(wall, Wall.Cell::grey),
                        sum(wall, Wall.Cell::dueToday),
                        sum(wall, Wall.Cell::overdue)));
        others.forEach(name -> assertThat(flat).doesNotContain(name));
      }
      assertThat(sum(wall, Wall.Cell::open)).isPositive();
      String english = text(Acting.as(actor, () -> walls.paper(false, Language.EN)).bytes());
      assertThat(english).contains("Wall", "2022-04-18", "page 1 of").doesNotContain("合计", "%d");
    }
  }

  private static long sum(Wall wall, ToLongFunction<Wall.Cell> figure) {
    return wall.cells().stream().mapToLong(figure).sum();
  }

  @Test
  void everyFigureOfFortyUnitsIsThereOnce() throws IOException {
    List<Wall.Front> fronts = new ArrayList<>();
    List<Head> units = new ArrayList<>();
    List<Wall.Cell> cells = new ArrayList<>();
    for (int u = 0; u < 40; u++) {
      units.add(new Head(Ids.named("unit", "u" + u), "第%d单位".formatted(u), null));
    }
    for (int f = 0; f < 30; f++) {
      UUID id = Ids.named("campaign", "f" + f);
      fronts.add(Wall.Front.on(DAY, id, "专项%d".formatted(f), DAY.minusDays(f), DAY.plusDays(30)));
      for (int u = 0; u < 40; u++) {
        long n = 10_000 + 100 * f + u;
        Head unit = units.get(u);
        cells.add(new Wall.Cell(id, unit.id(), n, n - 3, 2, u % 2, 0, 0, u % 3, 1, 60));
      }
    }
    for (boolean turned : new boolean[] {false, true}) {
      byte[] bytes =
          new WallPaper(Language.ZH, new Wall(DAY, fronts, cells), units, turned)
              .bytes(new Press(""), "督查室");
      String text = text(bytes);
      for (Wall.Cell cell : cells) {
        assertThat(text.split("在办 %d\\b".formatted(cell.open()), -1))
            .as("%s, turned %s", cell.open(), turned)
            .hasSize(2);
      }
      assertThat(text).contains("第 1 至").contains("共 %d 列".formatted(turned ? 30 : 40));
      try (PDDocument document = Loader.loadPDF(bytes)) {
        for (PDPage page : document.getPages()) {
          assertThat(page.getMediaBox().getWidth()).isEqualTo(PDRectangle.A3.getHeight());
          assertThat(page.getMediaBox().getHeight()).isEqualTo(PDRectangle.A3.getWidth());
        }
      }
    }
  }

  private static String text(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
