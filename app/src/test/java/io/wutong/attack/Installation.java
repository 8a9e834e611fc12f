package io.wutong.attack;

import io.wutong.Child;
import io.wutong.shared.postgres.OwnPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** The whole app in a process of its own, over one data folder with a durable PostgreSQL. */
final class Installation implements AutoCloseable {

  private final Path data;
  private final Child app;
  private final int port;

  private Installation(Path data, Child app, int port) {
    this.data = data;
    this.app = app;
    this.port = port;
  }

  /** Starts and waits for the line that says it answers. */
  static Installation start(Path data, String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("--server.port=0", "--wutong.data=" + data, "--wutong.demo=true"));
    Child app = Child.java("io.wutong.Wutong", all);
    String line = app.line();
    if (!line.startsWith("ready ")) {
      String said = app.errors();
      app.close();
      throw new IllegalStateException("it did not start: " + said);
    }
    return new Installation(data, app, Integer.parseInt(line.substring(line.lastIndexOf(':') + 1)));
  }

  int port() {
    return port;
  }

  /** What it said of its troubles. */
  String said() throws IOException {
    return app.errors();
  }

  /** Without warning, and at once. */
  void kill() throws IOException, InterruptedException {
    app.signal("KILL");
    app.end();
  }

  /** Its database server, without warning; it is started again by the app that runs. */
  void killPostgres() throws IOException, InterruptedException {
    String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip();
    new ProcessBuilder("kill", "-KILL", pid).start().waitFor();
  }

  /** Ends it in order. */
  void stop() throws IOException, InterruptedException {
    app.signal("TERM");
    app.end();
  }

  /** Behind the app's back, as the owner of the tables. */
  Rows rows() throws IOException {
    var source = new PGSimpleDataSource();
    String at = Files.readString(data.resolve("postgres.port")).strip();
    source.setUrl("jdbc:postgresql://127.0.0.1:" + at + "/" + OwnPostgres.DATABASE);
    source.setUser(OwnPostgres.OWNER);
    source.setPassword(Files.readString(data.resolve("secrets").resolve(OwnPostgres.OWNER)));
    return Rows.of(source);
  }

  @Override
  public void close() throws IOException {
    app.close();
  }
}
