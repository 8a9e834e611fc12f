package io.wutong.shared.postgres;

import io.wutong.shared.start.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom the server runs, since PostgreSQL refuses to run as root.
 *
 * @param uid the owner of the files, or -1 for whoever runs the app
 * @param prefix what stands before every command of the server
 */
record ServerUser(int uid, int gid, List<String> prefix) {

  /** Linux's number for the user who owns nothing. */
  private static final int NOBODY = 65534;

  private static final ServerUser SAME = new ServerUser(-1, -1, List.of());

  ServerUser {
    prefix = List.copyOf(prefix);
  }

  static ServerUser choose(PostgresFolder folder) throws IOException {
    if (number(Path.of("/proc/self"), "uid") != 0) {
      return SAME;
    }
    Path cluster = folder.cluster();
    int owner = Files.exists(cluster) ? number(cluster, "uid") : 0;
    if (owner != 0) {
      // Files made by an ordinary user stay that user's when root starts the app for once.
      return other(owner, number(cluster, "gid"), folder);
    }
    // A user namespace without a mapping takes root's powers away and leaves the files root's:
    // every folder root can read will do. Some containers forbid it.
    if (Programs.installed("unshare") && Programs.run(List.of("unshare", "-U", "true")).good()) {
      return new ServerUser(-1, -1, List.of("unshare", "-U"));
    }
    return other(NOBODY, NOBODY, folder);
  }

  private static ServerUser other(int uid, int gid, PostgresFolder folder) throws IOException {
    var prefix = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
    var user = new ServerUser(uid, gid, prefix);
    if (!Programs.installed("setpriv")) {
      throw new StartRefused(
          "PostgreSQL does not run as root, and neither unshare nor setpriv works here. "
              + "Maybe start as an ordinary user, or install util-linux.");
    }
    for (Path needed : List.of(folder.data(), folder.binaries())) {
      if (!Programs.run(user.command(List.of("test", "-x", needed.toString()))).good()) {
        throw new StartRefused(
            "PostgreSQL runs as user number %d, who cannot reach %s. ".formatted(uid, needed)
                + "Maybe use a folder such as --data /var/lib/wutong.");
      }
    }
    return user;
  }

  List<String> command(List<String> command) {
    var whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  /**
   * A command that outlives neither the app nor its terminal's Ctrl-C badly: a session of its own,
   * and a fast shutdown when the thread that started it dies. The death signal comes last, because
   * a change of user clears it.
   */
  List<String> guarded(List<String> command) {
    var whole = new ArrayList<String>();
    if (Programs.installed("setsid")) {
      whole.add("setsid");
    }
    whole.addAll(prefix);
    if (Programs.installed("setpriv")) {
      whole.addAll(List.of("setpriv", "--pdeathsig", "INT"));
    }
    whole.addAll(command);
    return whole;
  }

  /** A folder only the server can look into. */
  void give(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    own(folder);
  }

  /** A file only the server can read. */
  void giveSecret(Path file, String text) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text);
    own(file);
  }

  private void own(Path path) throws IOException {
    if (uid >= 0) {
      Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
    }
  }

  private static int number(Path path, String kind) throws IOException {
    return (int) Files.getAttribute(path, "unix:" + kind);
  }
}
