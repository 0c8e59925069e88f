-- A correction is text of its story. The last one passes the guard with the story; another is not written over, slipped
-- in before it, or taken away from under it.
create or replace function newsroom.guard_correction() returns trigger
language plpgsql as $$
declare
  refused text;
begin
  if not exists (select from newsroom.review_step) then return null; end if;
  if tg_op = 'INSERT' then
    select min(s.title) into refused from new_rows n join public.story s on s.id = n.story_id
    where s.status = 'published' and s.correction <> n.text
      and s.column_slug in (select column_slug from newsroom.review_step);
  elsif tg_op = 'UPDATE' then
    select min(s.title) into refused
    from new_rows n join public.story s on s.id = n.story_id left join old_rows o on o.id = n.id
    where s.status = 'published' and s.correction <> n.text
      and s.column_slug in (select column_slug from newsroom.review_step)
      and (n.text, n.story_id) is distinct from (o.text, o.story_id);
  end if;
  if refused is null and tg_op <> 'INSERT' then
    select min(s.title) into refused from old_rows o join public.story s on s.id = o.story_id
    where s.status = 'published'
      and s.column_slug in (select column_slug from newsroom.review_step)
      and exists (select from public.correction later where later.story_id = o.story_id and later.id > o.id)
      and not exists (select from public.correction kept where kept.story_id = o.story_id and kept.id = o.id);
  end if;
  if refused is not null then
    perform newsroom.refuse_unsigned(format('《%s》以前的更正说明不能不经审校就改', left(refused, 40)));
  end if;
  return null;
end
$$;
create trigger verify_review_deleted after delete on correction
  referencing old table as old_rows
  for each statement execute function newsroom.guard_correction();
