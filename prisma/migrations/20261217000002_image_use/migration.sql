-- Where each picture is used, kept by triggers: by stories and the edits of them that wait, their live entries, clips,
-- places of the home page, pages and specials. A text may name a picture that has no row (yet).
create table listing.image_use (
  -- The table: story, edit, live_entry, video, home_slot, page, special.
  owner_kind text collate "C" not null,
  -- Its row's key; of an edit the story's.
  owner text collate "C" not null,
  -- The column; of an edit the field.
  place text collate "C" not null,
  image_key text collate "C" not null,
  primary key (owner_kind, owner, place, image_key)
);
create index image_use_image_key_idx on listing.image_use (image_key);

create function listing.story_images(s story) returns table (place text, image_key text)
language sql immutable as $$
  select 'cover', s.cover where s.cover is not null
  union all
  select 'share_picture', s.share_picture where s.share_picture is not null
  union all
  select 'body', unnest(newsroom.picture_keys(s.body))
$$;

-- Only where what a story shows has changed: reading a body takes longer than the rest.
create function listing.sync_story_images() returns trigger
language plpgsql as $$
declare
  changed int[];
begin
  if tg_op = 'DELETE' then
    delete from listing.image_use where owner_kind = 'story' and owner in (select id::text from old_rows);
    return null;
  end if;
  if tg_op = 'INSERT' then
    changed := array(select id from new_rows);
  else
    changed := array(
      (select id from (select id, cover, share_picture, body from old_rows
        except select id, cover, share_picture, body from new_rows) as gone)
      union
      (select id from (select id, cover, share_picture, body from new_rows
        except select id, cover, share_picture, body from old_rows) as come));
    delete from listing.image_use where owner_kind = 'story' and owner in (select id::text from unnest(changed) as id);
  end if;
  -- From the table: cascades of one new key change a row several times, and these rows have each of its states.
  insert into listing.image_use
    select 'story', s.id::text, used.place, used.image_key
    from public.story s, listing.story_images(s) used where s.id = any (changed)
    on conflict do nothing;
  return null;
end
$$;
create trigger sync_images_inserted after insert on story
  referencing new table as new_rows
  for each statement execute function listing.sync_story_images();
create trigger sync_images_updated after update on story
  referencing old table as old_rows new table as new_rows
  for each statement execute function listing.sync_story_images();
create trigger sync_images_deleted after delete on story
  referencing old table as old_rows
  for each statement execute function listing.sync_story_images();

-- Of the other tables, whose rows are few: the column of its key, then the columns that name pictures.
create function listing.sync_image_use() returns trigger
language plpgsql as $$
declare
  row jsonb;
begin
  if tg_op <> 'INSERT' then
    delete from listing.image_use where owner_kind = tg_table_name and owner = to_jsonb(old) ->> tg_argv[0];
  end if;
  if tg_op <> 'DELETE' then
    row := to_jsonb(new) || coalesce(to_jsonb(new) -> 'fields', '{}');
    insert into listing.image_use
      select tg_table_name, row ->> tg_argv[0], field, image_key
      from unnest(tg_argv[1:]) as field, unnest(
        case when field in ('body', 'introduction', 'text') then newsroom.picture_keys(row ->> field)
        else array[row ->> field] end) as image_key
      where image_key <> ''
      on conflict do nothing;
  end if;
  return null;
end
$$;
create trigger sync_images_added after insert or delete on newsroom.edit
  for each row execute function listing.sync_image_use('story_id', 'cover', 'share_picture', 'body');
create trigger sync_images_updated after update on newsroom.edit
  for each row when ((new.story_id, new.fields) is distinct from (old.story_id, old.fields))
  execute function listing.sync_image_use('story_id', 'cover', 'share_picture', 'body');
create trigger sync_images_added after insert or delete on live_entry
  for each row execute function listing.sync_image_use('id', 'picture', 'text');
create trigger sync_images_updated after update on live_entry
  for each row when ((new.id, new.picture, new.text) is distinct from (old.id, old.picture, old.text))
  execute function listing.sync_image_use('id', 'picture', 'text');
create trigger sync_images_added after insert or delete on video
  for each row execute function listing.sync_image_use('key', 'poster');
create trigger sync_images_updated after update on video
  for each row when ((new.key, new.poster) is distinct from (old.key, old.poster))
  execute function listing.sync_image_use('key', 'poster');
create trigger sync_images_added after insert or delete on home_slot
  for each row execute function listing.sync_image_use('id', 'picture');
create trigger sync_images_updated after update on home_slot
  for each row when ((new.id, new.picture) is distinct from (old.id, old.picture))
  execute function listing.sync_image_use('id', 'picture');
create trigger sync_images_added after insert or delete on page
  for each row execute function listing.sync_image_use('slug', 'body');
create trigger sync_images_updated after update on page
  for each row when ((new.slug, new.body) is distinct from (old.slug, old.body))
  execute function listing.sync_image_use('slug', 'body');
create trigger sync_images_added after insert or delete on special
  for each row execute function listing.sync_image_use('id', 'cover', 'introduction');
create trigger sync_images_updated after update on special
  for each row when ((new.id, new.cover, new.introduction) is distinct from (old.id, old.cover, old.introduction))
  execute function listing.sync_image_use('id', 'cover', 'introduction');

