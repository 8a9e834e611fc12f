package io.wutong.kernel.people.store;

import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.Person;
import io.wutong.kernel.people.Post;
import io.wutong.kernel.people.Right;
import io.wutong.kernel.people.Unit;
import io.wutong.kernel.people.UnitKind;
import io.wutong.kernel.people.model.PeopleJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code unit}, {@code post} and {@code person}. */
@Repository
public class OrganisationRows {

  /** The advisory lock's number; any number that no other room uses. */
  private static final long CHANGES = 0x70656f706c65L;

  private final JdbcClient db;

  OrganisationRows(JdbcClient db) {
    this.db = db;
  }

  /** The whole organisation as it stands. */
  public Directory directory() {
    return new Directory(
        db.sql("select * from unit").query((row, n) -> unit(row)).list(),
        db.sql("select * from post").query((row, n) -> post(row)).list(),
        db.sql("select * from person").query((row, n) -> person(row)).list());
  }

  /** Lets one change of the organisation happen at a time, until the transaction ends. */
  public void oneChangeAtATime() {
    db.sql("select pg_advisory_xact_lock(?)").param(CHANGES).query((row, n) -> n).list();
  }

  /** The version of a unit, a post or a person; 0 when there is none. */
  public int version(UUID id) {
    return db.sql(
            """
            select coalesce((select version from unit where id = :id),
                            (select version from post where id = :id),
                            (select version from person where id = :id), 0)
            """)
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  /** Writes the row of a unit, new or changed. */
  public void put(Unit unit, int version) {
    db.sql(
            """
            insert into unit (id, code, name, kind, parent, from_day, to_day, officers_send,
                              aliases, version)
            values (:id, :code, :name, :kind, :parent, :from, :to, :send, cast(:aliases as jsonb), :version)
            on conflict (id) do update set code = excluded.code, name = excluded.name,
              kind = excluded.kind, parent = excluded.parent, from_day = excluded.from_day,
              to_day = excluded.to_day, officers_send = excluded.officers_send,
              aliases = excluded.aliases, version = excluded.version
            """)
        .param("id", unit.id())
        .param("code", unit.code())
        .param("name", unit.name())
        .param("kind", unit.kind().name())
        .param("parent", unit.parent(), Types.OTHER)
        .param("from", unit.from())
        .param("to", unit.to(), Types.DATE)
        .param("send", unit.officersSend())
        .param("aliases", PeopleJson.text(unit.aliases()))
        .param("version", version)
        .update();
  }

  /** Writes the row of a post, new or changed. */
  public void put(Post post, int version) {
    db.sql(
            """
            insert into post (id, unit, title, person, rights, from_day, to_day, stands_in_for,
                              rank, version)
            values (:id, :unit, :title, :person, string_to_array(:rights, ','), :from, :to, :for,
                    :rank, :version)
            on conflict (id) do update set unit = excluded.unit, title = excluded.title,
              person = excluded.person, rights = excluded.rights, from_day = excluded.from_day,
              to_day = excluded.to_day, stands_in_for = excluded.stands_in_for,
              rank = excluded.rank, version = excluded.version
            """)
        .param("id", post.id())
        .param("unit", post.unit())
        .param("title", post.title())
        .param("person", post.person())
        .param(
            "rights",
            post.rights().stream().sorted().map(Right::name).collect(Collectors.joining(",")))
        .param("from", post.from())
        .param("to", post.to(), Types.DATE)
        .param("for", post.standsInFor(), Types.OTHER)
        .param("rank", post.rank())
        .param("version", version)
        .update();
  }

  /** Writes the row of a person, new or changed. */
  public void put(Person person, int version) {
    db.sql(
            """
            insert into person (id, name, phone, version) values (:id, :name, :phone, :version)
            on conflict (id) do update set name = excluded.name, phone = excluded.phone,
              version = excluded.version
            """)
        .param("id", person.id())
        .param("name", person.name())
        .param("phone", person.phone())
        .param("version", version)
        .update();
  }

  private static Unit unit(ResultSet row) throws SQLException {
    return new Unit(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        UnitKind.valueOf(row.getString("kind")),
        row.getObject("parent", UUID.class),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getBoolean("officers_send"),
        PeopleJson.aliases(row.getString("aliases")));
  }

  private static Post post(ResultSet row) throws SQLException {
    return new Post(
        row.getObject("id", UUID.class),
        row.getObject("unit", UUID.class),
        row.getString("title"),
        row.getObject("person", UUID.class),
        rights((String[]) row.getArray("rights").getArray()),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getObject("stands_in_for", UUID.class),
        row.getInt("rank"));
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getObject("id", UUID.class), row.getString("name"), row.getString("phone"));
  }

  private static Set<Right> rights(String[] names) {
    return Arrays.stream(names).map(Right::valueOf).collect(Collectors.toSet());
  }
}
