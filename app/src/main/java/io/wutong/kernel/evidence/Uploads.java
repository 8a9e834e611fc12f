package io.wutong.kernel.evidence;

import io.wutong.kernel.evidence.store.Upload;
import io.wutong.kernel.evidence.store.UploadRows;
import io.wutong.kernel.journal.Entry;
import io.wutong.kernel.journal.Journal;
import io.wutong.kernel.journal.Recorded;
import io.wutong.shared.acting.Acting;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Who brought which file. Apart from the door, because receiving fifty megabytes over a slow line
 * must not hold a connection to the database.
 */
@Component
class Uploads {

  private static final String ACT = "evidence.stored";

  private final UploadRows rows;
  private final Journal journal;

  Uploads(UploadRows rows, Journal journal) {
    this.rows = rows;
    this.journal = journal;
  }

  @Transactional
  FileRef record(Upload upload) {
    JsonNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("hash", upload.hash())
            .put("name", upload.name())
            .put("size", upload.size())
            .put("mediaType", upload.mediaType());
    journal.append(new Entry(upload.id(), 1, ACT, Acting.get(), upload.at(), upload.at(), body));
    rows.insert(upload);
    return ref(upload);
  }

  @Transactional(readOnly = true)
  @Nullable FileRef find(String hash, UUID person) {
    Upload upload = rows.find(hash, person);
    return upload == null ? null : ref(upload);
  }

  @Transactional(readOnly = true)
  @Nullable String findMediaType(String hash) {
    return rows.findMediaType(hash);
  }

  /** What the journal says the rows are. */
  @Transactional(readOnly = true)
  List<Upload> rebuild() {
    List<Upload> uploads = new ArrayList<>();
    journal.replay(ACT, recorded -> uploads.add(upload(recorded)));
    return uploads;
  }

  private static Upload upload(Recorded recorded) {
    Entry entry = recorded.entry();
    JsonNode body = entry.body();
    return new Upload(
        entry.subject(),
        body.get("hash").stringValue(),
        body.get("name").stringValue(),
        body.get("size").longValue(),
        body.get("mediaType").stringValue(),
        entry.actor().person(),
        entry.recordedAt());
  }

  private static FileRef ref(Upload upload) {
    return new FileRef(upload.hash(), upload.name(), upload.size(), upload.mediaType());
  }
}
