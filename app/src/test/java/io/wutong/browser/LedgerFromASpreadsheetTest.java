package io.wutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.wutong.browser.Visitor.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The supervision office drops its ledger, says what was unclear, takes it in and takes it back.
 */
@BrowserTest
class LedgerFromASpreadsheetTest {

  private static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @LocalServerPort private int port;

  @ParameterizedTest
  @EnumSource(Screen.class)
  void isTakenInAndTakenBack(Screen screen) throws IOException {
    String task = "疏通片区雨水管网（" + (screen == Screen.DESK ? "桌面" : "手机") + "）";
    try (Visitor office = Visitor.at(screen, port).signIn("ducha")) {
      office.open("/sheets");
      office
          .page()
          .locator("input[type=file]")
          .setInputFiles(new FilePayload("排水台账.xlsx", MEDIA_TYPE, ledger(task)));
      office.sees("工作任务");
      office.button("检查").click();
      assertThat(office.heading(Pattern.compile("^1 处需要处理"))).isVisible();
      office.sees("“城建口”不是本系统中的单位名称或简称");
      office.fits();
      office.picture("sheets-problems");
      office.choose(office.page().getByRole(AriaRole.COMBOBOX).last(), "国土规划住建局");
      office.button("检查").click();
      office.sees("检查通过：3 个事项，可以导入。");
      office.fits();
      office.picture("sheets-clean");
      office.button("导入 3 个事项").click();
      office.sees("已导入 3 个事项。");
      office.picture("sheets-done");
      office.open("/matters?q=" + task.substring(0, 8));
      office.page().getByText(task).first().click();
      office.sees("上线前办结，未经本系统核查");
      office.settled();
      office.picture("sheets-matter");
      office.open("/sheets");
      office.button("整体撤销").first().click();
      office.type("撤销原因", "选错了文件");
      office.sheet("撤销这次导入").getByText("整体撤销").last().click();
      office.sees("已撤销");
    }
  }

  private static byte[] ledger(String task) throws IOException {
    String[][] rows = {
      {"排水防涝重点任务台账", "", "", "", ""},
      {"序号", "工作任务", "责任单位", "完成时限", "是否完成"},
      {"1", task, "城管局", "2022年4月10日", "已完成"},
      {"2", "更换破损井盖", "城建口", "6月底前", "正在推进"},
      {"3", "排查低洼院落", "沟赵办事处", "长期坚持", "正在推进"},
      {"注：每周五更新。", "", "", "", ""},
    };
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("台账");
      for (int row = 0; row < rows.length; row++) {
        sheet.createRow(row);
        for (int column = 0; column < rows[row].length; column++) {
          if (!rows[row][column].isEmpty()) {
            sheet.getRow(row).createCell(column).setCellValue(rows[row][column]);
          }
        }
      }
      sheet.addMergedRegion(CellRangeAddress.valueOf("A1:E1"));
      sheet.addMergedRegion(CellRangeAddress.valueOf("A6:E6"));
      book.write(out);
      return out.toByteArray();
    }
  }
}
