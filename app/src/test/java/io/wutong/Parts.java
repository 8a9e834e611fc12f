package io.wutong;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A multipart body, as a browser writes it. */
public final class Parts {

  /** Goes into the Content-Type. */
  public static final String BOUNDARY = "----wutong-boundary-7f3a";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** A file. */
  public Parts file(String part, String name, byte[] content) {
    head("Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"".formatted(part, name));
    body.writeBytes(content);
    line("");
    return this;
  }

  /** JSON, in a part without a name of a file. */
  public Parts json(String part, String json) {
    head("Content-Disposition: form-data; name=\"%s\"".formatted(part));
    line(json);
    return this;
  }

  /** All of it. */
  public byte[] bytes() {
    line("--" + BOUNDARY + "--");
    return body.toByteArray();
  }

  private void head(String disposition) {
    line("--" + BOUNDARY);
    line(disposition);
    line("");
  }

  private void line(String text) {
    body.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
