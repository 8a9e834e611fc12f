-- Regular reports: what a campaign asks for, who said what when, and acts that are sent again.

-- The ledger's: a campaign says when its units report, what it rests on, what it is to reach.
alter table campaign
  add column rhythm text,                         -- when units report, as JSON; null: when they please
  add column source text not null default '' check (length(source) <= 10000),
  add column aims   text not null default '[]';   -- what it is to reach, as JSON

create index assignment_open on assignment (unit, matter) where state <> 'DONE';

-- The ledger's: whoever sends an act names it, so that sending it again does it once. No projection:
-- it only says what was answered, and is forgotten after some months.
create table act_key (
  person   uuid not null,
  key      uuid not null,
  hash     text not null,          -- of what was sent
  at       timestamptz not null,
  version  integer,                -- the matter's after it
  prepared boolean,                -- whether it waits for a signature
  primary key (person, key)
);
create index act_key_old on act_key (person, at);
alter table act_key enable row level security;
create policy act_key_own on act_key using (person = claim_person() or claim_house())
  with check (person = claim_person() or claim_house());
grant select, insert, update, delete on act_key to ${app_role};

-- Which unit reported on which matter, and when we knew it; the words stand in the journal.
create table unit_report (
  matter  uuid not null,
  version integer not null,        -- the matter's, under which the journal keeps the words
  unit    uuid not null,
  at      timestamptz not null,
  primary key (matter, version)
);
create index unit_report_of on unit_report (matter, unit, at);
alter table unit_report enable row level security;
create policy unit_report_read on unit_report for select
  using ((select claim_house()) or matter_visible(matter));
create policy unit_report_write on unit_report for insert with check (matter_visible(matter));
create policy unit_report_drop on unit_report for delete using ((select claim_house()));
grant select, insert, delete on unit_report to ${app_role};

insert into unit_report (matter, version, unit, at)
  select subject, subject_version, unit, recorded_at from journal where act = 'ledger.report';
