-- What a decision must know of a matter's parent and children, whoever decides: a parent is not
-- done before its children and a child's date is not later than its parent's, even where the one
-- who acts may not open the other. Only number, state and date are told, and only to who may see
-- the matter in between.

create function children_of_matter(parent_id uuid)
  returns table (id uuid, number text, state text, due_on date)
  language sql stable security definer set search_path = public
  as $$
    select c.id, c.number, c.state, c.due_on from matter c
    where c.parent = parent_id and matter_visible(parent_id)
    order by c.number
  $$;

create function parent_of_matter(child_id uuid)
  returns table (id uuid, number text, state text, due_on date)
  language sql stable security definer set search_path = public
  as $$
    select p.id, p.number, p.state, p.due_on from matter c join matter p on p.id = c.parent
    where c.id = child_id and matter_visible(child_id)
  $$;

-- The same, and the parent stays as it is until the transaction ends: nobody closes it meanwhile.
create function hold_parent_of_matter(child_id uuid)
  returns table (id uuid, number text, state text, due_on date)
  language sql volatile security definer set search_path = public
  as $$
    select p.id, p.number, p.state, p.due_on from matter c join matter p on p.id = c.parent
    where c.id = child_id and matter_visible(child_id)
    for share of p
  $$;

revoke all on function children_of_matter(uuid) from public;
revoke all on function parent_of_matter(uuid) from public;
revoke all on function hold_parent_of_matter(uuid) from public;
grant execute on function children_of_matter(uuid) to ${app_role};
grant execute on function parent_of_matter(uuid) to ${app_role};
grant execute on function hold_parent_of_matter(uuid) to ${app_role};
