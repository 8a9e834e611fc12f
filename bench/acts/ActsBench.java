import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reports through HTTP and the same transaction through pgbench, in turns. Run by bench/acts.sh with
 * the port of the app, its data folder, the program pgbench and the seconds of a turn.
 */
final class ActsBench {

  private static final int CLIENTS = 16;
  private static final int MATTERS = 8;
  private static final int TURNS = 3;
  private static final int WARM_ROUNDS_MOST = 30;
  private static final int WARM_ROUNDS_CALM = 3;
  private static final double WARM_GROWTH = 1.03;
  private static final int ALL = 2 * CLIENTS * MATTERS;

  private final int port;
  private final Path data;
  private final String pgbench;
  private final int seconds;
  private String token = "";

  private ActsBench(String[] args) {
    port = Integer.parseInt(args[0]);
    data = Path.of(args[1]);
    pgbench = args[2];
    seconds = Integer.parseInt(args[3]);
  }

  public static void main(String[] args) throws Exception {
    new ActsBench(args).run();
  }

  private record Matter(String id, int[] version) {}

  private record Measured(double perSecond, long[] nanos) {

    String quantile(double share) {
      return String.format(
          Locale.ROOT, "%.1f", nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6);
    }
  }

  private void run() throws Exception {
    List<Matter> matters = prepared();
    token = token("zhujian");
    List<Matter> http = matters.subList(0, CLIENTS * MATTERS);
    List<Matter> bare = matters.subList(CLIENTS * MATTERS, ALL);
    warm(http);
    System.out.println(
        "| turn | HTTP, acts/s | p50 ms | p95 ms | p99 ms | bare SQL, acts/s | ratio | load |");
    System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
    double[] sums = new double[2];
    for (int turn = 1; turn <= TURNS; turn++) {
      Measured full = reports(http);
      double sql = sql(bare);
      sums[0] += full.perSecond();
      sums[1] += sql;
      System.out.printf(
          Locale.ROOT,
          "| %d | %.0f | %s | %s | %s | %.0f | %.2f | %s |%n",
          turn,
          full.perSecond(),
          full.quantile(0.5),
          full.quantile(0.95),
          full.quantile(0.99),
          sql,
          full.perSecond() / sql,
          Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }
    System.out.printf(Locale.ROOT, "%nAll turns: %.2f of the bare SQL.%n", sums[0] / sums[1]);
  }

  /** Proposed, handed out and signed for. */
  private List<Matter> prepared() throws Exception {
    String proposer = token("ducha2");
    String approver = token("ducha");
    String lead = token("zhujian");
    Connection ask = new Connection();
    String units = ask.send("GET", "/api/units", proposer, "", null).body();
    String proposal =
        """
        {"kind":"supervision/annual-task","title":"bench","lead":"%s","co":["%s"],"verifier":"%s",
         "promisedOn":"2022-12-30","fields":{},"readers":[]}
        """
            .formatted(unit(units, "zhujianju"), unit(units, "gouzhao"), unit(units, "duchashi"));
    return inParallel(
            ALL,
            (connection, n) -> {
              String page =
                  connection.must(201, "POST", "/api/matters", proposer, "", proposal).body();
              Matter matter = new Matter(first(page, "\"id\":\"([0-9a-f-]{36})\""), new int[] {1});
              act(connection, matter, approver, "{\"act\":\"dispatch\",\"basis\":\"bench\"}");
              act(connection, matter, lead, "{\"act\":\"accept\"}");
              return matter;
            });
  }

  private void act(Connection connection, Matter matter, String who, String act)
      throws IOException {
    connection.must(
        200,
        "POST",
        "/api/matters/" + matter.id() + "/acts",
        who,
        "If-Match: \"" + matter.version()[0] + "\"\r\n",
        act);
    matter.version()[0]++;
  }

  /** Until hot code is compiled: until three rounds in a row are hardly faster than the best. */
  private void warm(List<Matter> matters) throws Exception {
    double best = 0;
    int calm = 0;
    for (int round = 1; round <= WARM_ROUNDS_MOST && calm < WARM_ROUNDS_CALM; round++) {
      double rate = reports(matters).perSecond();
      System.err.printf(Locale.ROOT, "warming up %d: %.0f acts/s%n", round, rate);
      calm = rate < best * WARM_GROWTH ? calm + 1 : 0;
      best = Math.max(best, rate);
    }
  }

  /** Each client goes round its own matters for the seconds of a turn. */
  private Measured reports(List<Matter> matters) throws Exception {
    long begun = System.nanoTime();
    long end = begun + seconds * 1_000_000_000L;
    String report = "{\"act\":\"report\",\"progress\":\"progress in the bench\",\"percent\":50}";
    List<long[]> all =
        inParallel(
            CLIENTS,
            (connection, client) -> {
              List<Matter> own = matters.subList(client * MATTERS, (client + 1) * MATTERS);
              List<Long> nanos = new ArrayList<>();
              for (int n = 0; System.nanoTime() < end; n++) {
                Matter matter = own.get(n % MATTERS);
                long before = System.nanoTime();
                connection.must(
                    200,
                    "POST",
                    "/api/matters/" + matter.id() + "/acts",
                    token,
                    "If-Match: \"" + matter.version()[0] + "\"\r\n",
                    report);
                nanos.add(System.nanoTime() - before);
                matter.version()[0]++;
              }
              return nanos.stream().mapToLong(Long::longValue).toArray();
            });
    long took = System.nanoTime() - begun;
    long[] nanos = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Measured(nanos.length * 1e9 / took, nanos);
  }

  /** One process of pgbench for each client, each going round as many matters of its own. */
  private double sql(List<Matter> matters) throws Exception {
    String last =
        query("select actor || ' ' || post || ' ' || unit from journal where act = 'ledger.report'"
            + " order by id desc limit 1");
    String[] actor = last.split(" ");
    String reported = " where act = 'ledger.report' order by id desc limit 1";
    List<String> common =
        List.of(
            pgbench, "-n", "-M", "prepared", "-c", "1", "-T", String.valueOf(seconds),
            "-D", "person=" + actor[0], "-D", "post=" + actor[1], "-D", "unit=" + actor[2],
            "-D", "doc=" + query("select doc from matter where last_words like 'progress in"
                + "%' order by id limit 1"),
            "-D", "body=" + query("select body from journal" + reported),
            "-D", "bundle=" + query("select bundle_hash from journal" + reported));
    List<Process> running = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      List<String> command = new ArrayList<>(common);
      command.addAll(scripts(matters.subList(client * MATTERS, (client + 1) * MATTERS)));
      running.add(start(command));
    }
    double sum = 0;
    for (Process each : running) {
      String said = new String(each.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (each.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
      sum += Double.parseDouble(first(said, "tps = ([0-9.]+)"));
    }
    return sum;
  }

  /** For pgbench a matter is a script: one cannot look up a variable by another's value. */
  private List<String> scripts(List<Matter> matters) throws Exception {
    String ids = matters.stream().map(m -> "'" + m.id() + "'").collect(Collectors.joining(","));
    String[] versions =
        query("select id || ' ' || version from matter where id in (" + ids + ")").split("\n");
    String script = Files.readString(Path.of("bench/acts/report.sql"));
    List<String> options = new ArrayList<>();
    for (int n = 0; n < versions.length; n++) {
      Path file = data.resolve("report-" + n + ".sql");
      if (!Files.exists(file)) {
        Files.writeString(
            file, script.replaceAll(":id\\b", ":id" + n).replaceAll("(:|set )v\\b", "$1v" + n));
      }
      String[] matter = versions[n].split(" ");
      options.addAll(
          List.of("-f", file.toString(), "-D", "id" + n + "=" + matter[0]));
      options.addAll(List.of("-D", "v" + n + "=" + matter[1]));
    }
    return options;
  }

  private String query(String sql) throws Exception {
    Process psql =
        start(
            List.of(
                "psql", "-qAt", "-c", "select set_config('wutong.house', 'on', false)", "-c", sql));
    String said = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (psql.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return said.substring(said.indexOf('\n') + 1).strip();
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGHOST", "127.0.0.1");
    builder.environment().put("PGPORT", Files.readString(data.resolve("postgres.port")).strip());
    builder.environment().put("PGDATABASE", "wutong");
    builder.environment().put("PGUSER", "wutong_app");
    builder
        .environment()
        .put("PGPASSWORD", Files.readString(data.resolve("secrets/wutong_app")).strip());
    return builder.start();
  }

  private interface Work<T> {
    T of(Connection connection, int n) throws IOException;
  }

  private <T> List<T> inParallel(int count, Work<T> work) throws Exception {
    try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
      var idle = new ConcurrentLinkedQueue<Connection>();
      List<Callable<T>> tasks = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int n = i;
        tasks.add(() -> {
          Connection free = idle.poll();
          Connection connection = free == null ? new Connection() : free;
          T result = work.of(connection, n);
          idle.add(connection);
          return result;
        });
      }
      List<T> results = new ArrayList<>();
      for (Future<T> each : threads.invokeAll(tasks)) {
        results.add(each.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private String token(String login) throws IOException {
    String body = "{\"login\":\"" + login + "\"}";
    return first(
        new Connection().must(200, "POST", "/api/demo/token", "", "", body).body(),
        "\"token\":\"([^\"]+)\"");
  }

  private static String unit(String units, String code) {
    return first(units, "\"id\":\"([0-9a-f-]{36})\",\"code\":\"" + code + "\"");
  }

  private static String first(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException(pattern + " is not in " + text);
    }
    return matcher.group(1);
  }

  private record Answer(int status, String body) {}

  /** One kept connection. As little as HTTP needs, for the client shares the machine's cores. */
  private final class Connection {

    private final Socket socket = new Socket("127.0.0.1", port);
    private final InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);

    Connection() throws IOException {
      socket.setTcpNoDelay(true);
    }

    Answer must(int status, String method, String path, String who, String headers, String body)
        throws IOException {
      Answer answer = send(method, path, who, headers, body);
      if (answer.status() != status) {
        throw new IllegalStateException(method + " " + path + ": " + answer);
      }
      return answer;
    }

    Answer send(String method, String path, String who, String headers, String body)
        throws IOException {
      byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
      String head =
          method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + (who.isEmpty() ? "" : "Authorization: Bearer " + who + "\r\n")
              + headers
              + "Content-Length: " + content.length + "\r\n\r\n";
      var request = new ByteArrayOutputStream();
      request.write(head.getBytes(StandardCharsets.US_ASCII));
      request.write(content);
      socket.getOutputStream().write(request.toByteArray());
      int status = Integer.parseInt(line().split(" ")[1]);
      int length = 0;
      boolean chunked = false;
      for (String header = line(); !header.isEmpty(); header = line()) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
          length = Integer.parseInt(lower.substring(15).strip());
        }
        chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
      }
      byte[] answer = chunked ? chunks() : in.readNBytes(length);
      return new Answer(status, new String(answer, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
      var all = new ByteArrayOutputStream();
      for (int size = chunk(); size > 0; size = chunk()) {
        all.write(in.readNBytes(size));
        line();
      }
      line();
      return all.toByteArray();
    }

    private int chunk() throws IOException {
      return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
      var text = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new IOException("the app closed the connection");
        }
        if (c != '\r') {
          text.append((char) c);
        }
      }
      return text.toString();
    }
  }
}
