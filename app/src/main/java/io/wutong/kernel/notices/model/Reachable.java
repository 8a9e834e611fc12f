package io.wutong.kernel.notices.model;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a target may be. Whoever enters one could otherwise let this machine knock at doors that
 * only it can reach: so https alone, and no address of a private network, unless the operator of
 * the installation named that very host and port.
 *
 * @param allowed {@code host:port}, as the operator wrote them
 */
public record Reachable(Set<String> allowed) {

  private static final int URL_MAX = 500;
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  /** The address, or null when it is none that may be entered. */
  public @Nullable URI url(String said) {
    if (said.length() > URL_MAX) {
      return null;
    }
    try {
      URI url = new URI(said).normalize();
      boolean plain = "http".equals(url.getScheme());
      boolean web = plain || "https".equals(url.getScheme());
      boolean whole =
          url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null;
      return web && whole && (!plain || isNamed(url)) ? url : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Whether the operator named it. */
  public boolean isNamed(URI url) {
    return allowed.contains(url.getHost().toLowerCase(Locale.ROOT) + ":" + port(url));
  }

  /** Whether it may be connected to, now that its name was looked up. */
  public boolean allows(URI url, InetAddress address) {
    return isNamed(url) || isPublic(address);
  }

  /** The port that is meant. */
  public static int port(URI url) {
    if (url.getPort() > 0) {
      return url.getPort();
    }
    return "https".equals(url.getScheme()) ? HTTPS : HTTP;
  }

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int a = bytes[0] & 0xff;
    int b = bytes[1] & 0xff;
    int c = bytes[2] & 0xff;
    boolean shared = a == 100 && b >= 64 && b < 128;
    boolean special = a == 192 && b == 0 && (c == 0 || c == 2);
    boolean benchmark = a == 198 && (b == 18 || b == 19);
    return a != 0 && a < 224 && !shared && !special && !benchmark;
  }

  /** Only global unicast, and none that carries a version 4 address in it. */
  private static boolean isPublic6(byte[] bytes) {
    int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    boolean global = first >= 0x2000 && first < 0x4000;
    boolean sixToFour = first == 0x2002;
    boolean teredo = first == 0x2001 && bytes[2] == 0 && bytes[3] == 0;
    return global && !sixToFour && !teredo;
  }
}
