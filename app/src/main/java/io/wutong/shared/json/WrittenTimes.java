package io.wutong.shared.json;

import java.time.temporal.TemporalAccessor;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Days and times are written as text (ISO 8601) and read from nothing else. Left alone, the library
 * takes a number for days since 1970, and a promise of {@code -7} would fall in 1969.
 */
@Component
public class WrittenTimes extends SimpleModule {

  private static final long serialVersionUID = 1L;

  public WrittenTimes() {
    super("written-times");
    setDeserializerModifier(new Modifier());
  }

  private static final class Modifier extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyDeserializer(
        DeserializationConfig config,
        BeanDescription.Supplier description,
        ValueDeserializer<?> deserializer) {
      return TemporalAccessor.class.isAssignableFrom(description.getBeanClass())
          ? new OnlyText(deserializer)
          : deserializer;
    }
  }

  private static final class OnlyText extends DelegatingDeserializer {

    OnlyText(ValueDeserializer<?> inner) {
      super(inner);
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> inner) {
      return new OnlyText(inner);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
      return parser.hasToken(JsonToken.VALUE_STRING)
          ? super.deserialize(parser, context)
          : context.handleUnexpectedToken(context.constructType(handledType()), parser);
    }
  }
}
