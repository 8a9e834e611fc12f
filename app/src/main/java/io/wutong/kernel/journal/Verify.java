package io.wutong.kernel.journal;

import io.wutong.kernel.journal.audit.Checker;
import io.wutong.kernel.journal.audit.DatabaseJournal;
import io.wutong.kernel.journal.audit.ExportedJournal;
import io.wutong.kernel.journal.audit.Report;
import io.wutong.kernel.journal.audit.SealedJournal;
import io.wutong.kernel.journal.audit.Sign;
import io.wutong.kernel.journal.audit.Words;
import io.wutong.kernel.journal.model.PublicKey;
import io.wutong.kernel.journal.store.ProofKey;
import io.wutong.shared.database.InstallationDatabase;
import io.wutong.shared.start.StartRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The errand {@code verify}: has anybody tampered with the journal? It asks the data folder and the
 * database, or an exported file, and not the app.
 *
 * <pre>
 * verify [--data DIR] [--heads FILE] [--key ID] [--lang zh|en]    checks a database
 * verify --file FILE [--heads FILE] [--key ID] …                 checks an exported file
 * verify --export FILE [--data DIR]                              writes such a file
 * </pre>
 *
 * <p>Answers 0 when all is as it was sealed, 1 when anything is not. Who holds the data folder can
 * replace the key and the log together with the tables; a copy of {@code heads.log} or the key's id
 * kept elsewhere, given as {@code --heads} and {@code --key}, shows that as well.
 */
public final class Verify {

  private static final List<String> OPTIONS =
      List.of("--data", "--file", "--export", "--heads", "--key", "--lang");

  private final Map<String, String> environment;

  /** With the environment of this process. */
  public Verify() {
    this(System.getenv());
  }

  Verify(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** Does the errand; answers the exit code. */
  public int run(String[] args, PrintStream out) {
    Map<String, String> options = read(args);
    String language = options.getOrDefault("--lang", Locale.getDefault().getLanguage());
    Words words = new Words(Locale.of(language));
    try {
      String file = options.get("--file");
      return file == null ? database(options, words, out) : file(file, options, words, out);
    } catch (IOException | SQLException e) {
      throw new StartRefused(words.say("unreadable", String.valueOf(e.getMessage())), e);
    }
  }

  private int database(Map<String, String> options, Words words, PrintStream out)
      throws IOException, SQLException {
    Path data = Path.of(options.getOrDefault("--data", environment("WUTONG_DATA", "data")));
    PublicKey key = new ProofKey(data).findOpen();
    try (InstallationDatabase database =
            InstallationDatabase.visit(data, environment.get("WUTONG_DB_URL"));
        DatabaseJournal journal = new DatabaseJournal(database.app())) {
      String target = options.get("--export");
      if (target == null) {
        return check(journal, key, data, options, words, out);
      }
      if (key == null) {
        throw new StartRefused(words.say("key-missing"));
      }
      long leaves = ExportedJournal.write(journal, key, Path.of(target));
      out.println(words.say("exported", leaves + "", target));
      return 0;
    }
  }

  private int file(String file, Map<String, String> options, Words words, PrintStream out)
      throws IOException {
    String data = options.get("--data");
    try (ExportedJournal journal = new ExportedJournal(Path.of(file))) {
      if (data != null) {
        PublicKey key = new ProofKey(Path.of(data)).findOpen();
        return check(journal, key, Path.of(data), options, words, out);
      }
      if (!options.containsKey("--key")) {
        out.println(words.say("nobody-vouches", journal.key().id()));
      }
      return check(journal, journal.key(), null, options, words, out);
    }
  }

  private static int check(
      SealedJournal journal,
      @Nullable PublicKey found,
      @Nullable Path data,
      Map<String, String> options,
      Words words,
      PrintStream out)
      throws IOException {
    String wanted = options.get("--key");
    PublicKey key = found;
    if (found != null && wanted != null && !found.id().equals(wanted)) {
      out.println(words.say("other-key", found.id(), wanted));
      key = null;
    }
    Path log = log(options, data);
    try (BufferedReader lines =
        log != null && Files.exists(log) ? Files.newBufferedReader(log) : null) {
      Report report = new Checker(journal, key, lines).check();
      if (lines == null && log != null && report.heads() > 0) {
        report.found(Sign.LOG_MISSING, log);
      }
      words.print(report, key, out);
      return report.intact() ? 0 : 1;
    }
  }

  private static @Nullable Path log(Map<String, String> options, @Nullable Path data) {
    String given = options.get("--heads");
    if (given != null) {
      return Path.of(given);
    }
    return data == null ? null : data.resolve("heads.log");
  }

  private String environment(String name, String otherwise) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? otherwise : value;
  }

  private static Map<String, String> read(String[] args) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      if (!OPTIONS.contains(args[i]) || i + 1 == args.length) {
        throw new StartRefused(
            "verify does not know '%s' or misses its value. Maybe one of: %s."
                .formatted(args[i], String.join(" ", OPTIONS)));
      }
      options.put(args[i], args[i + 1]);
    }
    return options;
  }
}
