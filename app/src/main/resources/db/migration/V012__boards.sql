-- The wall's counters, the views that people keep, and the words of reports and of sources.

-- 挂图作战: how many matters of a campaign a unit leads, and how they are lit, for each of their
-- readers: nobody can see a count over what is not theirs, and a sensitive matter is counted for
-- its named readers alone. Counted as on one day; whoever asks on a later day adds what turned since.
create table wall_day (
  only_one boolean primary key default true check (only_one),
  as_of    date not null
);

create table wall_cell (
  reader    uuid not null,
  campaign  uuid not null,     -- all zeros: none
  lead      uuid not null,     -- all zeros: none yet
  open      bigint not null,
  green     bigint not null,
  yellow    bigint not null,
  red       bigint not null,
  due_today bigint not null,
  overdue   bigint not null,
  matters   bigint not null,   -- that count towards the progress
  percent   bigint not null,   -- the sum of theirs
  primary key (reader, campaign, lead)
);

-- What is not counted in yet. Acts only add rows here, so that two acts never wait for one counter.
create table wall_change (
  id        bigint generated always as identity primary key,
  reader    uuid not null,
  campaign  uuid not null,
  lead      uuid not null,
  open      bigint not null,
  yellow_on date,
  red_on    date,
  due_on    date,
  matters   bigint not null,
  percent   bigint not null
);
create index wall_change_of on wall_change (reader);
create index matter_due on matter (due_on) where red_on is not null;

-- Stands where there is no campaign, or no lead yet.
create function zero_id() returns uuid language sql immutable parallel safe
  as $$ select '00000000-0000-0000-0000-000000000000'::uuid $$;

-- Closed without having been done: these say nothing about the pace.
create function wall_counts(state text, outcome text) returns bigint
  language sql immutable parallel safe
  as $$
    select case when state in ('WITHDRAWN', 'PROPOSED')
        or outcome in ('MERGED', 'CARRIED_OVER', 'NO_LONGER_NEEDED') then 0 else 1 end::bigint
  $$;
create function wall_percent(state text, outcome text, progress smallint) returns bigint
  language sql immutable parallel safe
  as $$
    select wall_counts(state, outcome)
        * case when state = 'CLOSED' then 100 else greatest(progress, 0) end
  $$;
create function wall_open(state text) returns bigint
  language sql immutable parallel safe
  as $$ select case when state in ('CLOSED', 'WITHDRAWN') then 0 else 1 end::bigint $$;

-- The counters follow the two tables that they count, whoever writes these: an act, an import, a
-- unit that moves, a rebuilding.
create function wall_follow_matter() returns trigger
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
      select x.n, x.id, x.campaign, x.lead, x.state, x.outcome, x.progress, x.yellow_on, x.red_on,
          x.due_on
      from gone o join entered e using (id)
      cross join lateral (values
        (-1, o.id, o.campaign, o.lead, o.state, o.outcome, o.progress, o.yellow_on, o.red_on, o.due_on),
        (1, e.id, e.campaign, e.lead, e.state, e.outcome, e.progress, e.yellow_on, e.red_on, e.due_on)
      ) x(n, id, campaign, lead, state, outcome, progress, yellow_on, red_on, due_on)
      where (o.campaign, o.lead, o.state, o.outcome, o.progress, o.yellow_on, o.red_on, o.due_on)
        is distinct from
            (e.campaign, e.lead, e.state, e.outcome, e.progress, e.yellow_on, e.red_on, e.due_on)
    ) m join matter_reader r on r.matter = m.id
    group by 1, 2, 3, 5, 6, 7
    having sum(m.n * wall_open(m.state)) <> 0 or sum(m.n * wall_counts(m.state, m.outcome)) <> 0
      or sum(m.n * wall_percent(m.state, m.outcome, m.progress)) <> 0;
  end if;
  return null;
end $$;

create function wall_follow_reader() returns trigger
  language plpgsql security definer set search_path = public
  as $$
