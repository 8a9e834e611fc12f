-- Lights: a third day on which a light turns, for schemes that show blue, and why it turns, so that
-- a list can say so without reading the whole matter.

alter table matter add column blue_on date;
alter table matter add column grounds text; -- why the light turns and how the figure stands, as JSON
alter table matter_span add column blue_on date;
create index matter_blue on matter (blue_on) where blue_on is not null;

-- As before, with both for each matter.
drop function open_matters(uuid[], text[], text[], text[], text[], uuid[], text[], uuid[],
  uuid[], date[], date[], date[], date[], date[], text[], smallint[], text[], text[], timestamptz,
  uuid[], uuid[], text[], text[], date[], uuid[], uuid[], date[]);
create function open_matters(
  ids uuid[], numbers text[], states text[], outcomes text[], kinds text[], campaigns uuid[],
  titles text[], leads uuid[], verifiers uuid[], promised date[], due date[], blue date[], yellow date[],
  red date[], closed date[], sensitivities text[], percents smallint[], words text[], grounds_of text[],
  docs text[],
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
      promised_on, due_on, blue_on, yellow_on, red_on, closed_on, sensitivity, progress, last_words,
      grounds, doc)
    select id, 1, number, state, outcome, kind, campaign, title, lead, verifier, promised_on,
        due_on, blue_on, yellow_on, red_on, closed_on, sensitivity, progress, last_words, grounds, doc
    from unnest(ids, numbers, states, outcomes, kinds, campaigns, titles, leads, verifiers,
        promised, due, blue, yellow, red, closed, sensitivities, percents, words, grounds_of,
        docs)
      m(id, number, state, outcome, kind, campaign, title, lead, verifier, promised_on, due_on,
        blue_on, yellow_on, red_on, closed_on, sensitivity, progress, last_words, grounds, doc);
  insert into assignment (matter, unit, role, state, due_on)
    select * from unnest(part_of, part_units, part_roles, part_states, part_due);
  insert into matter_span (matter, known_from, held_from, state, outcome, kind, campaign, title,
      lead, verifier, promised_on, due_on, blue_on, yellow_on, red_on, closed_on, sensitivity)
    select id, opened_at, opened_at, state, outcome, kind, campaign, title, lead, verifier,
        promised_on, due_on, blue_on, yellow_on, red_on, closed_on, sensitivity
    from unnest(ids, states, outcomes, kinds, campaigns, titles, leads, verifiers, promised, due,
        blue, yellow, red, closed, sensitivities)
      m(id, state, outcome, kind, campaign, title, lead, verifier, promised_on, due_on, blue_on,
        yellow_on, red_on, closed_on, sensitivity);
end $$;
revoke all on function open_matters(uuid[], text[], text[], text[], text[], uuid[], text[], uuid[],
  uuid[], date[], date[], date[], date[], date[], date[], text[], smallint[], text[], text[],
  text[], timestamptz, uuid[], uuid[], text[], text[], date[], uuid[], uuid[], date[]) from public;
grant execute on function open_matters(uuid[], text[], text[], text[], text[], uuid[], text[], uuid[],
  uuid[], date[], date[], date[], date[], date[], date[], text[], smallint[], text[], text[],
  text[], timestamptz, uuid[], uuid[], text[], text[], date[], uuid[], uuid[], date[]) to ${app_role};
