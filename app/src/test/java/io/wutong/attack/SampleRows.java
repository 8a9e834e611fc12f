package io.wutong.attack;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a row is written in every table that has row security. */
final class SampleRows {

  /** By table: how a row of a unit (1), about a matter or document (2), is written. */
  static final Map<String, String> ROWS = new LinkedHashMap<>();

  static {
    ROWS.put(
        "matter_reader",
        "insert into matter_reader (reader, due_on, matter) values ('%1$s', '2022-06-30', '%2$s')");
    ROWS.put(
        "journal",
        """
        insert into journal (subject, subject_version, act, actor, post, unit, recorded_at, held_at,
          wall_at, bundle_hash, body)
        values ('%2$s', 1, 'ledger.propose', '%1$s', '%1$s', '%1$s', now(), now(), now(), '', '')
        """);
    ROWS.put(
        "matter",
        """
        insert into matter (id, version, number, state, kind, title, verifier, sensitivity, progress,
          last_words, doc)
        values ('%2$s', 1, '%2$s', 'ACCEPTED', 'k', 't', '%1$s', 'NORMAL', -1, '', '{}')
        """);
    ROWS.put(
        "assignment",
        "insert into assignment (unit, matter, role, state) values ('%1$s', '%2$s', 'LEAD',"
            + " 'WAITING')");
    ROWS.put(
        "help_asked",
        "insert into help_asked (unit, matter, asking, what) values ('%1$s', '%2$s', '%1$s', 't')");
    ROWS.put(
        "clock",
        """
        insert into clock (id, version, matter, unit, rule, state, due_at, doc)
        values (gen_random_uuid(), 1, '%2$s', '%1$s', 'r', 'RUNS', now(), '{}')
        """);
    ROWS.put(
        "clock_step",
        """
        insert into clock_step (clock, step, matter, person, unit, at, open)
        values (gen_random_uuid(), 1, '%2$s', '%1$s', '%1$s', now(), true)
        """);
    ROWS.put(
        "matter_span",
        """
        insert into matter_span (matter, known_from, held_from, state, kind, title, verifier,
          sensitivity)
        values ('%2$s', '2022-01-01', '2022-01-01', 'ACCEPTED', 'k', 't', '%1$s', 'NORMAL')
        """);
    ROWS.put(
        "prepared_act",
        """
        insert into prepared_act (id, version, matter, unit, verb, said, prepared_by, prepared_post,
          prepared_at, state)
        values (gen_random_uuid(), 1, '%2$s', '%1$s', 'REPORT', '{}', '%1$s', '%1$s', now(), 'WAITING')
        """);
    ROWS.put(
        "matter_text",
        "insert into matter_text (matter, words) values ('%2$s', to_tsvector('simple', '排水'))");
    ROWS.put(
        "sheet_layout",
        """
        insert into sheet_layout (id, version, unit, name, headers, doc)
        values (gen_random_uuid(), 1, '%1$s', 'n', 'h', '{}')
        """);
    ROWS.put(
        "sheet_import",
        """
        insert into sheet_import (id, version, unit, at, state, doc, matters)
        values (gen_random_uuid(), 1, '%1$s', now(), 'DONE', '{}', array['%2$s']::uuid[])
        """);
    ROWS.put(
        "ledger_return",
        """
        insert into ledger_return (id, version, unit, at, doc)
        values (gen_random_uuid(), 1, '%1$s', now(), '{}')
        """);
    ROWS.put(
        "ledger_return_row",
        """
        insert into ledger_return_row (back, matter, unit, number, outcome)
        values (gen_random_uuid(), '%2$s', '%1$s', 'n', 'DONE')
        """);
    ROWS.put(
        "form_layout",
        """
        insert into form_layout (id, version, unit, name, headers, doc)
        values (gen_random_uuid(), 1, '%1$s', 'n', 'h', '{}')
        """);
    ROWS.put(
        "unit_report",
        "insert into unit_report (matter, version, unit, at) values ('%2$s', 1, '%1$s', now())");
    ROWS.put(
        "act_key",
        "insert into act_key (person, key, hash, at) values ('%1$s', '%2$s', 'h', now())");
    ROWS.put(
        "meeting_series",
        """
        insert into meeting_series (id, version, unit, name, readers, doc)
        values ('%2$s', 1, '%1$s', 'n', array['%1$s']::uuid[], '{}')
        """);
    ROWS.put(
        "meeting",
        """
        insert into meeting (id, version, series, unit, meets_at, cut_off_at, state, readers, office,
          doc)
        values ('%2$s', 1, '%2$s', '%1$s', now(), now(), 'OPEN', array['%1$s']::uuid[],
          array['%1$s']::uuid[], '{}')
        """);
    ROWS.put(
        "meeting_line",
        """
        insert into meeting_line (meeting, id, matter, office, doc)
        values ('%2$s', gen_random_uuid(), '%2$s', true, '{}')
        """);
    ROWS.put(
        "meeting_count",
        """
        insert into meeting_count (meeting, unit, readers, doc)
        values ('%2$s', '%1$s', array['%1$s']::uuid[], '{}')
        """);
    ROWS.put(
        "notice",
        """
        insert into notice (journal_id, person, unit, cause, urgency, matter, number, actor, words, at)
        values (1, '%1$s', '%1$s', 'TO_ACCEPT', 'DIGEST', '%2$s', '1', '%1$s', '', now())
        """);
    ROWS.put(
        "notice_preference", "insert into notice_preference (person, doc) values ('%1$s', '{}')");
    ROWS.put(
        "notice_message",
        """
        insert into notice_message (id, person, subject, body, made_at, attempts, state, trouble)
        values (gen_random_uuid(), '%1$s', 's', 'b', now(), 0, 'WAITING', '')
        """);
    ROWS.put(
        "upload",
        """
        with file as (insert into stored_file (hash, size, media_type, stored_at)
          values (md5('%2$s') || md5('%1$s'), 1, 'text/plain', now()) returning hash)
        insert into upload (id, hash, name, size, media_type, person, at)
        select '%2$s', hash, 'a.txt', 1, 'text/plain', '%1$s', now() from file
        """);
    ROWS.put(
        "document",
        """
        insert into document (id, title, kind, unit, entered_by, entered_at, sensitive, text,
          text_hash, date_words, version)
        values ('%2$s', 't', 'NOTICE', '%1$s', '%1$s', now(), false, 't',
          md5('%2$s') || md5('%1$s'), '', 1)
        """);
    ROWS.put(
        "document_reader",
        "insert into document_reader (reader, document) values ('%1$s', '%2$s')");
    ROWS.put(
        "candidate",
        """
        insert into candidate (id, document, start_at, end_at, status, detail)
        values (gen_random_uuid(), '%2$s', 0, 1, 'OPEN', '{}')
        """);
    ROWS.put(
        "set_aside",
        """
        insert into set_aside (id, document, start_at, detail)
        values (gen_random_uuid(), '%2$s', 0, '{}')
        """);
    ROWS.put(
        "wall_cell",
        """
        insert into wall_cell (reader, campaign, lead, open, green, yellow, red, due_today, overdue,
          matters, percent)
        values ('%1$s', '%2$s', '%1$s', 1, 1, 0, 0, 0, 0, 1, 0)
        """);
    // The matter above and its reader have counted themselves.
    ROWS.put("wall_change", "select 1");
    ROWS.put(
        "board_view",
        """
        insert into board_view (id, version, person, unit, shared, name, doc)
        values (gen_random_uuid(), 1, '%1$s', '%1$s', false, 'n', '{}')
        """);
    ROWS.put("board_standard", "insert into board_standard (person, view) values ('%1$s', '%2$s')");
    ROWS.put(
        "report_text",
        """
        insert into report_text (matter, version, held_on, said, words)
        values ('%2$s', 1, '2022-01-01', '排水', to_tsvector('simple', '排水'))
        """);
    ROWS.put(
        "document_text",
        """
        insert into document_text (document, piece, words)
        values ('%2$s', 1, to_tsvector('simple', '排水'))
        """);
  }

  private SampleRows() {}
}
