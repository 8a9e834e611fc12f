package io.wutong.shared.refusal.web;

import io.wutong.shared.Language;
import io.wutong.shared.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Words a refusal for whoever asked. */
@Component
public class Problems {

  private final RefusalWords words;
  private final JsonMapper json;

  Problems(RefusalWords words, JsonMapper json) {
    this.words = words;
    this.json = json;
  }

  /** The problem, in the language that the request prefers. */
  public ProblemDetail of(Refusal refusal, HttpServletRequest request) {
    Language language = language(request);
    String slug = refusal.slug();
    ProblemDetail problem = ProblemDetail.forStatus(refusal.status());
    refusal.values().forEach(problem::setProperty);
    problem.setType(URI.create("/refusals/" + slug));
    problem.setTitle(words.part(language, slug, "title", refusal.values()));
    problem.setDetail(words.part(language, slug, "detail", refusal.values()));
    problem.setProperty("remedy", words.part(language, slug, "remedy", refusal.values()));
    problem.setProperty("slug", slug);
    return problem;
  }

  /** The answer of a window. */
  public ResponseEntity<Object> answer(Refusal refusal, HttpServletRequest request) {
    return ResponseEntity.status(refusal.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(of(refusal, request));
  }

  /** The answer of a filter, which stands before all windows. */
  public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(refusal.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(of(refusal, request)));
  }

  /** Chinese, unless English is asked for before it. */
  static Language language(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return Language.ZH;
    }
    for (Locale locale : Collections.list(request.getLocales())) {
      if (locale.getLanguage().equals("zh")) {
        return Language.ZH;
      }
      if (locale.getLanguage().equals("en")) {
        return Language.EN;
      }
    }
    return Language.ZH;
  }
}
