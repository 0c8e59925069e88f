-- As before, but not with a story that is purged, since nothing could be put back then.
create or replace function newsroom.keep_deleted_row() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  kept constant jsonb := to_jsonb(old);
begin
  if kept ? 'story_id' and not exists (select from public.story where id = (kept ->> 'story_id')::int) then
    return old;
  end if;
  insert into newsroom.deleted_row (table_name, key, row, subscriptions) values (
    tg_table_name, kept ->> tg_argv[0], kept,
    coalesce((
      select jsonb_agg(s) from reader.subscription s
      where tg_table_name = 'column' and s.column_slug = kept ->> 'slug'
         or tg_table_name = 'keyword' and s.keyword = kept ->> 'name'), '[]'));
  return old;
end
$$;

drop trigger keep_deleted on correction;
drop function newsroom.keep_deleted_correction();
create trigger keep_deleted before delete on correction for each row execute function newsroom.keep_deleted_row('id');

drop trigger keep_deleted on special_story;
drop function newsroom.keep_deleted_special_story();
create trigger keep_deleted before delete on special_story for each row execute function newsroom.keep_deleted_row('id');

drop trigger keep_deleted on live_entry;
drop function newsroom.keep_deleted_live_entry();
create trigger keep_deleted before delete on live_entry for each row execute function newsroom.keep_deleted_row('id');
