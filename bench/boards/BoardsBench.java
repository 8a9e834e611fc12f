import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages of the boards through HTTP, each beside the bare indexed query that it needs, one client, in
 * turns. Run by bench/boards.sh with the port of the app, its data folder and how often to ask.
 */
final class BoardsBench {

  private static final int WARMING = 150;

  private final String base;
  private final Path data;
  private final int times;
  private final HttpClient http = HttpClient.newHttpClient();

  private BoardsBench(String[] args) {
    base = "http://127.0.0.1:" + args[0];
    data = Path.of(args[1]);
    times = Integer.parseInt(args[2]);
  }

  public static void main(String[] args) throws Exception {
    new BoardsBench(args).run();
  }

  /** What is asked of the app, and of PostgreSQL alone. */
  private record Asked(String path, String sql) {}

  private void run() throws Exception {
    String unit = query("select id from unit where code = 'duchashi'");
    String zone = query("select parent from unit where code = 'duchashi'");
    String lead = query("select lead from matter where number >= '2022-100001' limit 1");
    String campaign = query("select campaign from matter where campaign is not null limit 1");
    String reader = "r.reader = '" + unit + "'";
    String list =
        "select m.id, m.title, m.state, m.due_on, m.red_on from matter_reader r join matter m on"
            + " m.id = r.matter where " + reader + " and %s order by r.due_on, r.matter limit 51";
    Map<String, Asked> asked = new LinkedHashMap<>();
    asked.put("first page", list("", list.formatted("true")));
    asked.put("by unit", list("&unit=" + lead + "&role=lead", list.formatted("m.lead = '" + lead + "'")));
    asked.put("by campaign", list("&campaign=" + campaign, list.formatted("m.campaign = '" + campaign + "'")));
    asked.put("by state", list("&state=SUBMITTED", list.formatted("m.state = 'SUBMITTED'")));
    asked.put("red", list("&light=RED", list.formatted("m.red_on <= '2022-04-18'")));
    asked.put(
        "due in a week",
        list(
            "&owed=true&dueFrom=2022-04-18&dueTo=2022-04-25",
            list.formatted("r.due_on between '2022-04-18' and '2022-04-25' and m.red_on is not null")));
    asked.put("last due first", list("&order=-due", list.formatted("true").replace("r.due_on, r.matter", "r.due_on desc, r.matter desc")));
    String lighted =
        "select id, title from matter where id in (select t.matter from matter_text t where t.words @@"
            + " to_tsquery('simple', '%s') order by t.matter desc limit 21)";
    String said =
        "select matter, said from report_text where words @@ to_tsquery('simple', '%s') order by held_on"
            + " desc limit 21";
    asked.put("search, few", found("77号", "'77':*&'号':*", lighted, said));
    asked.put("search, one in a hundred", found("闭水试验", "'闭水'<->'水试'<->'试验'", lighted, said));
    asked.put("search, one in eight", found("河道", "'河道'", lighted, said));
    asked.put(
        "wall",
        new Asked(
            "/api/wall", "select * from wall_cell where reader = '" + unit + "'"));
    asked.put(
        "wall, by a scan",
        new Asked(
            "/api/wall",
            "select campaign, lead, count(*) filter (where red_on <= '2022-04-18'), count(*) filter (where"
                + " yellow_on <= '2022-04-18'), count(*) from matter m join matter_reader r on r.matter ="
                + " m.id and " + reader + " where state not in ('CLOSED', 'WITHDRAWN') group by 1, 2"));
    asked.put(
        "Gantt of 200",
        new Asked(
            "/api/matters/plans?limit=200",
            list.formatted("true").replace("m.title", "m.doc").replace("limit 51", "limit 201")));
    String token = token("ducha");
    System.out.println("| page | through HTTP, p50 ms | p95 ms | bare query, p50 ms | p95 ms | p95 ratio |");
    System.out.println("|---|---:|---:|---:|---:|---:|");
    for (var each : asked.entrySet()) {
      measure(each.getKey(), each.getValue(), token);
    }
    System.out.println();
    System.out.println("Zone " + zone + ", load " + Files.readString(Path.of("/proc/loadavg")).strip());
  }

  private static Asked list(String more, String sql) {
    return new Asked("/api/matters?limit=50" + more, sql);
  }

  private static Asked found(String words, String query, String matters, String reports) {
    String doubled = query.replace("'", "''");
    return new Asked(
        "/api/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
        matters.formatted(doubled) + ";" + reports.formatted(doubled));
  }

  private void measure(String name, Asked asked, String token) throws Exception {
    // A server that has run for a while: its code is compiled, the pages that it reads are in memory.
    for (int i = 0; i < WARMING; i++) {
      get(asked.path(), token);
    }
    long[] full = new long[times];
    for (int i = 0; i < times; i++) {
      long before = System.nanoTime();
      get(asked.path(), token);
      full[i] = System.nanoTime() - before;
    }
    double[] bare = bare(asked.sql());
    Arrays.sort(full);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
        name,
        full[times / 2] / 1e6,
        full[(int) (times * 0.95)] / 1e6,
        bare[bare.length / 2],
        bare[(int) (bare.length * 0.95)],
        full[(int) (times * 0.95)] / 1e6 / bare[(int) (bare.length * 0.95)]);
  }

  private void get(String path, String token) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.body());
    }
  }

  /** One connection of psql as the owner, whom no row policy holds: the times are the client's. */
  private double[] bare(String sql) throws Exception {
    StringBuilder script = new StringBuilder("\\timing on\n\\o /dev/null\n");
    String[] parts = sql.split(";");
    for (int i = 0; i < times + 5; i++) {
      for (String part : parts) {
        script.append(part).append(";\n");
      }
    }
    Path file = Files.writeString(data.resolve("bare.sql"), script);
    Process psql = psql("-q", "-f", file.toString());
    double[] sums = new double[times + 5];
    int n = 0;
    Pattern time = Pattern.compile("Time: ([0-9.]+) ms");
    try (var out = new BufferedReader(new InputStreamReader(psql.getInputStream()))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        Matcher found = time.matcher(line);
        if (found.find()) {
          sums[n++ / parts.length] += Double.parseDouble(found.group(1));
        }
      }
    }
    if (psql.waitFor() != 0 || n != parts.length * (times + 5)) {
      throw new IllegalStateException("psql said " + n + " times");
    }
    double[] kept = Arrays.copyOfRange(sums, 5, sums.length);
    Arrays.sort(kept);
    return kept;
  }

  private String query(String sql) throws Exception {
    Process psql = psql("-qAt", "-c", sql);
    String said = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (!psql.waitFor(60, TimeUnit.SECONDS) || psql.exitValue() != 0 || said.isEmpty()) {
      throw new IllegalStateException(sql + ": " + said);
    }
    return said;
  }

  private Process psql(String... options) throws Exception {
    var command = new java.util.ArrayList<>(List.of("psql"));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("PGHOST", "127.0.0.1");
    environment.put("PGPORT", Files.readString(data.resolve("postgres.port")).strip());
    environment.put("PGDATABASE", "wutong");
    environment.put("PGUSER", "wutong_owner");
    environment.put("PGPASSWORD", Files.readString(data.resolve("secrets/wutong_owner")).strip());
    return builder.start();
  }

  private String token(String login) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(base + "/api/demo/token"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"login\":\"" + login + "\"}"));
    String body = http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    Matcher found = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(body);
    if (!found.find()) {
      throw new IllegalStateException(body);
    }
    return found.group(1);
  }
}
