import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.springframework.boot.SpringApplicationAotProcessor;

/**
 * Works out which bean needs which and compiles the answer into the classes of the app. Run by the
 * build of the app with its class path: the plugin of Spring compiles with Maven's own JDK, which
 * may be older than the one that the app is for.
 *
 * <p>Arguments: the main class, the folder of the classes, a folder to work in, the class path.
 */
final class Aot {

  public static void main(String[] arguments) throws Exception {
    Path classes = Path.of(arguments[1]);
    Path work = Path.of(arguments[2]);
    Path sources = work.resolve("sources");
    Path made = work.resolve("classes");
    dropGenerated(classes);
    // It empties its three folders first.
    SpringApplicationAotProcessor.main(
        new String[] {
          arguments[0],
          sources.toString(),
          work.resolve("resources").toString(),
          made.toString(),
          "io.wutong",
          "app"
        });
    compile(sources, made, arguments[3]);
    copy(made, classes);
    // A bean that was only looked at may have left a thread.
    System.exit(0);
  }

  /** What was worked out for a bean that is gone since would linger. */
  private static void dropGenerated(Path classes) throws IOException {
    for (Path each : files(classes)) {
      String name = each.getFileName().toString();
      if (name.endsWith(".class") && (name.contains("__") || name.contains("$$Spring"))) {
        Files.delete(each);
      }
    }
  }

  private static void compile(Path sources, Path made, String classPath) throws IOException {
    var words = new ArrayList<String>();
    words.addAll(List.of("-proc:none", "-nowarn", "-Xlint:none", "-d", made.toString()));
    words.addAll(List.of("-cp", classPath));
    files(sources).forEach(file -> words.add(file.toString()));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, words.toArray(String[]::new));
    if (code != 0) {
      System.exit(code);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path each : files(from)) {
      Path target = to.resolve(from.relativize(each));
      Files.createDirectories(target.getParent());
      Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