begin
  if tg_op = 'INSERT' then
    insert into wall_change (reader, campaign, lead, open, yellow_on, red_on, due_on, matters, percent)
    select r.reader, coalesce(m.campaign, zero_id()), coalesce(m.lead, zero_id()),
        sum(wall_open(m.state)), m.yellow_on, m.red_on,
        case when m.red_on is not null then m.due_on end,
        sum(wall_counts(m.state, m.outcome)), sum(wall_percent(m.state, m.outcome, m.progress))
    from entered r join matter m on m.id = r.matter
    group by 1, 2, 3, 5, 6, 7;
  else
    insert into wall_change (reader, campaign, lead, open, yellow_on, red_on, due_on, matters, percent)
    select r.reader, coalesce(m.campaign, zero_id()), coalesce(m.lead, zero_id()),
        -sum(wall_open(m.state)), m.yellow_on, m.red_on,
        case when m.red_on is not null then m.due_on end,
        -sum(wall_counts(m.state, m.outcome)), -sum(wall_percent(m.state, m.outcome, m.progress))
    from gone r join matter m on m.id = r.matter
    group by 1, 2, 3, 5, 6, 7;
  end if;
  return null;
end $$;

create trigger wall_matter_entered after insert on matter
  referencing new table as entered for each statement execute function wall_follow_matter();
create trigger wall_matter_changed after update on matter
  referencing old table as gone new table as entered
  for each statement execute function wall_follow_matter();
create trigger wall_matter_gone after delete on matter
  referencing old table as gone for each statement execute function wall_follow_matter();
create trigger wall_reader_entered after insert on matter_reader
  referencing new table as entered for each statement execute function wall_follow_reader();
create trigger wall_reader_gone after delete on matter_reader
  referencing old table as gone for each statement execute function wall_follow_reader();

-- Whether anything of a light changes between two days.
create function wall_turns(yellow_on date, red_on date, due_on date, since date, day date)
  returns boolean language sql immutable parallel safe
  as $$
    select (yellow_on > least(since, day) and yellow_on <= greatest(since, day))
        or (red_on > least(since, day) and red_on <= greatest(since, day))
        or (due_on >= least(since, day) and due_on <= greatest(since, day))
  $$;

-- Counts in what waits, and moves the day: the rows touched are those whose light turns between the
-- two days. One statement reads all of it, so that no act falls between two looks.
create function count_wall(day date) returns bigint
  language plpgsql security definer set search_path = public
  as $$
declare
  counted bigint;
  since date;
begin
  if not claim_house() then
    raise exception 'the wall is counted by the house' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtext('wall'));
  insert into wall_day (as_of) values (day) on conflict do nothing;
  select as_of into since from wall_day;
  with taken as (
    delete from wall_change returning *
  ), added as (
    select reader, campaign, lead, open,
        case when red_on > since and yellow_on > since then open else 0 end as green,
        case when red_on > since and yellow_on <= since then open else 0 end as yellow,
        case when red_on <= since then open else 0 end as red,
        case when due_on = since then open else 0 end as due_today,
        case when due_on < since then open else 0 end as overdue, matters, percent
    from taken
    union all
    select r.reader, coalesce(m.campaign, zero_id()), coalesce(m.lead, zero_id()), 0,
        (m.red_on > day and m.yellow_on > day)::int - (m.red_on > since and m.yellow_on > since)::int,
        (m.red_on > day and m.yellow_on <= day)::int
            - (m.red_on > since and m.yellow_on <= since)::int,
        (m.red_on <= day)::int - (m.red_on <= since)::int,
        coalesce((m.due_on = day)::int - (m.due_on = since)::int, 0),
        coalesce((m.due_on < day)::int - (m.due_on < since)::int, 0), 0, 0
    from matter m join matter_reader r on r.matter = m.id
    where since <> day and m.red_on is not null
      and wall_turns(m.yellow_on, m.red_on, m.due_on, since, day)
  )
  insert into wall_cell as c (reader, campaign, lead, open, green, yellow, red, due_today, overdue,
      matters, percent)
  select reader, campaign, lead, sum(open), sum(green), sum(yellow), sum(red), sum(due_today),
      sum(overdue), sum(matters), sum(percent)
  from added group by 1, 2, 3
  on conflict (reader, campaign, lead) do update set open = c.open + excluded.open,
      green = c.green + excluded.green, yellow = c.yellow + excluded.yellow,
      red = c.red + excluded.red, due_today = c.due_today + excluded.due_today,
      overdue = c.overdue + excluded.overdue, matters = c.matters + excluded.matters,
      percent = c.percent + excluded.percent;
  get diagnostics counted = row_count;
  update wall_day set as_of = day where as_of <> day;
  if counted > 0 then
    delete from wall_cell where open = 0 and matters = 0;
  end if;
  return counted;
