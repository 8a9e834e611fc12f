package io.wutong.kernel.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.ledger.model.PlanNode;
import io.wutong.kernel.ledger.web.MatterPage.Named;
import io.wutong.kernel.ledger.web.MatterPage.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TimelineEntryTest {

  private static final Instant AT = Instant.parse("2022-04-09T08:00:00Z");
  private static final Named SOMEBODY = new Named(new UUID(0, 1), "住建局");

  private static TimelineEntry entry(JsonNode said) {
    return new TimelineEntry(
        3, "report", SOMEBODY, "科员", SOMEBODY, AT, AT, false, null, null, null, said);
  }

  @Test
  void aStepThatWasDoneIsNamedAsThePlanNamesIt() {
    JsonNode said =
        new JsonMapper()
            .readTree(
                """
                {"progress":"2处联网","doneNodes":[{"id":"plan","on":"2022-03-14"},
                 {"id":"gone","on":"2022-03-15"}]}
                """);
    var nodes = List.of(PlanNode.undated("plan", "制定整改方案", 3, "wd", List.of(), 0));
    JsonNode named = entry(said).naming(nodes).said();
    assertThat(named.at("/doneNodes/0/title").asString()).isEqualTo("制定整改方案");
    assertThat(named.at("/doneNodes/1").has("title")).isFalse();
    assertThat(said.at("/doneNodes/0").has("title")).as("what was said stays as it is").isFalse();
  }
}
