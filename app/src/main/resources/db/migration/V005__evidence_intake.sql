-- 佐证: files by their hash, and who brought them.

-- What the bytes are. No name stands here and no person: the bytes are nobody's.
create table stored_file (
  hash       text primary key check (hash ~ '^[0-9a-f]{64}$'),
  size       bigint      not null check (size > 0),
  media_type text        not null check (length(media_type) <= 200),
  stored_at  timestamptz not null
);

-- Who brought them under which name: seen by that person only. A room that attaches a file keeps
-- hash and name itself and asks its own question of who may read.
create table upload (
  id         uuid primary key,
  hash       text        not null references stored_file,
  name       text        not null check (length(name) between 1 and 200),
  size       bigint      not null check (size > 0),
  media_type text        not null check (length(media_type) <= 200),
  person     uuid        not null,
  at         timestamptz not null
);
create index upload_of on upload (person, hash, id);

alter table upload enable row level security;
create policy upload_read on upload for select
  using (person = (select claim_person()) or (select claim_house()));
create policy upload_write on upload for insert
  with check (person = (select claim_person()) or (select claim_house()));

grant select, insert on stored_file, upload to ${app_role};
