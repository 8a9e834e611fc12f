package io.wutong.kernel.archive.web;

import io.wutong.kernel.archive.ArchiveJob;
import io.wutong.kernel.archive.Archives;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.web.RefusalWords;
import io.wutong.shared.web.Attached;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The window on case files: ask for one, look how far it is, fetch it. */
@RestController
class ArchiveWindow {

  private final Archives archives;
  private final RefusalWords words;

  ArchiveWindow(Archives archives, RefusalWords words) {
    this.archives = archives;
    this.words = words;
  }

  /** How far a case file is. */
  record JobView(
      UUID id,
      UUID matter,
      ArchiveJob.Phase phase,
      int parts,
      int done,
      int sheets,
      String name,
      RefusalWords.@Nullable Worded refusal) {}

  @PostMapping("/api/matters/{id}/case-file")
  @ResponseStatus(HttpStatus.ACCEPTED)
  JobView start(@PathVariable UUID id) {
    return view(archives.start(id, words.languageNow()));
  }

  @GetMapping("/api/case-files/{id}")
  JobView look(@PathVariable UUID id) {
    return view(archives.get(id));
  }

  @DeleteMapping("/api/case-files/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void drop(@PathVariable UUID id) {
    archives.drop(id);
  }

  @GetMapping("/api/case-files/{id}/file")
  ResponseEntity<Resource> file(@PathVariable UUID id) {
    ArchiveJob found = archives.get(id);
    Path file = archives.file(found);
    return Attached.as(found.name(), MediaType.APPLICATION_PDF).body(new FileSystemResource(file));
  }

  private JobView view(ArchiveJob job) {
    Refusal refusal = job.refusal();
    return new JobView(
        job.id(),
        job.matter(),
        job.phase(),
        job.parts(),
        job.done(),
        job.sheets(),
        job.name(),
        refusal == null ? null : words.worded(refusal));
  }
}
