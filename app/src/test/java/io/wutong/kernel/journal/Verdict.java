package io.wutong.kernel.journal;

import io.wutong.shared.postgres.DatabaseAddress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What {@code verify} said and answered. */
public record Verdict(int code, List<String> lines) {

  /** Of a house's database and folder; the language is English unless the arguments say so. */
  static Verdict of(House house, String... more) {
    Map<String, String> environment = Map.of("WUTONG_DB_URL", url(house.database.appAddress()));
    return run(
        environment, Stream.concat(Stream.of("--data", house.data.toString()), Stream.of(more)));
  }

  /** Of any database and folder. */
  public static Verdict of(DatabaseAddress app, Path data) {
    return run(Map.of("WUTONG_DB_URL", url(app)), Stream.of("--data", data.toString()));
  }

  static Verdict ofFile(Path file, String... more) {
    return run(Map.of(), Stream.concat(Stream.of("--file", file.toString()), Stream.of(more)));
  }

  static String url(DatabaseAddress address) {
    return "%s&user=%s&password=%s".formatted(address.url(), address.user(), address.password());
  }

  private static Verdict run(Map<String, String> environment, Stream<String> args) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    String[] all = Stream.concat(Stream.of("--lang", "en"), args).toArray(String[]::new);
    int code = new Verify(environment).run(all, out);
    return new Verdict(code, bytes.toString(StandardCharsets.UTF_8).lines().toList());
  }

  /** The lines above what is always said. */
  List<String> findings() {
    return lines.stream()
        .filter(line -> !line.matches("(?s)(Key|Last head|Intact|Tampered with|The key ).*"))
        .filter(line -> !line.matches("\\d+ rows are not sealed yet.*"))
        .filter(line -> !line.matches("(密钥|最近签名|完好|有改动).*"))
        .toList();
  }
}
