package io.wutong.kernel.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an officer is told that a matter may be there already. */
class LikenessTest {

  private static final Likeness GAS =
      Likeness.of("餐饮等非居民用户报警切断装置全覆盖", "辖区餐饮等非居民用户安装报警器和联动切断装置，6月底前全部完成。");

  @Test
  void theSameWordsAreTheSame() {
    assertThat(GAS.to(GAS)).isEqualTo(1000);
    Likeness one = Likeness.of("新增高新技术企业180家", "");
    assertThat(one.to(Likeness.of("新增高新技术企业200家。", " "))).isEqualTo(1000);
  }

  @ParameterizedTest
  @CsvSource({
    "督促餐饮场所安装报警器, 城市管理局要督促餐饮等非居民用户安装报警和联动切断装置",
    "餐饮用户燃气报警器, 9月底前完成餐饮等非居民用户报警器安装",
  })
  void anotherPaperOnTheSameThingIsTold(String title, String text) {
    assertThat(Likeness.of(title, text).to(GAS)).isGreaterThanOrEqualTo(Likeness.TELLING);
  }

  @ParameterizedTest
  @CsvSource({
    "居民用户燃气安全设施加装12000户, 按照摸排、告知、预约、加装、验收、归档的步骤，年底前完成居民用户加装12000户",
    "建成城市内涝预警系统一期, 布设易涝点水位监测和视频点位40处，5月底前联调运行",
    "各单位开设一把手访谈栏目, 3月底前全部完成首轮",
  })
  void anotherThingIsNot(String title, String text) {
    assertThat(Likeness.of(title, text).to(GAS)).isLessThan(Likeness.TELLING);
  }

  @Test
  void nothingIsLikeNothing() {
    assertThat(Likeness.of("", "").to(GAS)).isZero();
    assertThat(Likeness.of("2022", "6.30").to(Likeness.of("2022", "6.30"))).isZero();
  }

  @Test
  void itIsTheSameBothWays() {
    Likeness other = Likeness.of("餐饮用户", "安装报警器");
    assertThat(other.to(GAS)).isEqualTo(GAS.to(other)).isBetween(1, 999);
  }
}
