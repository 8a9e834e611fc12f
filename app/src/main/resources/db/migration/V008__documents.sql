-- Spreadsheets in: named layouts and what was taken in. Beside them what taking in a hundred
-- thousand rows at once needs of the ledger and of the search index.

create table sheet_layout (
  id      uuid primary key,
  version integer not null,
  unit    uuid not null,           -- whose layout it is
  name    text not null check (length(name) between 1 and 100),
  headers text not null,           -- by which it is found again
  doc     text not null            -- the whole layout as JSON
);
create index sheet_layout_found on sheet_layout (unit, headers);

create table sheet_import (
  id      uuid primary key,
  version integer not null,
  unit    uuid not null,
  at      timestamptz not null,
  state   text not null,           -- DONE, UNDONE
  doc     text not null,           -- what was taken in, as JSON
  matters uuid[] not null          -- what it opened, in the order of its rows
);
create index sheet_import_of on sheet_import (unit, at);

alter table sheet_layout enable row level security;
alter table sheet_import enable row level security;
create policy sheet_layout_own on sheet_layout using (unit = claim_unit() or claim_house())
  with check (unit = claim_unit() or claim_house());
create policy sheet_import_own on sheet_import using (unit = claim_unit() or claim_house())
  with check (unit = claim_unit() or claim_house());

grant select, insert, update, delete on sheet_layout, sheet_import to ${app_role};

-- Matters whose words wait to be indexed: a bulk import does not wait for the index.
create table text_waiting (
  matter uuid primary key
);
grant select, insert, update, delete on text_waiting to ${app_role};

-- Many new matters at once. The row policies would ask for each of a million rows whether it may be
-- written; this asks once for all of them, and asks the same: whoever writes a matter reads it, and
-- nothing is added to a matter that is there.
create function open_matters(
  ids uuid[], numbers text[], states text[], outcomes text[], kinds text[], campaigns uuid[],
  titles text[], leads uuid[], verifiers uuid[], promised date[], due date[], yellow date[],
  red date[], closed date[], sensitivities text[], percents smallint[], words text[], docs text[],
  opened_at timestamptz,
  part_of uuid[], part_units uuid[], part_roles text[], part_states text[], part_due date[],
  read_of uuid[], read_by uuid[], read_due date[]) returns void
  language plpgsql security definer set search_path = public
  as $$
begin
  if exists (select unnest(part_of) except select unnest(ids))
      or exists (select from matter_reader r where r.matter = any (ids) limit 1)
      or (not claim_house() and cardinality(ids) <> (
        select count(distinct r.m) from unnest(read_of, read_by) r(m, who)
        where r.who in (claim_unit(), claim_person())))
      or exists (select unnest(read_of) except select unnest(ids)) then
    raise exception 'these matters are not yours to open'
      using errcode = 'insufficient_privilege';
  end if;
  insert into matter_reader (reader, due_on, matter)
    select * from unnest(read_by, read_due, read_of);
  insert into matter (id, version, number, state, outcome, kind, campaign, title, lead, verifier,
      promised_on, due_on, yellow_on, red_on, closed_on, sensitivity, progress, last_words, doc)
    select id, 1, number, state, outcome, kind, campaign, title, lead, verifier, promised_on,
        due_on, yellow_on, red_on, closed_on, sensitivity, progress, last_words, doc
    from unnest(ids, numbers, states, outcomes, kinds, campaigns, titles, leads, verifiers,
        promised, due, yellow, red, closed, sensitivities, percents, words, docs)
      m(id, number, state, outcome, kind, campaign, title, lead, verifier, promised_on, due_on,
        yellow_on, red_on, closed_on, sensitivity, progress, last_words, doc);
  insert into assignment (matter, unit, role, state, due_on)
    select * from unnest(part_of, part_units, part_roles, part_states, part_due);
  insert into matter_span (matter, known_from, held_from, state, outcome, kind, campaign, title,
      lead, verifier, promised_on, due_on, yellow_on, red_on, closed_on, sensitivity)
    select id, opened_at, opened_at, state, outcome, kind, campaign, title, lead, verifier,
        promised_on, due_on, yellow_on, red_on, closed_on, sensitivity
    from unnest(ids, states, outcomes, kinds, campaigns, titles, leads, verifiers, promised, due,
        yellow, red, closed, sensitivities)
      m(id, state, outcome, kind, campaign, title, lead, verifier, promised_on, due_on, yellow_on,
        red_on, closed_on, sensitivity);
end $$;
revoke all on function open_matters(uuid[], text[], text[], text[], text[], uuid[], text[], uuid[],
  uuid[], date[], date[], date[], date[], date[], text[], smallint[], text[], text[], timestamptz,
  uuid[], uuid[], text[], text[], date[], uuid[], uuid[], date[]) from public;
grant execute on function open_matters(uuid[], text[], text[], text[], text[], uuid[], text[],
  uuid[], uuid[], date[], date[], date[], date[], date[], text[], smallint[], text[], text[],
  timestamptz, uuid[], uuid[], text[], text[], date[], uuid[], uuid[], date[]) to ${app_role};
