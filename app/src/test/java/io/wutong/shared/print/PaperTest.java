package io.wutong.shared.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.shared.refusal.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: sheets, tables over many of them, and a typeface that has to be there. */
class PaperTest {

  private static final List<Column> COLUMNS =
      List.of(Column.number("序号", 10), Column.of("事项", 60), Column.number("时限", 30));

  private static List<String> row(int n, String words) {
    return List.of(Integer.toString(n), words, "5月%d日".formatted(n % 30 + 1));
  }

  private static PDDocument read(Binding binding) throws IOException {
    return Loader.loadPDF(binding.bytes());
  }

  private static String sheet(PDDocument document, int number) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return stripper.getText(document);
  }

  @Test
  void eachFormatIsAsLargeAsItsPaper() throws IOException {
    for (Format format : Format.values()) {
      try (Binding binding = new Press("").open(format)) {
        binding.paper().words("一", 0);
        binding.named("材料", Locale.CHINA);
        try (PDDocument read = read(binding)) {
          PDRectangle box = read.getPage(0).getMediaBox();
          PDRectangle paper = format.name().startsWith("A3") ? PDRectangle.A3 : PDRectangle.A4;
          boolean lying = format.name().endsWith("LYING");
          assertThat(box.getWidth()).isEqualTo(lying ? paper.getHeight() : paper.getWidth());
          assertThat(box.getHeight()).isEqualTo(lying ? paper.getWidth() : paper.getHeight());
          assertThat(read.getDocumentInformation().getTitle()).isEqualTo("材料");
          assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
      }
    }
  }

  @Test
  void aTableGoesOnWithItsHeadAndLosesNoRow() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i <= 300; i++) {
      rows.add(row(i, "第%d项，%s".formatted(i, "须水河清淤及沿线排查整治".repeat(i % 5 + 1))));
    }
    for (Format format : Format.values()) {
      try (Binding binding = new Press("").open(format)) {
        binding.paper().heading("一、红灯事项");
        binding.paper().table(COLUMNS, rows);
        binding.number("周例会材料", "第 %d 页　共 %d 页");
        try (PDDocument read = read(binding)) {
          int sheets = read.getNumberOfPages();
          assertThat(sheets).isGreaterThan(5);
          StringBuilder all = new StringBuilder();
          for (int i = 1; i <= sheets; i++) {
            String text = sheet(read, i);
            assertThat(text).as("%s, sheet %d", format, i).contains("序号", "事项", "时限");
            assertThat(text).contains("第 %d 页　共 %d 页".formatted(i, sheets), "周例会材料");
            all.append(text);
          }
          for (int i = 1; i <= 300; i++) {
            assertThat(all.toString().split("第%d项".formatted(i), -1)).as("row %d", i).hasSize(2);
          }
          assertThat(all.toString().replaceAll("[^清]", "")).hasSize(900);
        }
      }
    }
  }

  @Test
  void aRowThatIsHigherThanASheetIsParted() throws IOException {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      words.append("｛").append(i).append("｝");
    }
    try (Binding binding = new Press("").open(Format.A4)) {
      binding.paper().heading("一、进展");
      binding.paper().table(COLUMNS, List.of(row(1, words.toString()), row(2, "完")));
      try (PDDocument read = read(binding)) {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= read.getNumberOfPages(); i++) {
          assertThat(sheet(read, i)).contains("序号");
          all.append(sheet(read, i));
        }
        assertThat(sheet(read, 1)).contains("一、进展", "｛0｝");
        String said = all.toString().replaceAll("\\s", "");
        for (int i = 0; i < 2_000; i++) {
          assertThat(said.replace("序号事项时限", "")).contains("｛" + i + "｝");
        }
        assertThat(said).contains("完");
      }
    }
  }

  @Test
  void aTitleStandsOnTheSheetOfWhatItIsTheTitleOf() throws IOException {
    for (int lines = 30; lines < 50; lines++) {
      try (Binding binding = new Press("").open(Format.A4)) {
        for (int i = 0; i < lines; i++) {
          binding.paper().words("第" + i + "行", 0);
        }
        binding.paper().heading("二、红灯事项");
        binding.paper().table(COLUMNS, List.of(row(1, "清淤".repeat(100))));
        try (PDDocument read = read(binding)) {
          for (int i = 1; i <= read.getNumberOfPages(); i++) {
            String text = sheet(read, i);
            assertThat(text.contains("二、红灯事项"))
                .as("%d lines, sheet %d", lines, i)
                .isEqualTo(text.contains("序号"));
          }
        }
      }
    }
  }

  @Test
  void aTypefaceThatIsNotThereIsRefusedByItsName() {
    assertThatThrownBy(() -> new Press("/no/such/font.ttf").open(Format.A4))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.refusal().slug()).isEqualTo("print-no-font");
              assertThat(refused.refusal().values()).containsValue("/no/such/font.ttf");
            });
  }
}
