package io.wutong.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds, read as its owner: behind the app's back and past every policy. */
record Rows(JdbcClient db) {

  static Rows of(DataSource owner) {
    return new Rows(JdbcClient.create(owner));
  }

  /** One matter, with a sign that changes with any of its rows. */
  record Row(
      int version,
      String state,
      String outcome,
      String lead,
      String verifier,
      String promised,
      String due,
      String parts,
      String readers,
      int acts,
      int last,
      String doc,
      String sign) {}

  private static final String ONE =
      """
      select m.version, m.state, coalesce(m.outcome, ''), coalesce(m.lead::text, ''),
             m.verifier::text, coalesce(m.promised_on::text, ''), coalesce(m.due_on::text, ''),
             (select coalesce(string_agg(a.unit || ' ' || a.role, ', ' order by a.unit), '')
              from assignment a where a.matter = m.id),
             (select string_agg(r.reader::text, ' ' order by r.reader)
              from matter_reader r where r.matter = m.id),
             j.n, j.last, m.doc,
             md5(concat(m.*, j.*, (select string_agg(a::text, '' order by a.unit)
                                   from assignment a where a.matter = m.id),
                 (select string_agg(s::text, '' order by s.known_from, s.held_from)
                  from matter_span s where s.matter = m.id),
                 (select string_agg(p::text, '' order by p.id)
                  from prepared_act p where p.matter = m.id)))
      from matter m,
           lateral (select count(*) as n, coalesce(max(subject_version), 0) as last,
                           max(id) as id from journal where subject = m.id) j
      where m.id = ?::uuid
      """;

  Row matter(String id) {
    return db.sql(ONE)
        .param(id)
        .query((row, n) ->
            new Row(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                String.valueOf(row.getString(9)),
                row.getInt(10),
                row.getInt(11),
                row.getString(12),
                row.getString(13)))
        .single();
  }

  /** The ids of all matters, in the order of their numbers. */
  List<String> matters() {
    return texts("select id::text from matter order by number");
  }

  long journalEntries() {
    return db.sql("select count(*) from journal").query((row, n) -> row.getLong(1)).single();
  }

  /** The newest act of a matter, as it stands in the journal. */
  String lastSaid(String id) {
    return db.sql(
            "select convert_from(body, 'UTF8') from journal where subject = ?::uuid"
                + " order by subject_version desc limit 1")
        .param(id)
        .query((row, n) -> row.getString(1))
        .single();
  }

  /** The newest act of a matter that waits for a signature. */
  String lastPrepared(String id) {
    return db.sql(
            "select id::text from prepared_act where matter = ?::uuid and state = 'WAITING'"
                + " order by prepared_at desc, id desc limit 1")
        .param(id)
        .query((row, n) -> row.getString(1))
        .single();
  }

  /** On whose part an act that waits for a signature will be done. */
  String preparedFor(String id) {
    return db.sql("select unit::text from prepared_act where id = ?::uuid")
        .param(id)
        .query((row, n) -> row.getString(1))
        .single();
  }

  List<String> texts(String sql) {
    return db.sql(sql).query((row, n) -> row.getString(1)).list();
  }

  /** Every row of the ledger as text, in a fixed order; ids of spans and the like included. */
  Map<String, List<String>> everything() {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table :
        List.of(
            "matter",
            "assignment",
            "help_asked",
            "matter_span",
            "matter_reader",
            "prepared_act",
            "campaign",
            "matter_text")) {
      rows.put(table, texts("select t::text as line from " + table + " t order by line"));
    }
    return rows;
  }

  private static final Map<String, String> HALVES =
      Map.ofEntries(
          Map.entry(
              "versions and acts differ",
              """
              select m.id || ' ' || m.version from matter m
              where m.version is distinct from
                      (select count(*) from journal j where j.subject = m.id)
                 or m.version is distinct from
                      (select max(subject_version) from journal j where j.subject = m.id)
                 or m.version::text is distinct from m.doc::jsonb ->> 'version'
              """),
          Map.entry(
              "acts without a matter",
              """
              select j.id::text from journal j
              where j.act like 'ledger.%' and not exists (select 1 from matter m where m.id = j.subject)
              """),
          Map.entry(
              "no one span holds now, or it says something else",
              """
              select m.id::text from matter m where 1 <> (
                select count(*) from matter_span s where s.matter = m.id
                  and s.known_to = 'infinity' and s.held_to = 'infinity' and s.state = m.state
                  and s.outcome is not distinct from m.outcome and s.title = m.title
                  and s.lead is not distinct from m.lead and s.verifier = m.verifier
                  and s.promised_on is not distinct from m.promised_on
                  and s.due_on is not distinct from m.due_on
                  and s.red_on is not distinct from m.red_on)
                or 1 <> (select count(*) from matter_span s where s.matter = m.id
                  and s.known_to = 'infinity' and s.held_to = 'infinity')
              """),
          Map.entry(
              "parts that differ from the matter",
              """
              select m.id::text from matter m where
                (select coalesce(string_agg(a.unit || a.role || a.state, ',' order by a.unit::text collate "C"), '')
                 from assignment a where a.matter = m.id) is distinct from
                (select coalesce(string_agg(p.key || (p.value ->> 'role') || (p.value ->> 'state'),
                                            ',' order by p.key collate "C"), '')
                 from jsonb_each(m.doc::jsonb -> 'parts') p)
              """),
          Map.entry(
              "nobody reads it",
              "select id::text from matter m where not exists"
                  + " (select 1 from matter_reader r where r.matter = m.id)"),
          Map.entry(
              "not in the index of words",
              "select id::text from matter m where not exists"
                  + " (select 1 from matter_text t where t.matter = m.id)"),
          Map.entry(
              "a signature without its act",
              """
              select p.id::text from prepared_act p where p.version is distinct from
                (select max(subject_version) from journal j where j.subject = p.id)
              """),
          Map.entry(
              "ended before its children",
              """
              select p.id || ' before ' || c.id from matter p join matter c on c.parent = p.id
              where p.state in ('CLOSED', 'WITHDRAWN') and c.state not in ('CLOSED', 'WITHDRAWN')
              """),
          Map.entry(
              "later than its parent",
              """
              select c.id || ' than ' || p.id from matter p join matter c on c.parent = p.id
              where c.state not in ('CLOSED', 'WITHDRAWN', 'PROPOSED') and c.due_on > p.due_on
              """));

  /** Whatever is only half there, or against the order of parents and children. */
  List<String> broken() {
    List<String> broken = new ArrayList<>();
    HALVES.forEach((what, sql) -> texts(sql).forEach(found -> broken.add(what + ": " + found)));
    return broken;
  }
}
