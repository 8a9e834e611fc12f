package io.wutong.kernel.people.web;

import io.wutong.shared.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whether somebody at this machine asks, who could read the database's files anyway. */
final class Near {

  private Near() {}

  static void demand(HttpServletRequest request) {
    if (!isAtThisMachine(request)) {
      throw Refusal.forbidden("this-machine-only").refused();
    }
  }

  /** Neither through a proxy, which makes everybody look near, nor from a page in a browser. */
  private static boolean isAtThisMachine(HttpServletRequest request) {
    boolean passedOn =
        request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    boolean browser =
        request.getHeader("Origin") != null || request.getHeader("Sec-Fetch-Site") != null;
    try {
      boolean near = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
      return near && !passedOn && !browser;
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
