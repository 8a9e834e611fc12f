package io.wutong.kernel.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wutong.WutongTest;
import io.wutong.kernel.evidence.store.Upload;
import io.wutong.kernel.evidence.store.UploadRows;
import io.wutong.kernel.journal.Journal;
import io.wutong.shared.Ids;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A file is its uploader's; the journal knows every upload; handing out is never showing. */
@WutongTest
class EvidenceTest {

  private final Actor zhang = new Actor(Ids.next(), Ids.next(), Ids.next());
  private final Actor li = new Actor(Ids.next(), Ids.next(), Ids.next());

  @Autowired private Evidence evidence;
  @Autowired private Uploads uploads;
  @Autowired private UploadRows rows;
  @Autowired private Journal journal;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void isGivenBackToItsUploaderOnly() {
    FileRef file = store(zhang, "工作台账.txt", "清淤 35 公里");
    assertThat(file.mediaType()).isEqualTo("text/plain");
    assertThat(Acting.as(zhang, () -> evidence.get(file.hash()))).isEqualTo(file);
    assertThatThrownBy(() -> Acting.as(li, () -> evidence.get(file.hash())))
        .hasMessageStartingWith("not-found");
  }

  @Test
  void isHiddenByTheTableItself() {
    FileRef file = store(zhang, "a.txt", "行级安全 " + Ids.next());
    List<Upload> seen = Acting.as(li, this::listed);
    assertThat(seen).noneMatch(upload -> upload.hash().equals(file.hash()));
    assertThat(Acting.as(zhang, this::listed))
        .anyMatch(upload -> upload.hash().equals(file.hash()));
  }

  @Test
  void bothUploadersOfEqualBytesHaveThem() {
    String words = "同一份文件 " + Ids.next();
    FileRef first = store(zhang, "甲.txt", words);
    FileRef second = store(li, "乙.txt", words);
    assertThat(second.hash()).isEqualTo(first.hash());
    assertThat(Acting.as(zhang, () -> evidence.get(first.hash())).name()).isEqualTo("甲.txt");
    assertThat(Acting.as(li, () -> evidence.get(first.hash())).name()).isEqualTo("乙.txt");
  }

  @Test
  void theJournalHoldsTheSameRows() {
    store(zhang, "一.txt", "重放 " + Ids.next());
    store(li, "二.txt", "重放 " + Ids.next());
    assertThat(Acting.as(Actor.HOUSE, () -> uploads.rebuild()))
        .isEqualTo(Acting.as(Actor.HOUSE, this::listed));
  }

  @Test
  void refusesEmptyFilesAndRecordsNothing() {
    int before = Acting.as(zhang, this::listed).size();
    assertThatThrownBy(() -> store(zhang, "空.txt", "")).hasMessageStartingWith("file-empty");
    assertThat(Acting.as(zhang, this::listed)).hasSize(before);
  }

  @Test
  void isHandedOutToBeSavedAndNotShown() {
    FileRef file = store(zhang, "佐证 材料.txt", "x");
    HttpHeaders headers = evidence.serve(file.hash(), "佐证 材料\".txt").getHeaders();
    assertThat(headers.getFirst("Content-Disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%E4%BD%90%E8%AF%81%20%E6%9D%90%E6%96%99%22.txt");
    assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.getFirst("Content-Security-Policy")).startsWith("sandbox");
    assertThatThrownBy(() -> evidence.serve("0".repeat(64), "a.txt"))
        .hasMessageStartingWith("not-found");
  }

  private List<Upload> listed() {
    return new TransactionTemplate(transactions).execute(status -> rows.list());
  }

  private FileRef store(Actor actor, String name, String words) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    return Acting.as(
        actor, () -> evidence.store(new ByteArrayInputStream(bytes), name, bytes.length));
  }
}
