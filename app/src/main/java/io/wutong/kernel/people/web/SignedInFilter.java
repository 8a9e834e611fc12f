package io.wutong.kernel.people.web;

import io.wutong.kernel.people.SignIn;
import io.wutong.kernel.people.SignedIn;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks, by token or by cookie, and names them for the rest of the request: to Spring
 * Security as signed in, to the doors and the database as the actor.
 */
final class SignedInFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(SignedInFilter.class);
  private static final String BEARER = "Bearer ";
  private static final String LIVE = "/api/live/";
  private static final String OWN_SESSION = "/api/session";

  private final SignIn signIn;
  private final Problems problems;

  SignedInFilter(SignIn signIn, Problems problems) {
    this.signIn = signIn;
    this.problems = problems;
  }

  /** Pages are files for everybody: whoever loads them is asked nothing. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.startsWith("/api") && !path.startsWith("/actuator");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SignedIn who;
    try {
      String secret = secret(request);
      who = secret == null ? null : find(secret, request);
    } catch (DataAccessException | TransactionException e) {
      // Before all windows there is no advice; whoever is signed in must not seem to be out.
      LOG.warn("Nobody can be let in, the database does not answer: {}", e.getMessage());
      problems.write(new Refusal("try-again", 503, Map.of()), request, response);
      return;
    }
    if (who == null) {
      chain.doFilter(request, response);
    } else if (who.mustChange() && !mayStill(request)) {
      problems.write(Refusal.forbidden("password-must-change"), request, response);
    } else {
      proceed(who, request, response, chain);
    }
  }

  /** An open page that asks by itself is no sign that somebody still sits before it. */
  private @Nullable SignedIn find(String secret, HttpServletRequest request) {
    return request.getRequestURI().startsWith(LIVE) ? signIn.look(secret) : signIn.find(secret);
  }

  /** A request that shows a token is never answered by a cookie that came along. */
  private static @Nullable String secret(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return SessionCookie.find(request);
    }
    boolean bearer = header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return bearer ? header.substring(BEARER.length()).strip() : null;
  }

  /** With a first password one may see oneself, change it, and leave. */
  private static boolean mayStill(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.equals(OWN_SESSION) || path.equals(OWN_SESSION + "/password");
  }

  private static void proceed(
      SignedIn who, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new PreAuthenticatedAuthenticationToken(who, "", List.of()));
    SecurityContextHolder.setContext(context);
    try {
      Acting.as(
          who.actor(),
          () -> {
            chain.doFilter(request, response);
            return who;
          });
    } catch (IllegalStateException e) {
      // Acting wraps what is checked; the container has to see it as it was.
      switch (e.getCause()) {
        case IOException io -> throw io;
        case ServletException servlet -> throw servlet;
        case null, default -> throw e;
      }
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
