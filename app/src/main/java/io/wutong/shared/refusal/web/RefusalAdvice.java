package io.wutong.shared.refusal.web;

import io.wutong.shared.Ids;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.DatabindException;

/**
 * Turns whatever a window throws into a problem with a speaking type. What nobody foresaw is logged
 * under an incident's id, and only that id is told.
 */
@RestControllerAdvice
class RefusalAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);
  private static final String RETRY_SECONDS = "5";

  private final Problems problems;

  RefusalAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(Refused refused, HttpServletRequest request) {
    return problems.answer(refused.refusal(), request);
  }

  /** Two acts on one version: the other one was first. */
  @ExceptionHandler({DuplicateKeyException.class, OptimisticLockingFailureException.class})
  ResponseEntity<Object> overtaken(HttpServletRequest request) {
    return problems.answer(new Refusal("changed-meanwhile", 409, Map.of()), request);
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  @Nullable ResponseEntity<Object> database(RuntimeException failure, HttpServletRequest request) {
    String state = sqlState(failure);
    if (state.equals("53100")) {
      LOG.error("The disk of the database is full.", failure);
      return problems.answer(new Refusal("storage-full", 507, Map.of()), request);
    }
    if (state.startsWith("22")) {
      return problems.answer(Refusal.badInput("value-not-storable"), request);
    }
    if (state.startsWith("23") || state.startsWith("42")) {
      return unforeseen(failure, request);
    }
    // No connection, too many, shutting down, waited too long, deadlock: not the person's fault.
    LOG.warn("The database did not answer ({}): {}", state, failure.getMessage());
    ResponseEntity<Object> answer =
        problems.answer(new Refusal("try-again", 503, Map.of()), request);
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .body(answer.getBody());
  }

  /** A browser that left before it had its answer is no incident, and nobody hears an answer. */
  @ExceptionHandler
  @Nullable ResponseEntity<Object> unforeseen(Exception failure, HttpServletRequest request) {
    if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      LOG.debug("{} {}: nobody waits any more", request.getMethod(), request.getRequestURI());
      return null;
    }
    UUID incident = Ids.next();
    LOG.error(
        "Incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), failure);
    Map<String, Object> values = Map.of("incident", incident);
    return problems.answer(new Refusal("incident", 500, values), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest web) {
    HttpServletRequest request = ((ServletWebRequest) web).getRequest();
    if (status.is5xxServerError()) {
      return unforeseen(failure, request);
    }
    Refusal refusal = ofStatus(failure, status.value());
    ResponseEntity<Object> answer = problems.answer(refusal, request);
    // What Spring says besides, as the methods that are allowed.
    HttpHeaders all = new HttpHeaders();
    all.addAll(headers);
    all.addAll(answer.getHeaders());
    return new ResponseEntity<>(answer.getBody(), all, answer.getStatusCode());
  }

  private static Refusal ofStatus(Exception failure, int status) {
    return switch (failure) {
      case HttpMessageNotReadableException json -> badJson(json);
      case MissingServletRequestParameterException missing ->
          Refusal.badInput("parameter-missing").with("name", missing.getParameterName());
      case MethodArgumentTypeMismatchException wrong ->
          Refusal.badInput("parameter-malformed").with("name", wrong.getName());
      case BindException wrong when wrong.getFieldError() != null ->
          Refusal.badInput("parameter-malformed")
              .with("name", Objects.requireNonNull(wrong.getFieldError()).getField());
      case TypeMismatchException wrong ->
          Refusal.badInput("parameter-malformed")
              .with("name", String.valueOf(wrong.getPropertyName()));
      case MaxUploadSizeExceededException _ -> statusRefusal(413);
      default -> statusRefusal(status);
    };
  }

  /** A refusal for a bare HTTP status. */
  static Refusal statusRefusal(int status) {
    return switch (status) {
      case 401 -> new Refusal("not-signed-in", status, Map.of());
      case 403 -> Refusal.forbidden("not-allowed");
      case 404 -> new Refusal("no-such-address", status, Map.of());
      case 405 -> new Refusal("method-not-here", status, Map.of());
      case 406 -> new Refusal("answer-not-acceptable", status, Map.of());
      case 413 -> new Refusal("too-large", status, Map.of());
      case 415 -> new Refusal("media-type-not-here", status, Map.of());
      default -> new Refusal("request-malformed", status, Map.of());
    };
  }

  /** Names the field, never the text around it. */
  private static Refusal badJson(HttpMessageNotReadableException failure) {
    return failure.getCause() instanceof DatabindException databind
        ? BadJson.field(databind)
        : Refusal.badInput("json-malformed");
  }

  private static String sqlState(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return "";
  }
}
