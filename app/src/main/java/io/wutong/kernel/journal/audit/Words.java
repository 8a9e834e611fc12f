package io.wutong.kernel.journal.audit;

import io.wutong.kernel.journal.model.Head;
import io.wutong.kernel.journal.model.IsoMicros;
import io.wutong.kernel.journal.model.PublicKey;
import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Says a report in plain words. */
public final class Words {

  private final ResourceBundle words;

  /** The words of that language, English where we have none. */
  public Words(Locale language) {
    Locale ours = language.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
    this.words = ResourceBundle.getBundle("verify.words", ours);
  }

  /** The words under that name with these values. */
  public String say(String name, Object... values) {
    return new MessageFormat(words.getString(name), Locale.ROOT).format(values);
  }

  /** Prints the report: each finding on a line, then what was checked. */
  public void print(Report report, @Nullable PublicKey key, PrintStream out) {
    for (Finding finding : report.findings()) {
      out.println(say(finding.sign().slug(), finding.values().toArray()));
    }
    note(report.more(), "more", out);
    note(report.unsealed(), "unsealed", out);
    note(report.unlogged(), "unlogged", out);
    if (key != null) {
      out.println(say("key", key.id()));
    }
    Head last = report.last();
    if (last != null) {
      out.println(say("last", last.size() + "", IsoMicros.write(last.sealedAt()), last.root()));
    }
    out.println(
        say(
            report.intact() ? "intact" : "tampered",
            report.leaves() + "",
            report.heads() + "",
            report.findings().size() + report.more() + ""));
  }

  private void note(long count, String name, PrintStream out) {
    if (count > 0) {
      out.println(say(name, count + ""));
    }
  }
}
