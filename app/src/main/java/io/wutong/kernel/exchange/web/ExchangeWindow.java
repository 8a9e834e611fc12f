package io.wutong.kernel.exchange.web;

import io.wutong.kernel.boards.Filter;
import io.wutong.kernel.exchange.Approval;
import io.wutong.kernel.exchange.Exporting;
import io.wutong.kernel.exchange.Returns;
import io.wutong.shared.web.Attached;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The window for ledgers that go out and come back. */
@RestController
class ExchangeWindow {

  static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Exporting exporting;
  private final Returns returns;
  private final ReturnAnswers answers;

  ExchangeWindow(Exporting exporting, Returns returns, ReturnAnswers answers) {
    this.exporting = exporting;
    this.returns = returns;
    this.answers = answers;
  }

  @GetMapping("/api/ledger-sheets")
  ResponseEntity<Resource> export(Filter filter) throws IOException {
    Exporting.Exported written = exporting.export(filter);
    return file(written.path(), written.name(), XLSX);
  }

  /** Hands a file out that is gone once it was read. */
  static ResponseEntity<Resource> file(Path path, String name, MediaType type) throws IOException {
    long size = Files.size(path);
    InputStream once = Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE);
    return Attached.as(name, type).contentLength(size).body(new InputStreamResource(once));
  }

  @GetMapping("/api/ledger-sheets/{hash}")
  ReturnAnswers.LookView look(@PathVariable String hash) {
    return answers.look(returns.look(hash));
  }

  @PostMapping("/api/ledger-sheets/returns")
  ReturnAnswers.DoneView apply(@RequestBody Approval approval) {
    return answers.done(returns.apply(approval));
  }
}
