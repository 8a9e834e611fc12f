package io.wutong.shared.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * How records are written as JSON in rows and in the journal: components only, nothing for null,
 * and nothing unknown when read.
 */
@Component
public class RecordJson {

  private final JsonMapper mapper =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .changeDefaultVisibility(checker ->
              checker
                  .withFieldVisibility(Visibility.ANY)
                  .withGetterVisibility(Visibility.NONE)
                  .withIsGetterVisibility(Visibility.NONE))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // An absent lag is none, an absent yes is a no.
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .withCoercionConfig(LogicalType.DateTime, NumbersAreNoDays::refuse)
          .build();

  /** A value as a tree. */
  public JsonNode tree(Object value) {
    return mapper.valueToTree(value);
  }

  /** A tree as a value; unknown members are refused by their names. */
  public <T> T value(JsonNode tree, Class<T> type) {
    return mapper.treeToValue(tree, type);
  }

  /** A value as text. */
  public String text(Object value) {
    return mapper.writeValueAsString(value);
  }

  /** Text as a value. */
  public <T> T parse(String text, Class<T> type) {
    return mapper.readValue(text, type);
  }
}
