package io.wutong.kernel.packs.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas that editors use are made from the records. After a change of the records: {@code mvn
 * -pl app -am test -Dtest=PackSchemaTest -Dwutong.schema.write=true} and commit what changed.
 */
class PackSchemaTest {

  private static final Path FOLDER = Path.of("..", "docs", "schema");

  @Test
  void theSchemaOfPacksIsTheOneCommitted() throws Exception {
    compare("pack.schema.json", PackSchema.ofPack());
  }

  @Test
  void theSchemaOfDemoMattersIsTheOneCommitted() throws Exception {
    compare("matters.schema.json", PackSchema.ofMatters());
  }

  private static void compare(String name, ObjectNode schema) throws Exception {
    String text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(schema);
    String is = text.replace("\r\n", "\n") + "\n";
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("wutong.schema.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, is);
    }
    assertThat(Files.readString(file)).isEqualTo(is);
  }
}
