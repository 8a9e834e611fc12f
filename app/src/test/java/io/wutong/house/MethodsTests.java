package io.wutong.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wutong.house.Methods.Method;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The counter that the walls rest on counts what a reader would call a method. */
class MethodsTests {

  private static final String JAVA =
      """
      package a;

      @Note("{")
      record Thing(String name) {
        private static final Run RUN =
            () -> {
              go();
            };

        Thing {
          name = name + "}";
        }

        /* { */
        @Get(
            "/x")
        String one() {
          // }
          for (;;) {
            new Object() {
              void inner() {
                two();
              }
            };
          }
        }

        enum Colour {
          RED(1) {
            @Override
            int warm() {
              return '}';
            }
          };

          static {
            load();
          }

          abstract int warm();
        }
      }
      """;

  @Test
  void lengthsRunFromTheNameToTheClosingBrace() {
    List<Method> found = Methods.in(Path.of("Thing.java"), JAVA);
    assertThat(found)
        .extracting(Method::name, Method::lines)
        .containsExactly(tuple("Thing", 3), tuple("one", 10), tuple("warm", 3));
  }
}
