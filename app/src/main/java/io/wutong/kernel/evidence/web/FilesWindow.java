package io.wutong.kernel.evidence.web;

import io.wutong.kernel.evidence.Evidence;
import io.wutong.kernel.evidence.FileRef;
import io.wutong.shared.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The window of evidence: upload a file, get one's own back. */
@RestController
@RequestMapping("/api/files")
class FilesWindow {

  private final Evidence evidence;

  FilesWindow(Evidence evidence) {
    this.evidence = evidence;
  }

  @PostMapping
  FileRef upload(@RequestPart("file") MultipartFile file) throws IOException {
    String name = file.getOriginalFilename();
    if (name == null || name.isEmpty()) {
      throw Refusal.of("file-name-without-extension").with("name", "").refused();
    }
    try (InputStream content = file.getInputStream()) {
      return evidence.store(content, name, file.getSize());
    }
  }

  @GetMapping("/{hash}")
  ResponseEntity<Resource> download(@PathVariable("hash") String hash) {
    FileRef file = evidence.get(hash);
    return evidence.serve(file.hash(), file.name());
  }
}
