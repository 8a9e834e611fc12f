-- Many acts in one transaction, as when a ledger is taken in, cost less.

-- A listener goes on in the middle of a transaction by its place, and reads no act of it twice. What
-- the journal keeps is as it was.
create index journal_by_place on journal (xid, id);
drop index journal_by_transaction;

-- No question used these: a matter's spans are found by the primary key, a reader's through
-- 'matter_reader'.
drop index matter_span_lead;
drop index matter_span_now;

-- There is nothing to count of a reader before there is a matter.
drop trigger wall_reader_entered on matter_reader;
create trigger wall_reader_entered after insert on matter_reader
  referencing new table as entered for each statement
  when (current_setting('wutong.opening', true) is distinct from 'on')
  execute function wall_follow_reader();

-- As before, but it says so while it writes the readers.
create or replace function open_matters(
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
  perform set_config('wutong.opening', 'on', true);
  insert into matter_reader (reader, due_on, matter)
    select * from unnest(read_by, read_due, read_of);
  perform set_config('wutong.opening', '', true);
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

-- As before; what left and what came are added up instead of looked up in one another, which took a
-- thousand times a thousand steps for a thousand rows.
create or replace function wall_follow_matter() returns trigger
  language plpgsql security definer set search_path = public
  as $$
begin
  if tg_op = 'INSERT' then
    insert into wall_change (reader, campaign, lead, open, yellow_on, red_on, due_on, matters, percent)
    select r.reader, coalesce(m.campaign, zero_id()), coalesce(m.lead, zero_id()),
        sum(wall_open(m.state)), m.yellow_on, m.red_on,
        case when m.red_on is not null then m.due_on end,
        sum(wall_counts(m.state, m.outcome)), sum(wall_percent(m.state, m.outcome, m.progress))
    from entered m join matter_reader r on r.matter = m.id
    group by 1, 2, 3, 5, 6, 7;
  elsif tg_op = 'DELETE' then
    insert into wall_change (reader, campaign, lead, open, yellow_on, red_on, due_on, matters, percent)
    select r.reader, coalesce(m.campaign, zero_id()), coalesce(m.lead, zero_id()),
        -sum(wall_open(m.state)), m.yellow_on, m.red_on,
        case when m.red_on is not null then m.due_on end,
        -sum(wall_counts(m.state, m.outcome)), -sum(wall_percent(m.state, m.outcome, m.progress))
    from gone m join matter_reader r on r.matter = m.id
    group by 1, 2, 3, 5, 6, 7;
  else
    insert into wall_change (reader, campaign, lead, open, yellow_on, red_on, due_on, matters, percent)
    select r.reader, coalesce(m.campaign, zero_id()), coalesce(m.lead, zero_id()),
        sum(m.n * wall_open(m.state)), m.yellow_on, m.red_on,
        case when m.red_on is not null then m.due_on end,
        sum(m.n * wall_counts(m.state, m.outcome)),
        sum(m.n * wall_percent(m.state, m.outcome, m.progress))
    from (
      select sum(n) as n, id, campaign, lead, state, outcome, progress, yellow_on, red_on, due_on
      from (
        select -1 as n, id, campaign, lead, state, outcome, progress, yellow_on, red_on, due_on
        from gone
        union all
        select 1, id, campaign, lead, state, outcome, progress, yellow_on, red_on, due_on
        from entered
      ) both_sides
      group by 2, 3, 4, 5, 6, 7, 8, 9, 10 having sum(n) <> 0
    ) m join matter_reader r on r.matter = m.id
    group by 1, 2, 3, 5, 6, 7
    having sum(m.n * wall_open(m.state)) <> 0 or sum(m.n * wall_counts(m.state, m.outcome)) <> 0
      or sum(m.n * wall_percent(m.state, m.outcome, m.progress)) <> 0;
  end if;
  return null;
end $$;
