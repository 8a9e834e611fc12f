-- The weekly meeting: its series, each meeting, what stands on its agenda, what was counted for it.
-- All of it is a projection of the journal.

-- Since when the lead's next report is awaited (提醒).
alter table matter add column reminded_at timestamptz;
create index matter_reminded on matter (lead, reminded_at) where reminded_at is not null;

create table meeting_series (
  id      uuid primary key,
  version integer not null,
  unit    uuid not null,             -- the office that holds it
  name    text not null check (length(name) between 1 and 100),
  readers uuid[] not null,           -- the office, the units invited, all above the office
  doc     text not null
);

create table meeting (
  id         uuid primary key,
  version    integer not null,
  series     uuid not null,
  unit       uuid not null,
  meets_at   timestamptz not null,
  cut_off_at timestamptz not null,
  state      text not null check (state in ('OPEN', 'HELD')),
  drawn_at   timestamptz,
  readers    uuid[] not null,
  office     uuid[] not null,        -- who sees what is for the office alone
  doc        text not null,          -- the meeting without its agenda and figures
  unique (series, meets_at)
);
create index meeting_of on meeting (unit, meets_at);
create index meeting_to_draw on meeting (cut_off_at) where state = 'OPEN' and drawn_at is null;

create table meeting_line (
  meeting uuid not null references meeting,
  id      uuid not null,
  matter  uuid,                      -- whose readers alone see the line
  office  boolean not null,          -- for the office alone
  doc     text not null,
  primary key (meeting, id)
);

-- A unit's figures: for the office, for the unit and for all above it.
create table meeting_count (
  meeting uuid not null references meeting,
  unit    uuid not null,
  readers uuid[] not null,
  doc     text not null,
  primary key (meeting, unit)
);

create function meeting_visible(wanted uuid) returns boolean
  language sql stable security definer parallel safe set search_path = public
  as $$
    select claim_house()
        or exists (select 1 from meeting m where m.id = wanted and claim_unit() = any (m.readers))
  $$;
create function meeting_for_office(wanted uuid) returns boolean
  language sql stable security definer parallel safe set search_path = public
  as $$
    select claim_house()
        or exists (select 1 from meeting m where m.id = wanted and claim_unit() = any (m.office))
  $$;
create function meeting_kept_here(wanted uuid) returns boolean
  language sql stable security definer parallel safe set search_path = public
  as $$
    select claim_house()
        or exists (select 1 from meeting m where m.id = wanted and m.unit = claim_unit())
  $$;

alter table meeting_series enable row level security;
alter table meeting enable row level security;
alter table meeting_line enable row level security;
alter table meeting_count enable row level security;

create policy meeting_series_read on meeting_series for select
  using ((select claim_house()) or (select claim_unit()) = any (readers));
create policy meeting_series_write on meeting_series for insert
  with check (unit = (select claim_unit()) or (select claim_house()));
create policy meeting_series_move on meeting_series for update
  using (unit = (select claim_unit()) or (select claim_house()))
  with check (unit = (select claim_unit()) or (select claim_house()));
create policy meeting_series_drop on meeting_series for delete using ((select claim_house()));

create policy meeting_read on meeting for select
  using ((select claim_house()) or (select claim_unit()) = any (readers));
create policy meeting_write on meeting for insert
  with check (unit = (select claim_unit()) or (select claim_house()));
create policy meeting_move on meeting for update
  using (unit = (select claim_unit()) or (select claim_house()))
  with check (unit = (select claim_unit()) or (select claim_house()));
create policy meeting_drop on meeting for delete using ((select claim_house()));

create policy meeting_line_read on meeting_line for select
  using (meeting_visible(meeting)
    and (not office or meeting_for_office(meeting))
    and (matter is null or matter_visible(matter)));
create policy meeting_line_write on meeting_line for insert with check (meeting_kept_here(meeting));
create policy meeting_line_move on meeting_line for update
  using (meeting_kept_here(meeting)) with check (meeting_kept_here(meeting));
create policy meeting_line_drop on meeting_line for delete using (meeting_kept_here(meeting));

create policy meeting_count_read on meeting_count for select
  using ((select claim_house()) or (select claim_unit()) = any (readers));
create policy meeting_count_write on meeting_count for insert
  with check (meeting_kept_here(meeting));
create policy meeting_count_move on meeting_count for update
  using (meeting_kept_here(meeting)) with check (meeting_kept_here(meeting));
create policy meeting_count_drop on meeting_count for delete using (meeting_kept_here(meeting));

grant select, insert, update, delete
  on meeting_series, meeting, meeting_line, meeting_count to ${app_role};
