import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Import and export of many rows through HTTP, beside POI alone. Run by bench/sheets.sh. */
final class SheetsBench {

  private static final int TURNS = 3;

  private final String server;
  private final int rows;
  private final Path work;
  private final HttpClient http = HttpClient.newHttpClient();
  private String token = "";

  private SheetsBench(String[] args) {
    server = "http://localhost:" + args[0];
    rows = Integer.parseInt(args[1]);
    work = Path.of(args[2]);
  }

  public static void main(String[] args) throws Exception {
    new SheetsBench(args).run();
  }

  private void run() throws Exception {
    String login = "{\"login\":\"ducha3\"}";
    token = first(send("POST", "/api/demo/token", login), "\"token\":\"([^\"]+)\"");
    System.out.println("| turn | rows | checked, rows/s | written, rows/s | indexed after, s |");
    System.out.println("|---|---:|---:|---:|---:|");
    for (int turn = 1; turn <= TURNS; turn++) {
      taken(turn);
    }
    System.out.println();
    System.out.println("| turn | rows | exported, s | POI alone, s | ratio | load |");
    System.out.println("|---|---:|---:|---:|---:|---:|");
    for (int turn = 1; turn <= TURNS; turn++) {
      exported(turn);
    }
  }

  /** One ledger in: how long checking and writing took, and how far the index lagged behind. */
  private void taken(int turn) throws Exception {
    Path file = work.resolve("台账.xlsx");
    ledger(file, turn);
    String hash = first(upload(file), "\"hash\":\"([0-9a-f]{64})\"");
    String units = send("GET", "/api/units", null);
    String body =
        """
        {"file":"%s","mode":"STOCK","kind":"supervision/annual-task","verifier":"%s",
         "datedOn":"2022-04-18","write":true,"again":true,"sheets":[{"name":"台账","headerFrom":1,"headerTo":1,
         "columns":["ORDINAL","TITLE","CONTENT","LEAD","CO","DUE","STATE","PROGRESS","REMARK"]}]}
        """
            .formatted(hash, first(units, "\"id\":\"([0-9a-f-]{36})\",\"code\":\"duchashi\""));
    String id = first(send("POST", "/api/sheet-imports", body), "\"id\":\"([0-9a-f-]{36})\"");
    long checking = 0;
    long writing = 0;
    String phase = "WAITING";
    while (!phase.matches("DONE|PROBLEMS|REFUSED|FAILED|CANCELLED")) {
      Thread.sleep(10);
      phase = first(send("GET", "/api/sheet-imports/" + id, null), "\"phase\":\"([A-Z]+)\"");
      checking = phase.equals("CHECKING") && checking == 0 ? System.nanoTime() : checking;
      writing = phase.equals("WRITING") && writing == 0 ? System.nanoTime() : writing;
    }
    long done = System.nanoTime();
    if (!phase.equals("DONE")) {
      throw new IOException(send("GET", "/api/sheet-imports/" + id, null));
    }
    while (!send("GET", "/api/search/waiting", null).contains("\"matters\":0")) {
      Thread.sleep(100);
    }
    System.out.printf(
        Locale.ROOT,
        "| %d | %d | %.0f | %.0f | %.0f |%n",
        turn,
        rows,
        rows / seconds(checking, writing),
        rows / seconds(writing, done),
        seconds(done, System.nanoTime()));
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }

