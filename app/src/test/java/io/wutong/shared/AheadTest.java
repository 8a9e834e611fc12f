package io.wutong.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
    var maker = new AtomicReference<Thread>();
    assertThatThrownBy(() ->
            Ahead.of(
                (Consumer<Integer> ready) -> {
                  maker.set(Thread.currentThread());
                  while (true) {
                    ready.accept(made.incrementAndGet());
                  }
                },
                i -> {
                  throw new IllegalArgumentException("not this one");
                }))
        .hasMessage("not this one");
    assertThat(Objects.requireNonNull(maker.get()).isAlive()).isFalse();
    // One used, two in the queue, one in the maker's hand, and what the clearing made room for.
    assertThat(made.get()).isLessThanOrEqualTo(4 + 3);
  }

  @Test
  void theMakerActsForWhomTheCallerActs() {
    var actor = new AtomicReference<Actor>();
    var clerk = new Actor(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));
    Acting.run(
        clerk,
        () ->
            Ahead.of(
                (Consumer<Actor> ready) -> ready.accept(Objects.requireNonNull(Acting.find())),
                actor::set));
    assertThat(actor.get()).isEqualTo(clerk);
  }
}