end $$;

alter table wall_cell enable row level security;
alter table wall_change enable row level security;
create policy wall_cell_read on wall_cell for select
  using (reader in (claim_unit(), claim_person()) or (select claim_house()));
create policy wall_change_read on wall_change for select
  using (reader in (claim_unit(), claim_person()) or (select claim_house()));
grant select on wall_day, wall_cell, wall_change to ${app_role};
revoke all on function count_wall(date) from public;
grant execute on function count_wall(date) to ${app_role};

-- What is there already.
insert into wall_change (reader, campaign, lead, open, yellow_on, red_on, due_on, matters, percent)
select r.reader, coalesce(m.campaign, zero_id()), coalesce(m.lead, zero_id()),
    sum(wall_open(m.state)), m.yellow_on, m.red_on,
    case when m.red_on is not null then m.due_on end,
    sum(wall_counts(m.state, m.outcome)), sum(wall_percent(m.state, m.outcome, m.progress))
from matter m join matter_reader r on r.matter = m.id
group by 1, 2, 3, 5, 6, 7;

-- Views of the list: a filter, columns and an order under a name, one's own or one's unit's.
create table board_view (
  id      uuid primary key,
  version integer not null,
  person  uuid not null,
  unit    uuid not null,
  shared  boolean not null,
  name    text not null check (length(name) between 1 and 60),
  doc     text not null            -- the whole view as JSON
);
create index board_view_of on board_view (person);
create index board_view_shared on board_view (unit) where shared;

-- Which of them opens with the list.
create table board_standard (
  person uuid primary key,
  view   uuid not null
);

alter table board_view enable row level security;
alter table board_standard enable row level security;
create policy board_view_read on board_view for select
  using (person = claim_person() or (shared and unit = claim_unit()) or (select claim_house()));
create policy board_view_write on board_view for insert
  with check ((person = claim_person() and unit = claim_unit()) or (select claim_house()));
create policy board_view_move on board_view for update
  using (person = claim_person() or (select claim_house()))
  with check (person = claim_person() or (select claim_house()));
create policy board_view_drop on board_view for delete
  using (person = claim_person() or (select claim_house()));
create policy board_standard_own on board_standard
  using (person = claim_person() or (select claim_house()))
  with check (person = claim_person() or (select claim_house()));
grant select, insert, update, delete on board_view, board_standard to ${app_role};

-- The words of reports and of source documents, as the matters' own in matter_text: read through a
-- function that repeats the question of who may read.
create table report_text (
  matter  uuid not null,
  version integer not null,
  held_on date not null,
  said    text not null,
  words   tsvector not null,
  primary key (matter, version)
);
create index report_text_words on report_text using gin (words);
-- In pieces: a tsvector counts positions up to 16,383, and a source may be a book.
create table document_text (
  document uuid not null,
  piece    integer not null,
  words    tsvector not null,
  primary key (document, piece)
);
create index document_text_words on document_text using gin (words);
alter table report_text enable row level security;
alter table document_text enable row level security;

