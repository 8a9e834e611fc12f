package io.wutong.rules;

import io.wutong.rules.command.Verbs;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code rules check|eval|explain|compare}: the engine without a server. */
public final class Command {
  private Command() {}

  /** Runs the command and ends the process. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(List.of(arguments), out, err);
    out.flush();
    System.exit(code);
  }

  /** Runs the command on these streams: 0 done, 1 something is wrong in rulesets, 2 bad input. */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    return new Verbs(out, err).run(arguments);
  }
}
