-- As before (20261129000046_deletion), in parts: what follows a story compares each changed row of a statement with
-- each other (search.keep), so that 100,000 at once would take an hour.
create or replace function newsroom.settle_deleted() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  ids int[];
begin
  loop
    with part as (select story_id from newsroom.deleting_story order by story_id limit 500),
    taken as (
      delete from newsroom.deleting_story d using part where d.story_id = part.story_id returning d.story_id
    )
    select array_agg(story_id) into ids from taken;
    exit when ids is null;
    update public.story set status = 'deleted' where id = any (ids);
  end loop;
  return null;
end
$$;
