package io.wutong.inundation.input;

import io.wutong.inundation.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a case. */
public final class CaseYaml {
  static final String FORMAT = "wutong-inundation-1";

  private CaseYaml() {}

  public static CaseFile read(Path path) throws IOException {
    return parse(String.valueOf(path.getFileName()), Texts.read(path));
  }

  static CaseFile parse(String name, String yaml) {
    LoadSettings settings = LoadSettings.builder().setLabel(name).build();
    try {
      Node root =
          new Compose(settings)
              .composeString(yaml)
              .orElseThrow(() -> new Refusal(name + " is empty.", "the file is another."));
      CaseFile file = new Binder(name).record(root, CaseFile.class);
      if (!file.format().equals(FORMAT)) {
        throw new Refusal(
            "%s has the format '%s', not %s.".formatted(name, file.format(), FORMAT),
            "it belongs to another version.");
      }
      return file;
    } catch (YamlEngineException e) {
      throw new Refusal(
          "%s is not YAML: %s".formatted(name, e.getMessage()),
          "a quotation mark or an indentation is wrong.");
    }
  }
}
