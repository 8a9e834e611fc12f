package io.wutong.shared.refusal.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import tools.jackson.databind.json.JsonMapper;

/** What the database or a bug throws leaves as a problem that tells no more than it should. */
class RefusalAdviceTest {

  private static final String SQL = "select secret from somewhere";

  private final RefusalAdvice advice;
  private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/x");

  RefusalAdviceTest() throws IOException {
    advice = new RefusalAdvice(new Problems(new RefusalWords(), JsonMapper.shared()));
  }

  @Test
  void aDatabaseThatDoesNotAnswerMeansTryAgain() {
    assertRetry(advice.database(new DataAccessResourceFailureException(SQL), request));
    assertRetry(advice.database(new CannotCreateTransactionException(SQL), request));
    assertRetry(advice.database(sql("40P01"), request));
    assertRetry(advice.database(sql("57014"), request));
  }

  @Test
  void aFullDiskIsSaidToBeOne() {
    assertThat(answer(advice.database(sql("53100"), request), 507)).contains("slug=storage-full");
  }

  @Test
  void aValueThatCannotBeStoredIsTheSendersMistake() {
    assertThat(answer(advice.database(sql("22021"), request), 400))
        .contains("slug=value-not-storable");
  }

  @Test
  void whoeverCameSecondIsToldSo() {
    assertThat(answer(advice.overtaken(request), 409)).contains("slug=changed-meanwhile");
  }

  @Test
  void whatNobodyForesawIsToldAsAnIncidentAndNothingElse() {
    String bug = answer(advice.unforeseen(new IllegalStateException(SQL), request), 500);
    assertThat(bug).contains("slug=incident", "incident=").doesNotContain("IllegalState");
    assertThat(answer(advice.database(sql("42P01"), request), 500)).contains("slug=incident");
  }

  @Test
  void aBrowserThatLeftIsNoIncident() {
    IOException left = new IOException("Broken pipe");
    assertThat(advice.unforeseen(new AsyncRequestNotUsableException("x", left), request)).isNull();
    assertThat(advice.unforeseen(new HttpMessageNotWritableException("x", left), request)).isNull();
  }

  private static void assertRetry(@Nullable ResponseEntity<Object> answer) {
    assertThat(answer(answer, 503)).contains("slug=try-again");
    assertThat(requireNonNull(answer).getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
        .isEqualTo("5");
  }

  private static String answer(@Nullable ResponseEntity<Object> answer, int status) {
    assertThat(requireNonNull(answer).getStatusCode().value()).isEqualTo(status);
    String body = String.valueOf(answer.getBody());
    assertThat(body).doesNotContain(SQL);
    return body;
  }

  private static UncategorizedSQLException sql(String state) {
    return new UncategorizedSQLException("task", SQL, new SQLException(SQL, state));
  }
}