  /** The newest rows out again, and POI alone with the same cells. */
  private void exported(int turn) throws Exception {
    // One file's rows: the lists of three ledgers would be more than one export may have.
    String filter = "?q=" + (turn == 0 ? "" : "T" + turn);
    long begun = System.nanoTime();
    Path out = work.resolve("out.xlsx");
    HttpResponse<Path> answer =
        http.send(request("GET", "/api/ledger-sheets" + filter, null), BodyHandlers.ofFile(out));
    double export = seconds(begun, System.nanoTime());
    if (answer.statusCode() != 200) {
      throw new IOException(Files.readString(out));
    }
    List<List<Object>> cells = cells();
    begun = System.nanoTime();
    alone(cells, work.resolve("alone.xlsx"));
    double alone = seconds(begun, System.nanoTime());
    System.out.printf(
        Locale.ROOT,
        "| %d | %d | %.1f | %.1f | %.2f | %s |%n",
        turn,
        rows,
        export,
        alone,
        export / alone,
        Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
  }

  private List<List<Object>> cells() {
    List<List<Object>> cells = new ArrayList<>();
    LocalDate day = LocalDate.of(2022, 6, 30);
    for (int i = 1; i <= rows; i++) {
      List<Object> row = new ArrayList<>();
      row.add(i);
      row.add("v1@00000000-0000-0000-0000-%012d#".formatted(i));
      row.add("2022-" + (100_000 + i));
      row.add("第" + i * 7919L % 1_000_003 + "处积水点整治：清淤" + i % 97 + "公里，更换井盖" + i % 13 + "个");
      row.add(i % 3 == 0 ? "住建局" : "城管局");
      row.add(i % 2 == 0 ? "沟赵办事处" : "");
      row.add("");
      row.add("督查室");
      row.add(day);
      row.add(day);
      row.add(day);
      row.add("办理中");
      row.add("绿");
      row.add("已完成" + i % 100 + "%，正在验收第" + i + "段");
      for (int more = 0; more < 5; more++) {
        row.add("");
      }
      cells.add(row);
    }
    return cells;
  }

  private static void alone(List<List<Object>> cells, Path file) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(100);
        OutputStream out = Files.newOutputStream(file)) {
      CellStyle words = book.createCellStyle();
      words.setWrapText(true);
      words.setBorderBottom(BorderStyle.THIN);
      CellStyle days = book.createCellStyle();
      days.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
      Sheet sheet = book.createSheet("台账");
      int at = 0;
      for (List<Object> values : cells) {
        Row row = sheet.createRow(at++);
        for (int i = 0; i < values.size(); i++) {
          Cell cell = row.createCell(i);
          switch (values.get(i)) {
            case LocalDate day -> {
              cell.setCellValue(DateUtil.getExcelDate(day));
              cell.setCellStyle(days);
            }
            case Integer number -> cell.setCellValue(number);
            case Object said -> {
              if (!said.toString().isEmpty()) {
                cell.setCellValue(said.toString());
              }
              cell.setCellStyle(words);
            }
          }
        }
      }
      book.write(out);
    }
  }

  private void ledger(Path file, int turn) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(100);
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("台账");
      fill(sheet, "序号", "工作任务", "具体措施", "牵头单位", "配合单位", "完成时限", "是否完成", "进展情况", "备注");
      for (int i = 1; i <= rows; i++) {
        fill(
            sheet,
            String.valueOf(i),
            "T" + turn + " 第" + i * 7919L % 1_000_003 + "处积水点整治",
            "清淤" + i % 97 + "公里，更换井盖" + i % 13 + "个，建立长效管护机制",
            i % 3 == 0 ? "住建局" : "城管局",
            i % 2 == 0 ? "沟赵办事处" : "",
            "2022年" + (5 + i % 7) + "月底前",
            i % 4 == 0 ? "已完成" : "正在推进",
            "已完成" + i % 100 + "%，正在验收第" + i + "段",
            i % 5 == 0 ? "联系人：王工" : "");
      }
      book.write(out);
    }
  }

  private static void fill(Sheet sheet, String... cells) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
  }

  private HttpRequest request(String method, String path, String body) {
    HttpRequest.Builder asked =
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      asked.header("Authorization", "Bearer " + token);
    }
    return asked.build();
  }

  private String send(String method, String path, String body) throws Exception {
    HttpResponse<String> answer = http.send(request(method, path, body), BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(path + " answers " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  private String upload(Path file) throws Exception {
    String head =
        "--bench\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ledger.xlsx\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n";
    HttpRequest asked =
        HttpRequest.newBuilder(URI.create(server + "/api/files"))
            .header("Content-Type", "multipart/form-data; boundary=bench")
            .header("Authorization", "Bearer " + token)
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--bench--\r\n")))
            .build();
    HttpResponse<String> answer = http.send(asked, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException("upload answers " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  private static String first(String text, String pattern) throws IOException {
    Matcher found = Pattern.compile(pattern).matcher(text);
    if (!found.find()) {
      throw new IOException("no " + pattern + " in " + text);
    }
    return found.group(1);
  }
}
