package io.wutong.kernel.evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** File names are cleaned of paths, and refused where cleaning would guess. */
class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd.pdf, passwd.pdf",
    "..\\..\\windows\\system32\\方案.docx, 方案.docx",
    "C:\\Users\\zhang\\照片.JPG, 照片.JPG",
    "/绝对/路径/台账.xlsx, 台账.xlsx",
    "'  通报 (第3期).pdf. ', 通报 (第3期).pdf",
    "a<b>c:d|e?.txt, a_b_c_d_e_.txt",
    "第一期.第二期.pdf, 第一期.第二期.pdf"
  })
  void keepsTheLastPartCleaned(String sent, String kept) {
    assertThat(FileName.of(sent).full()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0.pdf", "a\r\nSet-Cookie: x.pdf", "报告\u202Efdp.exe", "零\u200B宽.pdf"})
  void refusesWhatCannotBeSeen(String sent) {
    assertThatThrownBy(() -> FileName.of(sent)).hasMessageStartingWith("file-name-invisible");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../", "附件", ".pdf", "a.", "/etc/passwd"})
  void refusesNamesWithoutExtension(String sent) {
    assertThatThrownBy(() -> FileName.of(sent))
        .hasMessageStartingWith("file-name-without-extension");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CON.pdf", "nul.txt", "Com1.docx", "lpt9.tar.pdf"})
  void refusesNamesThatNobodyCouldSave(String sent) {
    assertThatThrownBy(() -> FileName.of(sent)).hasMessageStartingWith("file-name-reserved");
  }

  @Test
  void shortensAndKeepsTheExtension() {
    String full = FileName.of("长".repeat(300) + ".pdf").full();
    assertThat(full).hasSize(104).endsWith(".pdf");
  }
}
