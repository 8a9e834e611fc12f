package io.wutong.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Two steps at once: in order, bounded, and never one without the other. */
class AheadTest {

  @Test
  void whatIsMadeIsUsedInItsOrderAndAtMostAFewAhead() {
    var made = new AtomicInteger();
    List<Integer> used = new ArrayList<>();
    List<Integer> ahead = new ArrayList<>();
    Ahead.of(
        (Consumer<Integer> ready) -> {
          for (int i = 0; i < 100; i++) {
            made.incrementAndGet();
            ready.accept(i);
          }
        },
        i -> {
          ahead.add(made.get() - i);
          used.add(i);
        });
    assertThat(used).hasSize(100).isSorted();
    // One in use, two in the queue, one in the maker's hand.
    assertThat(ahead).allMatch(each -> each <= 4);
  }

  @Test
  void aMakerThatFailsIsHeardAfterWhatItMadeBefore() {
    List<String> used = new ArrayList<>();
    assertThatThrownBy(() ->
            Ahead.of(
                (Consumer<String> ready) -> {
                  ready.accept("one");
                  throw new IllegalArgumentException("no second");
                },
                used::add))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no second");
    assertThat(used).containsExactly("one");
  }

  @Test
  void aUserThatFailsStopsTheMaker() {
    var made = new AtomicInteger();
    assertThatThrownBy(() ->
            Ahead.of(
                (Consumer<Integer> ready) -> {
                  while (true) {
                    ready.accept(made.incrementAndGet());
                  }
                },
                i -> {
                  throw new IllegalArgumentException("not this one");
                }))
        .hasMessage("not this one");
    int then = made.get();
    assertThat(then).isLessThanOrEqualTo(4 + 2);
    assertThat(made.get()).isEqualTo(then);
  }
}
