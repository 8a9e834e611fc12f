-- The ledger: matters as they stand now, their spans in two times, their units' parts, acts that
-- wait for a signature, campaigns. All of it is a projection of the journal.

create sequence matter_number;

create table campaign (
  id       uuid primary key,
  version  integer not null,
  name     text not null check (length(name) between 1 and 200),
  kind     text,                 -- the kind of matter it usually holds
  verifier uuid not null,
  units    uuid[] not null,
  from_on  date not null,
  to_on    date not null,
  check (from_on <= to_on)
);

create table matter (
  id          uuid primary key,
  version     integer not null,
  number      text not null unique,
  state       text not null,
  outcome     text,
  kind        text not null,
  campaign    uuid,
  title       text not null,
  lead        uuid,
  verifier    uuid not null,
  parent      uuid,
  promised_on date,
  due_on      date,
  yellow_on   date,
  red_on      date,
  closed_on   date,
  sensitivity text not null,
  asks        text,              -- extension or reassignment, while it waits for an answer
  progress    smallint not null, -- percent; -1 while the lead never said
  last_words  text not null,
  reported_at timestamptz,
  doc         text not null      -- the whole matter as JSON
) with (fillfactor = 80);
create index matter_parent on matter (parent) where parent is not null;
create index matter_verifier on matter (verifier, state);
create index matter_campaign on matter (campaign, due_on);
create index matter_yellow on matter (yellow_on) where yellow_on is not null;
create index matter_red on matter (red_on) where red_on is not null;

create table assignment (
  unit        uuid not null,
  matter      uuid not null,
  role        text not null,
  state       text not null,
  due_on      date,
  responsible uuid,
  primary key (unit, matter)
);
create index assignment_matter on assignment (matter);
create index assignment_responsible on assignment (responsible) where responsible is not null;

-- 需协调事项: whose help the units' last reports ask for.
create table help_asked (
  unit   uuid not null, -- who is asked
  matter uuid not null,
  asking uuid not null, -- whose report asks
  what   text not null,
  until  date,
  primary key (unit, matter, asking)
);
create index help_asked_of on help_asked (matter);

-- The list's columns through two times: when they held, and when we knew it.
create table matter_span (
  matter      uuid not null,
  known_from  timestamptz not null,
  known_to    timestamptz not null default 'infinity',
  held_from   timestamptz not null,
  held_to     timestamptz not null default 'infinity',
  state       text not null,
  outcome     text,
  kind        text not null,
  campaign    uuid,
  title       text not null,
  lead        uuid,
  verifier    uuid not null,
  promised_on date,
  due_on      date,
  yellow_on   date,
  red_on      date,
  closed_on   date,
  sensitivity text not null,
  primary key (matter, known_from, held_from),
  check (known_from < known_to and held_from < held_to)
);
create index matter_span_lead on matter_span (lead, due_on, matter);
create index matter_span_now on matter_span (matter) where known_to = 'infinity';

-- 审签: what an officer prepared and a signer has not yet signed.
create table prepared_act (
  id            uuid primary key,
  version       integer not null,
  matter        uuid not null,
  unit          uuid not null,
  verb          text not null,
  said          text not null,    -- the order as JSON
  prepared_by   uuid not null,
  prepared_post uuid not null,
  prepared_at   timestamptz not null,
  state         text not null,    -- WAITING, SIGNED, SENT_BACK
  decided_by    uuid,
  decided_at    timestamptz,
  reason        text
);
create index prepared_act_waiting on prepared_act (unit, prepared_at) where state = 'WAITING';
create index prepared_act_matter on prepared_act (matter);

alter table matter enable row level security;
alter table assignment enable row level security;
alter table help_asked enable row level security;
alter table matter_span enable row level security;
alter table prepared_act enable row level security;

create policy matter_read on matter for select
  using ((select claim_house()) or matter_visible(id));
create policy matter_write on matter for insert with check (true);
create policy matter_move on matter for update using (matter_visible(id)) with check (true);
create policy matter_drop on matter for delete using ((select claim_house()));

create policy assignment_read on assignment for select
  using ((select claim_house()) or matter_visible(matter));
create policy assignment_write on assignment for insert with check (true);
create policy assignment_move on assignment for update
  using (matter_visible(matter)) with check (true);
create policy assignment_drop on assignment for delete using (matter_visible(matter));

create policy help_asked_read on help_asked for select
  using ((select claim_house()) or matter_visible(matter));
create policy help_asked_write on help_asked for insert with check (true);
create policy help_asked_drop on help_asked for delete using (matter_visible(matter));

create policy matter_span_read on matter_span for select
  using ((select claim_house()) or matter_visible(matter));
create policy matter_span_write on matter_span for insert with check (true);
create policy matter_span_move on matter_span for update
  using (matter_visible(matter)) with check (true);
create policy matter_span_drop on matter_span for delete using (matter_visible(matter));

create policy prepared_act_read on prepared_act for select
  using ((select claim_house()) or matter_visible(matter));
create policy prepared_act_write on prepared_act for insert with check (true);
create policy prepared_act_move on prepared_act for update
  using (matter_visible(matter)) with check (true);
create policy prepared_act_drop on prepared_act for delete using ((select claim_house()));

grant usage, update on sequence matter_number to ${app_role};
grant select, insert, update, delete
  on campaign, matter, assignment, help_asked, matter_span, prepared_act to ${app_role};