-- What waits to be indexed: the indexer is the house, and a little behind.
create table report_waiting (
  matter uuid primary key
);
create table document_waiting (
  document uuid primary key
);
grant select, insert, update, delete on report_waiting, document_waiting to ${app_role};

create function document_to_index() returns trigger
  language plpgsql security definer set search_path = public
  as $$
begin
  insert into document_waiting (document) values (new.id) on conflict do nothing;
  return null;
end $$;
create trigger document_to_index after insert on document
  for each row execute function document_to_index();
insert into document_waiting (document) select id from document;
insert into report_waiting (matter) select id from matter where reported_at is not null;

create function write_report_text(about uuid, versions integer[], held date[], texts text[],
    pairs text[]) returns void
  language plpgsql security definer set search_path = public
  as $$
begin
  if not claim_house() then
    raise exception 'the house writes the index' using errcode = 'insufficient_privilege';
  end if;
  insert into report_text (matter, version, held_on, said, words)
    select about, v, h, w, to_tsvector('simple', p)
    from unnest(versions, held, texts, pairs) t(v, h, w, p)
  on conflict (matter, version) do update set held_on = excluded.held_on, said = excluded.said,
    words = excluded.words;
end $$;

create function write_document_text(about uuid, pairs text[]) returns void
  language plpgsql security definer set search_path = public
  as $$
begin
  if not claim_house() then
    raise exception 'the house writes the index' using errcode = 'insufficient_privilege';
  end if;
  delete from document_text where document = about;
  insert into document_text (document, piece, words)
    select about, n, to_tsvector('simple', p) from unnest(pairs) with ordinality t(p, n);
end $$;

-- The newest matters, reports and documents that hold the words, among those that the claim reads.
-- The matches are put in order first (offset 0 keeps the question of who may read above the sort):
-- a word that stands in every eighth matter is asked about until twenty are found, not for all.
create function newest_matters(wanted text, most integer) returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select found.matter from (
      select t.matter from matter_text t where t.words @@ to_tsquery('simple', wanted)
      order by t.matter desc offset 0) found
    where matter_visible(found.matter) limit most
  $$;
create function search_reports(wanted text, most integer)
  returns table (matter uuid, version integer, held_on date, said text)
  language sql stable security definer set search_path = public
  as $$
    select s.matter, s.version, s.held_on, s.said from (
      select found.matter, found.version from (
        select t.matter, t.version, t.held_on from report_text t
        where t.words @@ to_tsquery('simple', wanted)
        order by t.held_on desc, t.matter, t.version desc offset 0) found
      where matter_visible(found.matter) limit most) newest
    join report_text s using (matter, version)
  $$;
create function search_documents(wanted text, most integer) returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select distinct t.document from document_text t
    where t.words @@ to_tsquery('simple', wanted) and document_visible(t.document)
    order by 1 desc limit most
  $$;
revoke all on function write_report_text(uuid, integer[], date[], text[], text[]) from public;
revoke all on function write_document_text(uuid, text[]) from public;
revoke all on function newest_matters(text, integer) from public;
revoke all on function search_reports(text, integer) from public;
revoke all on function search_documents(text, integer) from public;
grant execute on function write_report_text(uuid, integer[], date[], text[], text[]) to ${app_role};
grant execute on function write_document_text(uuid, text[]) to ${app_role};
grant execute on function newest_matters(text, integer) to ${app_role};
grant execute on function search_reports(text, integer) to ${app_role};
grant execute on function search_documents(text, integer) to ${app_role};

-- The version of any subject: whoever keeps a view or a layout again has to know the last one, and the
-- acts on what is no matter are nobody's to read. A number tells nothing else.
create function journal_version(wanted uuid) returns integer
  language sql stable security definer set search_path = public
  as $$ select coalesce(max(subject_version), 0) from journal where subject = wanted $$;
revoke all on function journal_version(uuid) from public;
grant execute on function journal_version(uuid) to ${app_role};
