package io.wutong.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** FEATURE: the dictionary is read strictly; a slip of the pen is named with its place. */
class I02_DictionaryTest {
  private final String yaml = Pack.read(Pack.DICTIONARY_FILE);

  @Test
  void thePackReads() {
    assertThat(Pack.dictionary().rules()).hasSizeGreaterThan(8);
    assertThat(Pack.breakdown().unknownUnits()).isEmpty();
  }

  @Test
  void slipsAreNamed() {
    refuses(yaml.replace("threshold: 5", "treshold: 5"), "dictionary.threshold");
    refuses(yaml.replace("role: cue", "role: queue"), "'queue'");
    refuses(yaml.replace("  deadline: {", "  dedline: {"), "dedline");
    refuses(yaml.replace("id: cue-should", "id: cue-must"), "'cue-must' stands twice");
    refuses(yaml.replace("wutong-breakdown-1", "wutong-breakdown-9"), "wutong-breakdown-9");
    refuses("rules: [", "not YAML");
    refuses("[]", "must be a map");
    refuses(yaml + "\nextra: 1\n", "'extra'");
  }

  private static void refuses(String yaml, String what) {
    assertThatThrownBy(() -> DictionaryYaml.read(yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(what)
        .hasMessageContaining("Maybe");
  }
}
