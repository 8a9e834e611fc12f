package io.wutong.inundation.input;

import io.wutong.inundation.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text files in UTF-8; another coding is refused by the name of the file and its line. */
final class Texts {
  private Texts() {}

  static String read(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new Refusal("%s is a folder.".formatted(path), "a file in it is meant.");
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      // The decoder stops before what it cannot read.
      int line = 1;
      for (int i = 0; i < bytes.position(); i++) {
        line += bytes.get(i) == '\n' ? 1 : 0;
      }
      throw new Refusal(
          "%s:%d is not in UTF-8.".formatted(path.getFileName(), line),
          "it is in GBK, as spreadsheets write it: save it as CSV UTF-8.");
    }
  }
}
