-- Only who changes a text is its author.
create or replace function newsroom.record_edit_author() returns trigger
language plpgsql as $$
declare
  was constant jsonb := case tg_op when 'UPDATE' then old.fields else '{}' end;
begin
  if exists (
    select from unnest(newsroom.text_fields()) field where was -> field is distinct from new.fields -> field) then
    insert into newsroom.story_author values (new.story_id, new.by_id) on conflict do nothing;
  end if;
  return null;
end
$$;

-- What one person wrote into a pending edit is kept when another goes on with it: they may take it away again. Each
-- person's last alone, since two who write at once make one every few seconds.
create or replace function newsroom.keep_passed_edit() returns trigger
language plpgsql as $$
begin
  delete from newsroom.discarded_edit
    where story_id = old.story_id and passed and by_id is not distinct from old.by_id;
  insert into newsroom.discarded_edit (story_id, base_version, fields, by_id, passed)
    values (old.story_id, old.base_version, old.fields, old.by_id, true);
  return null;
end
$$;

-- A plan is for the text that somebody with the right `publish` saw: changed by an account without it, in the column where
-- the story is or where the edit takes it, the text waits for a new plan.
create or replace function newsroom.end_changed_plan() returns trigger
language plpgsql as $$
declare
  who constant int := newsroom.author_account();
  live_column constant text := (select column_slug from public.story where id = new.story_id);
begin
  if who is null or newsroom.has_right(who, 'publish', live_column) and newsroom.has_right(who, 'publish',
      case when new.fields ? 'column_slug' then new.fields ->> 'column_slug' else live_column end) then
    return new;
  end if;
  new.publish_at := null;
  new.failed_at := now();
  new.failure := '定时后有人改了这次修改，修改没有发布。请看过后再发布。';
  return new;
end
$$;
create trigger end_changed_plan before update on newsroom.edit
  for each row when (new.fields is distinct from old.fields and new.publish_at is not distinct from old.publish_at
    and old.publish_at is not null)
  execute function newsroom.end_changed_plan();