create function listing.clear_image_use() returns trigger
language plpgsql as $$
begin
  delete from listing.image_use where owner_kind = tg_table_name;
  return null;
end
$$;
create trigger sync_images_truncated after truncate on story
  for each statement execute function listing.clear_image_use();
create trigger sync_images_truncated after truncate on newsroom.edit
  for each statement execute function listing.clear_image_use();
create trigger sync_images_truncated after truncate on live_entry
  for each statement execute function listing.clear_image_use();
create trigger sync_images_truncated after truncate on video
  for each statement execute function listing.clear_image_use();
create trigger sync_images_truncated after truncate on home_slot
  for each statement execute function listing.clear_image_use();
create trigger sync_images_truncated after truncate on page
  for each statement execute function listing.clear_image_use();
create trigger sync_images_truncated after truncate on special
  for each statement execute function listing.clear_image_use();

insert into listing.image_use
  select 'story', s.id::text, used.place, used.image_key from story s, listing.story_images(s) used
  union
  select 'edit', e.story_id::text, field, image_key
  from newsroom.edit e, unnest(array['cover', 'share_picture', 'body']) as field, unnest(
    case field when 'body' then newsroom.picture_keys(e.fields ->> 'body') else array[e.fields ->> field] end) as image_key
  where image_key <> ''
  union
  select 'live_entry', id::text, 'picture', picture from live_entry where picture is not null
  union
  select 'live_entry', id::text, 'text', unnest(newsroom.picture_keys(text)) from live_entry
  union
  select 'video', key, 'poster', poster from video where poster is not null
  union
  select 'home_slot', id::text, 'picture', picture from home_slot where picture is not null
  union
  select 'page', slug, 'body', unnest(newsroom.picture_keys(body)) from page
  union
  select 'special', id::text, 'cover', cover from special where cover is not null
  union
  select 'special', id::text, 'introduction', unnest(newsroom.picture_keys(introduction)) from special;

-- What it answered is in listing.image_use.
drop index story_picture_keys;

-- The stories that show a picture as they are or will be once their edit is published, by themselves, by an entry or by
-- their clip.
create function listing.stories_with_image(of_key text) returns int[]
language sql stable as $$
  select array(
    select owner::int from listing.image_use where image_key = of_key and owner_kind in ('story', 'edit')
    union
    select e.story_id from listing.image_use u join public.live_entry e on e.id = u.owner::int
      where u.image_key = of_key and u.owner_kind = 'live_entry'
    union
    select s.id from listing.image_use u join public.story s on s.video = u.owner
      where u.image_key = of_key and u.owner_kind = 'video'
    order by 1)
$$;

-- Its other uses in words. `of_places`: in these columns alone; null: in all.
create function listing.name_image_uses(of_key text, of_places text[] default null) returns text
language sql stable as $$
  select string_agg(name, '、') from (
    select case u.owner_kind
      when 'video' then format('视频 %s 的封面', u.owner)
      when 'home_slot' then format('首页位置 %s', u.owner)
      when 'page' then (select format('页面《%s》', title) from public.page where slug = u.owner)
      else (select format('专题《%s》', title) from public.special where id = u.owner::int) end as name
    from listing.image_use u
    where u.image_key = of_key and u.owner_kind not in ('story', 'edit', 'live_entry')
      and (of_places is null or u.place = any (of_places))
    order by array_position(array['video', 'home_slot', 'page', 'special'], u.owner_kind), u.owner
    limit 5) as uses
$$;

-- A deleted story counts too: it can come back with all that it shows.
create or replace function newsroom.check_image_deletion() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  stories constant int[] := listing.stories_with_image(old.key);
  elsewhere constant text := listing.name_image_uses(old.key);
begin
  if cardinality(stories) > 0 then
    perform newsroom.refuse_deletion(format('图片 %s 还在这些稿件里：%s', old.key, newsroom.name_stories(stories)),
      '图片还在稿件里_不能删除', '先从稿件的封面、正文或视频封面里换掉它');
  end if;
  if elsewhere is not null then
    perform newsroom.refuse_deletion(format('图片 %s 还用在：%s', old.key, elsewhere),
      '图片还在使用_不能删除', '先在那里换掉它');
  end if;
  return old;
end
$$;

-- Columns that refer to a picture follow a new key; a text would show nothing, and neither would an edit that waits.
create or replace function newsroom.check_image_rename() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  stories constant int[] := array(
    select owner::int from listing.image_use
    where image_key = old.key and (owner_kind = 'story' and place = 'body' or owner_kind = 'edit')
    union
    select e.story_id from listing.image_use u join live_entry e on e.id = u.owner::int
    where u.image_key = old.key and u.owner_kind = 'live_entry' and u.place = 'text'
    order by 1);
  others constant text := listing.name_image_uses(old.key, array['body', 'introduction']);
begin
  if cardinality(stories) > 0 or others is not null then
    perform newsroom.refuse_deletion(
      format('图片 %s 还在这些正文里：%s', old.key, concat_ws('、', newsroom.name_stories(stories), others)),
      '图片还在正文里_不能改名', '先在正文里换掉它，或者用新的名称另存一张图片');
  end if;
  return new;
end
$$;
