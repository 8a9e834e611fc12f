-- Nobody writes into what is not theirs to see, not even past the doors: what the policies said of
-- reading they now say of writing too. The readers of a matter are written before its first row and
-- after its last one, so that whoever acts sees the matter throughout.

create function document_entered_here(wanted uuid) returns boolean
  language sql stable security definer parallel safe
  set search_path = public
  as $$
    select claim_house()
        or exists (select 1 from document d where d.id = wanted and d.unit = claim_unit())
  $$;

alter policy matter_write on matter with check (matter_visible(id));
alter policy matter_move on matter with check (matter_visible(id));
alter policy assignment_write on assignment with check (matter_visible(matter));
alter policy assignment_move on assignment with check (matter_visible(matter));
alter policy matter_span_write on matter_span with check (matter_visible(matter));
alter policy matter_span_move on matter_span with check (matter_visible(matter));
alter policy prepared_act_write on prepared_act with check (matter_visible(matter));
alter policy prepared_act_move on prepared_act with check (matter_visible(matter));
alter policy document_write on document
  with check (unit = (select claim_unit()) or (select claim_house()));
-- Whoever could name readers of any document could name themselves.
alter policy document_reader_write on document_reader with check (document_entered_here(document));

create or replace function write_matter_text(written uuid, pairs text) returns void
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
