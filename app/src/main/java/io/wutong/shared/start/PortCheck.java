package io.wutong.shared.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;

/**
 * A port that is taken is said before anything is made: otherwise a whole database is there before
 * the last step of the start finds out.
 */
public final class PortCheck {

  private static final String OPTION = "--server.port=";

  private PortCheck() {}

  /** Refuses to start when the port named in these arguments is taken. */
  public static void refuseTaken(String... arguments) {
    Arrays.stream(arguments)
        .filter(argument -> argument.startsWith(OPTION))
        .map(argument -> argument.substring(OPTION.length()))
        .filter(port -> port.matches("\\d{1,5}"))
        .mapToInt(Integer::parseInt)
        .filter(port -> port > 0 && isTaken(port))
        .findFirst()
        .ifPresent(port -> {
          throw new StartRefused(taken(port));
        });
  }

  static String taken(int port) {
    return "Port %d is taken by another program. Maybe use the next one: ./wutong run --port %d"
        .formatted(port, port + 1);
  }

  private static boolean isTaken(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
