-- What a decision must know of the matters above and below one, whoever decides: whoever verifies a
-- parent need not be a reader of its children, and still may not close it over an open one. Told is
-- only what a refusal names, and only to a reader of the matter itself.
create function matter_kin(wanted uuid)
  returns table (id uuid, number text, state text, due_on date, above boolean)
  language sql stable security definer set search_path = public
  as $$
    select k.id, k.number, k.state, k.due_on, false
    from matter k where k.parent = wanted and matter_visible(wanted)
    union all
    select k.id, k.number, k.state, k.due_on, true
    from matter m join matter k on k.id = m.parent where m.id = wanted and matter_visible(wanted)
    order by 5, 2
  $$;
revoke all on function matter_kin(uuid) from public;
grant execute on function matter_kin(uuid) to ${app_role};
