package io.wutong.kernel.ledger.web;

import io.wutong.kernel.ledger.Act;
import io.wutong.kernel.ledger.Links;
import io.wutong.shared.web.Complete;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 一次性链接: made by an officer, used once by somebody without an account. */
@RestController
class LinkWindow {

  private final Links links;

  LinkWindow(Links links) {
    this.links = links;
  }

  /** For whom, on what basis, and for how many hours. */
  record NewLink(String forName, String basis, int validHours) {}

  /** The link, to be handed on; it is shown this once. */
  record Made(String url, String token, Instant until) {}

  /** What the form shows. */
  record Form(
      String number,
      String title,
      @Nullable LocalDate dueOn,
      String unit,
      String forName,
      Instant until) {}

  /** What somebody without an account may say. */
  record Said(
      @Nullable String progress,
      @Nullable String problems,
      @Nullable String nextSteps,
      @Nullable String nothingNewBecause,
      @Nullable List<Act.Figure> figures) {}

  @PostMapping("/api/matters/{id}/links")
  @ResponseStatus(HttpStatus.CREATED)
  Made make(@PathVariable UUID id, @RequestBody NewLink wanted) {
    var issued = links.issue(id, wanted.forName(), wanted.basis(), wanted.validHours());
    return new Made("/link/" + issued.secret(), issued.secret(), issued.link().until());
  }

  @GetMapping("/api/links/{token}")
  Form form(@PathVariable String token) {
    Links.Form form = links.look(token);
    return new Form(
        form.matter().origin().number(),
        form.matter().content().title(),
        form.matter().dates().dueOn(),
        form.unit(),
        form.link().forName(),
        form.link().until());
  }

  @PostMapping("/api/links/{token}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void report(@PathVariable String token, @RequestBody Said said) {
    Complete.refuseMissing(said);
    List<Act.Figure> figures = said.figures() == null ? List.of() : said.figures();
    links.report(
        token,
        new Act.Report(
            said.progress(),
            null,
            said.problems(),
            said.nextSteps(),
            null,
            said.nothingNewBecause(),
            figures,
            List.of(),
            List.of()));
  }
}
