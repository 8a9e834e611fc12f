package io.wutong.kernel.journal.audit;

import io.wutong.kernel.journal.Hashes;
import io.wutong.kernel.journal.model.Hash;
import io.wutong.kernel.journal.model.Head;
import io.wutong.kernel.journal.model.PublicKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The journal in a file, one JSON object a line: first {@code {"key", "unsealed"}}, then the leaves
 * {@code {"leaf", "id", "hash", "row", "body"}} in the order of the tree, then the heads {@code
 * {"head"}}. It needs no database to be checked and can be read with any editor.
 */
public final class ExportedJournal implements SealedJournal {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path file;
  private final PublicKey key;
  private final long unsealed;
  private final List<BufferedReader> open = new ArrayList<>();

  /** The journal in that file. */
  public ExportedJournal(Path file) throws IOException {
    this.file = file;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String first = lines.readLine();
      JsonNode head = JSON.readTree(first == null ? "{}" : first);
      key = PublicKey.of(Hashes.bytes(head.required("key").stringValue()));
      unsealed = head.required("unsealed").longValue();
    }
  }

  /** Writes a journal that lies in a database; answers how many leaves. */
  public static long write(DatabaseJournal journal, PublicKey key, Path file) throws IOException {
    String leaves =
        """
        select l.index, l.journal_id, l.hash, j.*
        from leaf l left join journal j on j.id = l.journal_id order by l.index
        """;
    long[] written = new long[1];
    try (var out = Files.newBufferedWriter(file)) {
      var first = JSON.createObjectNode();
      first.put("key", Hashes.hex(key.encoded()));
      first.put("unsealed", journal.unsealed());
      out.write(first + "\n");
      Iterator<String> lines = journal.rows(leaves, ExportedLeaf::line);
      while (lines.hasNext()) {
        out.write(lines.next() + "\n");
        written[0]++;
      }
      Iterator<Head> heads = journal.heads();
      while (heads.hasNext()) {
        out.write(JSON.createObjectNode().put("head", heads.next().line()) + "\n");
      }
    }
    return written[0];
  }

  /** The key that the file itself names; somebody else must vouch for it. */
  public PublicKey key() {
    return key;
  }

  @Override
  public Iterator<Leaf> leaves() {
    return lines("leaf").map(ExportedLeaf::read).iterator();
  }

  @Override
  public Iterator<Head> heads() {
    return lines("head").map(line -> Head.parse(line.required("head").stringValue())).iterator();
  }

  private Stream<JsonNode> lines(String kind) {
    try {
      BufferedReader reader = Files.newBufferedReader(file);
      open.add(reader);
      return reader
          .lines()
          .filter(line -> line.startsWith("{\"" + kind + "\""))
          .map(JSON::readTree);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read".formatted(file), e);
    }
  }

  @Override
  public boolean keeps(int level, long index, Hash root) {
    return true; // inner nodes follow from the leaves and are not exported
  }

  @Override
  public long unsealed() {
    return unsealed;
  }

  @Override
  public void close() {
    try {
      for (BufferedReader reader : open) {
        reader.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be closed".formatted(file), e);
    }
  }
}
