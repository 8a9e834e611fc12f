-- Who hears of what. Notices follow from the journal, which is their outbox: see journal_cursor.

-- When this zone began to tell: what was recorded before is shown and never counted as unread.
create table notice_start (
  at timestamptz primary key
);

create table notice (
  id         bigint generated always as identity primary key,
  journal_id bigint not null,
  person     uuid   not null,      -- who hears
  unit       uuid   not null,      -- as whom: the unit of that post
  cause      text   not null,
  urgency    text   not null,
  matter     uuid   not null,
  number     text   not null,      -- the matter's, which may be said where its words may not
  actor      uuid   not null,      -- who did it
  words      text   not null,      -- why, in that person's words; shown to readers of the matter
  at         timestamptz not null,
  read_at    timestamptz,
  -- Once for each person and cause, however often the journal is read.
  unique (journal_id, person, cause)
);
create index notice_of on notice (person, id);
create index notice_unread on notice (person, id) where read_at is null;

alter table notice enable row level security;
create policy notice_read on notice for select
  using (person = claim_person() or (select claim_house()));
create policy notice_write on notice for insert with check ((select claim_house()));
create policy notice_mark on notice for update
  using (person = claim_person() or (select claim_house()))
  with check (person = claim_person() or (select claim_house()));
create policy notice_drop on notice for delete using ((select claim_house()));

grant select, insert on notice_start to ${app_role};
grant select, insert, delete on notice to ${app_role};
grant update (read_at) on notice to ${app_role};

-- How persons want to hear outside the page. A projection of the journal.
create table notice_preference (
  person uuid primary key,
  doc    text not null
);
alter table notice_preference enable row level security;
create policy notice_preference_own on notice_preference
  using (person = claim_person() or (select claim_house()))
  with check (person = claim_person() or (select claim_house()));
grant select, insert, update, delete on notice_preference to ${app_role};

-- What is on its way outside. What was sent keeps its id and loses its words.
create table notice_message (
  id       uuid primary key,       -- named after what it tells: sent again, it is known again
  person   uuid not null,
  hook     uuid,                   -- the target that is told; none for mail to the person
  subject  text not null,
  body     text not null,
  made_at  timestamptz not null,
  next_at  timestamptz,            -- when it is tried next
  attempts integer not null,
  state    text not null,          -- WAITING, SENT, DEAD
  trouble  text not null           -- why it was not sent the last time
);
create index notice_message_due on notice_message (next_at, id) where next_at is not null;
create index notice_message_troubled on notice_message (state) where state <> 'SENT';
alter table notice_message enable row level security;
create policy notice_message_read on notice_message for select
  using (person = claim_person() or (select claim_house()));
create policy notice_message_write on notice_message for insert
  with check ((select claim_house()));
create policy notice_message_move on notice_message for update
  using ((select claim_house())) with check ((select claim_house()));
grant select, insert, update on notice_message to ${app_role};

-- Whose digest of which day is made: once.
create table notice_digest (
  person  uuid not null,
  day     date not null,
  made_at timestamptz not null,
  primary key (person, day)
);
create index notice_digest_day on notice_digest (day);
grant select, insert on notice_digest to ${app_role};

-- Programs elsewhere that are told what goes outside. A projection of the journal; no secret is here.
create table notice_hook (
  id  uuid primary key,
  doc text not null
);
grant select, insert, update, delete on notice_hook to ${app_role};
