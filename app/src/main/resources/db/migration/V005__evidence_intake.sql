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

-- 分解立项: documents, and the candidates in them. Candidates are before the ledger, not in it.

create table document (
  id            uuid primary key,
  title         text        not null check (length(title) between 1 and 200),
  kind          text        not null
                check (kind in ('SPEECH', 'PLAN', 'MINUTES', 'INSTRUCTION', 'NOTICE', 'OTHER')),
  unit          uuid        not null,  -- that entered it
  entered_by    uuid        not null,
  entered_at    timestamptz not null,
  sensitive     boolean     not null,
  text          text        not null check (length(text) between 1 and 1048576),
  text_hash     text        not null check (text_hash ~ '^[0-9a-f]{64}$'),
  file_hash     text        references stored_file,
  file_name     text        check (length(file_name) <= 200),
  leader        text        check (length(leader) <= 100),          -- 批示: whose words
  instruction   text        check (length(instruction) <= 1048576), -- 批示原文
  instructed_on date,
  recorded_by   text        check (length(recorded_by) <= 100),     -- 批示: who typed them
  dated_on      date,
  date_words    text        not null check (length(date_words) <= 200),
  version       integer     not null check (version > 0),
  check ((file_hash is null) = (file_name is null)),
  check ((leader is null) = (instruction is null)),
  check ((leader is null) = (recorded_by is null))
);

create table candidate (
  id       uuid primary key,
  document uuid    not null references document,
  start_at integer not null check (start_at >= 0),
  end_at   integer not null check (end_at > start_at),
  status   text    not null
           check (status in ('OPEN', 'ACCEPTED', 'REJECTED', 'MERGED', 'SPLIT', 'DISPATCHED')),
  matter   uuid unique,  -- what it became; a matter comes of one candidate
  detail   jsonb   not null,
  check ((status = 'DISPATCHED') = (matter is not null))
);
create index candidate_of on candidate (document, start_at);

create table set_aside (
  id       uuid primary key,
  document uuid    not null references document,
  start_at integer not null check (start_at >= 0),
  detail   jsonb   not null
);
create index set_aside_of on set_aside (document, start_at);

-- Who reads a document: the unit that entered it and all above it; a sensitive one, that unit alone.
create table document_reader (
  reader   uuid not null,
  document uuid not null references document,
  primary key (reader, document)
);
create index document_reader_of on document_reader (document);

create function document_visible(wanted uuid) returns boolean
  language sql stable security definer parallel safe
  set search_path = public
  as $$
    select claim_house()
        or exists (select 1 from document_reader r
                   where r.document = wanted and r.reader in (claim_unit(), claim_person()))
  $$;

alter table document enable row level security;
create policy document_read on document for select using (document_visible(id));
create policy document_write on document for insert with check (true);
create policy document_move on document for update
  using (document_visible(id)) with check (document_visible(id));

alter table candidate enable row level security;
create policy candidate_read on candidate for select using (document_visible(document));
create policy candidate_write on candidate for insert with check (document_visible(document));
create policy candidate_move on candidate for update
  using (document_visible(document)) with check (document_visible(document));

alter table set_aside enable row level security;
create policy set_aside_read on set_aside for select using (document_visible(document));
create policy set_aside_write on set_aside for insert with check (document_visible(document));
create policy set_aside_drop on set_aside for delete using (document_visible(document));

alter table document_reader enable row level security;
create policy document_reader_read on document_reader for select
  using (reader in (claim_unit(), claim_person()) or (select claim_house()));
create policy document_reader_write on document_reader for insert with check (true);
create policy document_reader_drop on document_reader for delete using ((select claim_house()));

grant select, insert, update on document, candidate to ${app_role};
grant select, insert, delete on set_aside to ${app_role};
grant select, insert, delete on document_reader to ${app_role};
