package io.wutong.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Wutong;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The walls. The diagram of rooms is drawn from the code; when it differs from the committed one
 * this test fails and leaves the new one in its place to be looked at and committed.
 */
class ModularityTests {

  private static final Path DIAGRAM = Path.of("..", "docs", "rooms.md");
  private final ApplicationModules rooms = ApplicationModules.of(Wutong.class);

  @Test
  void everyArrowIsDeclared() {
    rooms.verify();
  }

  @Test
  void theDiagramIsTrue() {
    String drawn = draw();
    String committed = Sources.committed(DIAGRAM, drawn);
    assertThat(drawn)
        .as("%s was out of date and has been drawn anew: look at it and commit it", DIAGRAM)
        .isEqualTo(committed);
  }

  private String draw() {
    String arrows =
        rooms.stream()
            .flatMap(room ->
                room.getDirectDependencies(rooms)
                    .uniqueModules()
                    .filter(to -> !to.getIdentifier().toString().equals("shared"))
                    .map(to -> "  %s --> %s".formatted(room.getIdentifier(), to.getIdentifier())))
            .sorted()
            .distinct()
            .collect(Collectors.joining("\n"));
    String named =
        rooms.stream()
            .filter(room -> !room.getIdentifier().toString().equals("shared"))
            .map(room -> "  %s[\"%s\"]".formatted(room.getIdentifier(), room.getDisplayName()))
            .sorted()
            .collect(Collectors.joining("\n"));
    return """
    # The rooms and their arrows

    Drawn by `ModularityTests` from the code; every room may use `shared`.

    ```mermaid
    graph TD
    %s
    %s
    ```
    """
        .formatted(named, arrows);
  }
}
