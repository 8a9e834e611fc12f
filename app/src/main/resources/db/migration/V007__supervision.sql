-- Clocks on matters: who owes what by when, and to whom it has climbed. A projection of the journal.

create table clock (
  id      uuid primary key,
  version integer not null,
  matter  uuid not null,
  unit    uuid not null,
  rule    text not null,
  state   text not null,
  due_at  timestamptz not null,
  next_at timestamptz,             -- when it climbs next
  doc     text not null            -- the whole clock as JSON
) with (fillfactor = 80);
create index clock_of on clock (matter);
create index clock_next on clock (next_at, id) where next_at is not null;

create table clock_step (
  clock  uuid not null,
  step   smallint not null,
  matter uuid not null,
  person uuid not null,
  unit   uuid not null,
  at     timestamptz not null,
  open   boolean not null,         -- whether the clock's event is still owed
  primary key (clock, step)
);
create index clock_step_waiting on clock_step (person, unit) where open;

alter table clock enable row level security;
alter table clock_step enable row level security;

create policy clock_read on clock for select
  using ((select claim_house()) or matter_visible(matter));
create policy clock_write on clock for insert with check (true);
create policy clock_move on clock for update using (matter_visible(matter)) with check (true);
create policy clock_drop on clock for delete using ((select claim_house()));

create policy clock_step_read on clock_step for select
  using ((select claim_house()) or matter_visible(matter));
create policy clock_step_write on clock_step for insert with check (true);
create policy clock_step_move on clock_step for update
  using (matter_visible(matter)) with check (true);
create policy clock_step_drop on clock_step for delete using ((select claim_house()));

grant select, insert, update, delete on clock, clock_step to ${app_role};
