package io.wutong.kernel.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.kernel.ledger.model.PlanNode;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.Person;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SaidNamesTest {

  private static final UUID LI = new UUID(0, 7);
  private static final Directory DIRECTORY =
      new Directory(List.of(), List.of(), List.of(new Person(LI, "李工", "")));

  private static JsonNode read(String said) {
    return new JsonMapper().readTree(said);
  }

  @Test
  void aStepThatWasDoneIsNamedAsThePlanNamesIt() {
    JsonNode said =
        read(
            """
            {"progress":"2处联网","doneNodes":[{"id":"plan","on":"2022-03-14"},
             {"id":"gone","on":"2022-03-15"}]}
            """);
    var nodes = List.of(PlanNode.undated("plan", "制定整改方案", 3, "wd", List.of(), 0));
    JsonNode named = SaidNames.in(said, nodes, DIRECTORY);
    assertThat(named.at("/doneNodes/0/title").asString()).isEqualTo("制定整改方案");
    assertThat(named.at("/doneNodes/1").has("title")).isFalse();
    assertThat(said.at("/doneNodes/0").has("title")).as("what was said stays as it is").isFalse();
  }

  @Test
  void whoeverItWasHandedToIsNamed() {
    JsonNode said = read("{\"toPerson\":\"%s\",\"reason\":\"轮岗\"}".formatted(LI));
    JsonNode named = SaidNames.in(said, List.of(), DIRECTORY);
    assertThat(named.path("toPersonName").asString()).isEqualTo("李工");
    assertThat(named.path("toPerson").asString()).isEqualTo(LI.toString());
    JsonNode nobody = read("{\"responsible\":\"%s\"}".formatted(new UUID(0, 8)));
    assertThat(SaidNames.in(nobody, List.of(), DIRECTORY)).isEqualTo(nobody);
  }
}
