-- As before (20261129000048_deletion_in_parts); the ids are read once: of a table without statistics each part took
-- as long as the whole.
create or replace function newsroom.settle_deleted() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  ids int[];
begin
  with taken as (delete from newsroom.deleting_story returning story_id)
    select array_agg(story_id order by story_id) into ids from taken;
  for i in 1 .. coalesce(cardinality(ids), 0) by 500 loop
    update public.story set status = 'deleted' where id = any (ids[i : i + 499]);
  end loop;
  return null;
end
$$;
