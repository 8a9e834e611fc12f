package io.wutong.kernel.intake.store;

import io.wutong.kernel.intake.model.Candidate;
import io.wutong.kernel.intake.model.Document;
import io.wutong.kernel.intake.model.Header;
import io.wutong.kernel.intake.model.SetAside;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of {@code document} and {@code document_reader}; a document comes with what is in it.
 */
@Repository
public class DocumentRows {

  private static final String SELECT =
      """
      select id, title, kind, unit, entered_by, entered_at, sensitive, text, text_hash,
             file_hash, file_name, leader, instruction, instructed_on, recorded_by,
             dated_on, date_words, version
      from document
      """;

  private final JdbcClient db;
  private final CandidateRows candidates;

  DocumentRows(JdbcClient db, CandidateRows candidates) {
    this.db = db;
    this.candidates = candidates;
  }

  /** The document if the claim may see it, or null. */
  public @Nullable Document find(UUID id) {
    return one(id, "");
  }

  /** The same, held against other writers until the transaction ends. */
  public @Nullable Document lock(UUID id) {
    return one(id, " for update");
  }

  private @Nullable Document one(UUID id, String hold) {
    return db.sql(SELECT + " where id = ?" + hold)
        .param(id)
        .query((row, n) -> document(row))
        .optional()
        .orElse(null);
  }

  /** A line of the list, without the text. */
  public record Line(
      UUID id,
      Header header,
      @Nullable LocalDate datedOn,
      int open,
      int accepted,
      int dispatched) {}

  /** Lines of the list, the newest first. */
  public List<Line> lines(@Nullable UUID before, int limit) {
    return db.sql(
            """
            select d.id, d.title, d.kind, d.unit, d.entered_by, d.entered_at, d.sensitive,
                   d.dated_on,
                   count(c.id) filter (where c.status = 'OPEN') as open,
                   count(c.id) filter (where c.status = 'ACCEPTED') as accepted,
                   count(c.id) filter (where c.status = 'DISPATCHED') as dispatched
            from document d left join candidate c on c.document = d.id
            where (?::uuid is null or d.id < ?::uuid)
            group by d.id order by d.id desc limit ?
            """)
        .param(before)
        .param(before)
        .param(limit)
        .query((row, n) ->
            new Line(
                row.getObject("id", UUID.class),
                header(row),
                row.getObject("dated_on", LocalDate.class),
                row.getInt("open"),
                row.getInt("accepted"),
                row.getInt("dispatched")))
        .list();
  }

  /** A new document, read by these. */
  public void insert(Document document, Collection<UUID> readers) {
    Header header = document.header();
    Header.SourceFile file = document.origin().file();
    Header.Instruction said = document.origin().instruction();
    db.sql(
            """
            insert into document (id, title, kind, unit, entered_by, entered_at, sensitive, text,
                                  text_hash, file_hash, file_name, leader, instruction,
                                  instructed_on, recorded_by, dated_on, date_words, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(document.id(), header.title(), header.kind().name(), header.unit())
        .params(header.enteredBy(), header.enteredAt().atOffset(ZoneOffset.UTC))
        .params(header.sensitive(), document.body().text(), document.body().hash())
        .param(file == null ? null : file.hash())
        .param(file == null ? null : file.name())
        .param(said == null ? null : said.leader())
        .param(said == null ? null : said.words())
        .param(said == null ? null : said.on())
        .param(said == null ? null : said.recordedBy())
        .param(document.dating().on())
        .param(document.dating().words())
        .param(document.version())
        .update();
    for (UUID reader : readers) {
      db.sql("insert into document_reader (reader, document) values (?, ?)")
          .params(reader, document.id())
          .update();
    }
    document.candidates().forEach(one -> candidates.write(document.id(), one));
    document.setAside().forEach(one -> candidates.write(document.id(), one));
  }

  /** Gives the documents that a unit entered these readers; sensitive ones stay with the unit. */
  public void reread(UUID unit, Collection<UUID> readers) {
    db.sql(
            """
            delete from document_reader r using document d
            where d.id = r.document and d.unit = ? and not d.sensitive
            """)
        .param(unit)
        .update();
    db.sql(
            """
            insert into document_reader (reader, document)
            select reader, d.id from document d cross join unnest(?::uuid[]) reader
            where d.unit = ? and not d.sensitive
            """)
        .param(readers.toArray(UUID[]::new))
        .param(unit)
        .update();
  }

  /** Writes what differs. */
  public void update(Document before, Document after) {
    db.sql("update document set dated_on = ?, date_words = ?, version = ? where id = ?")
        .param(after.dating().on())
        .param(after.dating().words())
        .param(after.version())
        .param(after.id())
        .update();
    Set<Candidate> old = new HashSet<>(before.candidates());
    after.candidates().stream()
        .filter(one -> !old.contains(one))
        .forEach(one -> candidates.write(after.id(), one));
    Set<SetAside> left = new HashSet<>(after.setAside());
    before.setAside().stream().filter(one -> !left.contains(one)).forEach(candidates::drop);
  }

  private Document document(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Document(
        id,
        header(row),
        new Document.Body(row.getString("text"), row.getString("text_hash")),
        new Document.Origin(file(row), instruction(row)),
        new Document.Dating(
            row.getObject("dated_on", LocalDate.class), row.getString("date_words")),
        candidates.candidates(id),
        candidates.setAside(id),
        row.getInt("version"));
  }

  private static Header header(ResultSet row) throws SQLException {
    return new Header(
        row.getString("title"),
        Header.Kind.valueOf(row.getString("kind")),
        row.getObject("unit", UUID.class),
        row.getObject("entered_by", UUID.class),
        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("sensitive"));
  }

  private static Header.@Nullable SourceFile file(ResultSet row) throws SQLException {
    String hash = row.getString("file_hash");
    return hash == null ? null : new Header.SourceFile(hash, row.getString("file_name"));
  }

  private static Header.@Nullable Instruction instruction(ResultSet row) throws SQLException {
    String leader = row.getString("leader");
    return leader == null
        ? null
        : new Header.Instruction(
            leader,
            row.getString("instruction"),
            row.getObject("instructed_on", LocalDate.class),
            row.getString("recorded_by"));
  }
}
