package io.wutong.shared.refusal.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Words what went wrong before any window was reached, in the servlet container itself. */
@Hidden
@RestController
class LastRefusal implements ErrorController {

  private final Problems problems;
  private final RefusalAdvice advice;

  LastRefusal(Problems problems, RefusalAdvice advice) {
    this.problems = problems;
    this.advice = advice;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  @Nullable ResponseEntity<Object> error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = code instanceof Integer number && number >= 400 ? number : 404;
    if (status < 500) {
      return problems.answer(RefusalAdvice.statusRefusal(status), request);
    }
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Exception cause = failure instanceof Exception e ? e : new IllegalStateException("" + failure);
    return advice.unforeseen(cause, request);
  }
}
