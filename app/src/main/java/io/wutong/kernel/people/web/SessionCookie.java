package io.wutong.kernel.people.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie that carries a session. No script reads it, no foreign page sends it with a form. */
final class SessionCookie {

  private static final String NAME = "wutong";

  private SessionCookie() {}

  static @Nullable String find(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return null;
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(NAME)) {
        return cookie.getValue();
      }
    }
    return null;
  }

  static void set(HttpServletRequest request, HttpServletResponse response, String secret) {
    add(request, response, ResponseCookie.from(NAME, secret));
  }

  static void clear(HttpServletRequest request, HttpServletResponse response) {
    add(request, response, ResponseCookie.from(NAME, "").maxAge(Duration.ZERO));
  }

  private static void add(
      HttpServletRequest request,
      HttpServletResponse response,
      ResponseCookie.ResponseCookieBuilder cookie) {
    String header =
        cookie
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .build()
            .toString();
    response.addHeader(HttpHeaders.SET_COOKIE, header);
  }
}
