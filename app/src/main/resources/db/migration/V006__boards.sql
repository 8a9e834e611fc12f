-- Search over Chinese words: overlapping pairs of characters, written by the application, in a
-- table that nobody reads directly. Row policies would keep the GIN index from being used; the
-- functions below run as their owner and repeat the visibility test themselves.

create table matter_text (
  matter uuid primary key,
  words  tsvector not null
);
create index matter_text_words on matter_text using gin (words);
alter table matter_text enable row level security;

create function write_matter_text(written uuid, pairs text) returns void
  language plpgsql security definer set search_path = public
  as $$
begin
  if not matter_visible(written) then
    raise exception 'the words of matter % are not yours to write', written
      using errcode = 'insufficient_privilege';
  end if;
  insert into matter_text (matter, words) values (written, to_tsvector('simple', pairs))
  on conflict (matter) do update set words = excluded.words;
end $$;

create function search_matters(wanted text) returns setof uuid
  language sql stable security definer set search_path = public rows 200
  as $$
    select t.matter from matter_text t
    where t.words @@ to_tsquery('simple', wanted)
      and (claim_house() or exists (
        select 1 from matter_reader r
        where r.matter = t.matter and r.reader in (claim_unit(), claim_person())))
  $$;

revoke all on function write_matter_text(uuid, text) from public;
revoke all on function search_matters(text) from public;
grant execute on function write_matter_text(uuid, text) to ${app_role};
grant execute on function search_matters(text) to ${app_role};
