package io.wutong.inundation.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.inundation.output.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The schema that editors use is made from the records that read a case. After a change: {@code mvn
 * -pl engines/inundation test -Dtest=CaseSchemaTest -DargLine=-Dwutong.schema.write=true} and
 * commit what changed.
 */
class CaseSchemaTest {
  private static final Path FILE = Path.of("../../docs/schema/inundation.schema.json");

  @Test
  void theSchemaIsTheOneCommitted() throws Exception {
    String schema = Json.write(CaseSchema.of());
    if (Boolean.getBoolean("wutong.schema.write")) {
      Files.writeString(FILE, schema);
    }
    assertThat(Files.readString(FILE).replace("\r\n", "\n")).isEqualTo(schema);
  }
}
