-- The journal and everything that guards it. This file is never edited and never followed by one
-- that changes these tables: what is written here is kept for good.

-- Claims. The application sets them at the start of every transaction; without one no row is seen.
create function claim_person() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('wutong.person', true), '')::uuid $$;
create function claim_unit() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('wutong.unit', true), '')::uuid $$;
-- The house itself (sealing, replaying, clocks): reads everything, is nobody.
create function claim_house() returns boolean language sql stable parallel safe as
  $$ select coalesce(current_setting('wutong.house', true), '') = 'on' $$;

create table journal (
  id              bigint generated always as identity primary key,
  subject         uuid        not null,
  subject_version integer     not null check (subject_version > 0),
  act             text        not null,
  actor           uuid        not null,  -- the person
  post            uuid        not null,  -- the post in which that person acted
  unit            uuid        not null,  -- the unit of that post
  recorded_at     timestamptz not null,  -- when we knew it, product time
  held_at         timestamptz not null,  -- when it held, product time
  wall_at         timestamptz not null,  -- the machine's own time
  xid             xid8        not null default pg_current_xact_id(),
  bundle_hash     bytea       not null,  -- the configuration in force
  body            bytea       not null,  -- canonical JSON (RFC 8785)
  unique (subject, subject_version),
  check (held_at <= recorded_at)
);

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% on % is refused: what was recorded stays', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create trigger journal_keeps before update or delete on journal
  for each row execute function refuse_rewriting();
create trigger journal_keeps_all before truncate on journal
  for each statement execute function refuse_rewriting();
-- The sealer asks for the acts of transactions from a certain one on; see 'Proofs.seal'.
create index journal_by_transaction on journal (xid);

-- Personal text stands beside the journal under a salted hash, so that lawful erasure removes the
-- text and the salt and leaves every hash in the tree as it was.
create table personal_text (
  hash  bytea primary key,
  salt  bytea,
  words text,
  check ((salt is null) = (words is null))
);

-- Files that explain the journal (packs, calendars, rulesets), by SHA-256.
create table kept_file (
  hash    bytea primary key,
  name    text  not null,
  content bytea not null,
  kept_at timestamptz not null
);

-- Sealed leaves and signed heads of the Merkle tree (RFC 6962).
create table leaf (
  index      bigint primary key,
  journal_id bigint not null unique,
  hash       bytea  not null
);
create table head (
  size      bigint primary key,
  root      bytea       not null,
  sealed_at timestamptz not null,
  signature bytea       not null,
  key_id    bytea       not null
);
-- Roots of whole subtrees: of 256 leaves on level 1, of 65,536 on level 2 … They follow from the
-- leaves and are kept so that one more leaf, and the proof of any leaf, read hundreds of hashes
-- and not all of them.
create table subtree (
  level smallint not null check (level > 0),
  index bigint   not null,
  hash  bytea    not null,
  primary key (level, index)
);
create trigger leaf_keeps before update or delete on leaf
  for each row execute function refuse_rewriting();
create trigger leaf_keeps_all before truncate on leaf
  for each statement execute function refuse_rewriting();
create trigger head_keeps before update or delete on head
  for each row execute function refuse_rewriting();
create trigger head_keeps_all before truncate on head
  for each statement execute function refuse_rewriting();
create trigger subtree_keeps before update or delete on subtree
  for each row execute function refuse_rewriting();
create trigger subtree_keeps_all before truncate on subtree
  for each statement execute function refuse_rewriting();

-- Where each listener has got to: the journal is the outbox.
create table journal_cursor (
  listener   text primary key,
  xid        xid8   not null, -- ids may commit out of order, transactions below the watermark not
  journal_id bigint not null
);

-- Who reads a matter: its units and all above them, or the named readers of a sensitive one. It
-- stands here because the journal's own policy asks it; the ledger writes it.
create table matter_reader (
  reader uuid not null,      -- a unit, or a person
  due_on date not null,      -- so that a list at any level is one equality in index order
  matter uuid not null,
  primary key (reader, due_on, matter)
);
create index matter_reader_of on matter_reader (matter, reader);

create function matter_visible(wanted uuid) returns boolean
  language sql stable security definer parallel safe
  set search_path = public
  as $$
    select claim_house()
        or exists (select 1 from matter_reader r
                   where r.matter = wanted and r.reader in (claim_unit(), claim_person()))
  $$;

alter table journal enable row level security;
create policy journal_read on journal for select
  using ((select claim_house()) or matter_visible(subject));
create policy journal_write on journal for insert with check (true);
alter table matter_reader enable row level security;
create policy matter_reader_read on matter_reader for select
  using (reader in (claim_unit(), claim_person()) or (select claim_house()));
create policy matter_reader_drop on matter_reader for delete using ((select claim_house()));

-- Rows of readers are written whole, and only for a matter that is new or that the writer reads:
-- the policies above would otherwise hide the other readers from the one who replaces them.
create function write_matter_readers(written uuid, due date, readers uuid[]) returns void
  language plpgsql security definer set search_path = public
  as $$
begin
  if not matter_visible(written)
      and exists (select 1 from matter_reader r where r.matter = written) then
    raise exception 'the readers of matter % are not yours to write', written
      using errcode = 'insufficient_privilege';
  end if;
  delete from matter_reader r where r.matter = written;
  insert into matter_reader (reader, due_on, matter)
    select distinct each, due, written from unnest(readers) each;
end $$;
revoke all on function write_matter_readers(uuid, date, uuid[]) from public;
grant execute on function write_matter_readers(uuid, date, uuid[]) to ${app_role};

grant select, insert on journal, kept_file, leaf, head, subtree to ${app_role};
grant select, insert, update on personal_text, journal_cursor to ${app_role};
grant select, delete on matter_reader to ${app_role};
