package io.wutong;

import io.wutong.kernel.journal.Verify;
import io.wutong.kernel.packs.PackCheck;
import io.wutong.kernel.people.AdminErrand;
import io.wutong.kernel.people.TokenErrand;
import io.wutong.shared.start.PortCheck;
import io.wutong.shared.start.StartFailures;
import io.wutong.shared.start.StartRefused;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the house, or does one errand in it. */
// Rooms may have listeners of one name: each is known by its package.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Wutong {

  /** One errand on the command line; answers the exit code. */
  @FunctionalInterface
  interface Command {
    int run(List<String> arguments) throws Exception;
  }

  /** The errands by their first word. A room that brings one adds its line here. */
  private static final Map<String, Command> COMMANDS =
      Map.of(
          "admin",
          arguments -> AdminErrand.run(arguments, System.out, System.err),
          "pack",
          Wutong::pack,
          "token",
          arguments -> TokenErrand.run(arguments, System.out),
          "verify",
          arguments -> new Verify().run(arguments.toArray(String[]::new), System.out));

  private Wutong() {}

  public static void main(String[] args) {
    if (args.length == 0 || args[0].startsWith("-")) {
      start(args);
      return;
    }
    System.exit(run(args[0], List.of(Arrays.copyOfRange(args, 1, args.length)), System.err));
  }

  private static void start(String... args) {
    try {
      PortCheck.refuseTaken(args);
    } catch (StartRefused refused) {
      System.err.println(refused.getMessage());
      System.exit(1);
    }
    SpringApplication.run(Wutong.class, args);
  }

  /** {@code pack check DIR}. */
  private static int pack(List<String> arguments) {
    boolean check = !arguments.isEmpty() && arguments.getFirst().equals("check");
    List<String> rest = check ? arguments.subList(1, arguments.size()) : List.of();
    return PackCheck.run(rest.toArray(String[]::new), System.out);
  }

  private static int run(String name, List<String> arguments, PrintStream err) {
    Command command = COMMANDS.get(name);
    if (command == null) {
      err.printf("there is no command %s. Maybe look at ./wutong help.%n", name);
      return 2;
    }
    try {
      return command.run(arguments);
    } catch (Exception e) {
      StartFailures.sentence(e).ifPresentOrElse(err::println, () -> e.printStackTrace(err));
      return 1;
    }
  }
}
