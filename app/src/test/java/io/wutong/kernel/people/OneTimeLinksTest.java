package io.wutong.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.kernel.people.OneTimeLinks.Issued;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.refusal.Refused;
import io.wutong.shared.time.ProductClock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A link works once, for one matter, within its hours. */
@PeopleTest
class OneTimeLinksTest {

  @Autowired private Fillings fillings;
  @Autowired private OneTimeLinks links;
  @Autowired private ProductClock clock;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private SignIn signIn;
  private final UUID matter = Ids.next();
  private SmallZone zone;

  @BeforeEach
  void fill() {
    zone = SmallZone.fill(fillings);
  }

  @Test
  void whoTakesItGetsWhatItIsAboutAndWhoAnswersForIt() {
    Issued issued = issue();
    OneTimeLinks.Link link = links.take(issued.secret());
    assertThat(link).isEqualTo(issued.link());
    assertThat(link.matter()).isEqualTo(matter);
    assertThat(link.issuer()).isEqualTo(officer());
    assertGone(issued, "link-used");
  }

  @Test
  void ofManyAtOnceOneTakesIt() throws Exception {
    Issued issued = issue();
    Callable<Boolean> take =
        () -> {
          try {
            links.take(issued.secret());
            return true;
          } catch (Refused refused) {
            return false;
          }
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int taken = 0;
      for (var future : threads.invokeAll(Collections.nCopies(12, take))) {
        taken += future.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    }
  }

  @Test
  void anActThatFailsDoesNotUseItUp() {
    Issued issued = issue();
    transaction.executeWithoutResult(status -> {
      links.take(issued.secret());
      status.setRollbackOnly();
    });
    assertThat(links.look(issued.secret())).isEqualTo(issued.link());
  }

  @Test
  void itIsOverAfterItsHours() {
    Issued issued = issue();
    clock.stand(clock.offset().plus(Duration.ofHours(25)));
    assertGone(issued, "link-over");
  }

  @Test
  void itSignsNobodyInAndIsNotKeptReadable() {
    Issued issued = issue();
    assertThat(signIn.find(issued.secret())).isNull();
    Long readable =
        jdbc.sql("select count(*) from credential c where c::text like ?")
            .param("%" + issued.secret() + "%")
            .query(Long.class)
            .single();
    assertThat(readable).isZero();
  }

  private void assertGone(Issued issued, String why) {
    for (ThrowingCallable use :
        List.<ThrowingCallable>of(
            () -> links.take(issued.secret()), () -> links.look(issued.secret()))) {
      assertThatThrownBy(use)
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.refusal().slug()).isEqualTo(why));
    }
  }

  private Actor officer() {
    UUID unit = zone.unitId(zone.bureau());
    return new Actor(zone.personId("officer"), zone.postId(zone.bureau(), "科员"), unit);
  }

  private Issued issue() {
    UUID unit = zone.unitId(zone.bureau());
    return Acting.as(officer(), () -> links.issue(matter, unit, "老王", "电话里说好的", 24));
  }
}
