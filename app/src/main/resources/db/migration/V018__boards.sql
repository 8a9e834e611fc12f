-- Each report waits to be indexed by itself. Under the matter alone the indexer wrote all reports of a
-- matter again for each new one, and an act on a matter that it had just taken waited for its end.
alter table report_waiting rename to report_waiting_by_matter;
create table report_waiting (
  matter  uuid not null,
  version integer not null,
  primary key (matter, version)
);
insert into report_waiting (matter, version)
  select subject, subject_version
  from report_waiting_by_matter join journal on subject = matter and act = 'ledger.report';
drop table report_waiting_by_matter;
grant select, insert, update, delete on report_waiting to ${app_role};

drop function write_report_text(uuid, integer[], date[], text[], text[]);
create function write_report_text(about uuid[], versions integer[], held date[], texts text[],
    pairs text[]) returns void
  language plpgsql security definer set search_path = public
  as $$
begin
  if not claim_house() then
    raise exception 'the house writes the index' using errcode = 'insufficient_privilege';
  end if;
  insert into report_text (matter, version, held_on, said, words)
    select m, v, h, w, to_tsvector('simple', p)
    from unnest(about, versions, held, texts, pairs) t(m, v, h, w, p)
  on conflict (matter, version) do update set held_on = excluded.held_on, said = excluded.said,
    words = excluded.words;
end $$;
