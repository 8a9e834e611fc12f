package io.wutong.kernel.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TargetTest {

  private static Target of(String unit) {
    return new Target("加装户数", "100", unit);
  }

  @Test
  void whatIsCountedInTheSameUnitAddsUpAndARateDoesNot() {
    assertThat(of("户").addsUpInto(of("户"))).isTrue();
    assertThat(of("台").addsUpInto(of("户"))).isFalse();
    assertThat(of("%").addsUpInto(of("%"))).isFalse();
    assertThat(of("个百分点").addsUpInto(of("个百分点"))).isFalse();
  }
}
