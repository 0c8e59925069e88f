-- DELETE is not the end: a story gets a status that can be set back, what another row shows is refused, and other
-- rows are kept for 30 days (docs/decisions/020-deletion.md).

-- The stories of a DELETE that is under way. Empty outside of transactions.
create unlogged table newsroom.deleting_story (
  story_id int primary key
);

-- A row of another table of `public` that was deleted, with the subscriptions that went with it.
create table newsroom.deleted_row (
  id bigserial primary key,
  table_name text not null,
  key text not null,
  row jsonb not null,
  subscriptions jsonb not null default '[]',
  deleted_at timestamptz(3) not null default now()
);
create index deleted_row_table_name_key_id_idx on newsroom.deleted_row (table_name, key, id desc);
create index deleted_row_deleted_at_idx on newsroom.deleted_row (deleted_at);

-- Rows are noted one by one and changed in one statement, so that the triggers that follow a story (lists, search,
-- counters, notify) run once for a DELETE of 100,000.
create function newsroom.delete_story() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.status <> 'deleted' then
    insert into newsroom.deleting_story values (old.id) on conflict do nothing;
    return null;
  end if;
  -- Only what has been deleted for 30 days goes.
  if old.deleted_at < now() - interval '30 days' then return old; end if;
  return null;
end
$$;
create trigger keep_deleted before delete on story
  for each row execute function newsroom.delete_story();

create function newsroom.settle_deleted() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  ids int[];
begin
  with taken as (delete from newsroom.deleting_story returning story_id)
    select array_agg(story_id order by story_id) into ids from taken;
  if ids is not null then
    update public.story set status = 'deleted' where id = any (ids);
  end if;
  return null;
end
$$;
-- Fires before the other triggers that follow a DELETE, by its name.
create trigger a_settle_deleted after delete on story
  for each statement execute function newsroom.settle_deleted();

-- The first of the stories for a sentence: 《潮水退去》（12）、《港口》（15，已删除）等7篇.
create function newsroom.name_stories(ids int[]) returns text
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select (
    select string_agg(
      format('《%s》（%s%s）', coalesce(nullif(left(s.title, 30), ''), '无题'), s.id,
        case s.status when 'deleted' then '，已删除' when 'draft' then '，草稿' else '' end),
      '、' order by s.id)
    from (select * from story where id = any (ids) order by id limit 5) s
  ) || case when cardinality(ids) > 5 then format('等%s篇', cardinality(ids)) else '' end
$$;

create function newsroom.refuse_deletion(why text, name text, remedy text) returns void
language plpgsql as $$
begin
  raise exception '%', why using errcode = 'foreign_key_violation', constraint = name, hint = remedy;
end
$$;

-- A deleted story counts too: it can come back with all that it shows.
create function newsroom.check_image_deletion() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  stories int[];
  elsewhere text;
begin
  select array_agg(id order by id) into stories from (
    select id from story where cover = old.key
    union select id from story where newsroom.picture_keys(body) @> array[old.key]
    union select s.id from story s join video v on v.key = s.video where v.poster = old.key
  ) as shown;
  if stories is not null then
    perform newsroom.refuse_deletion(format('图片 %s 还在这些稿件里：%s', old.key, newsroom.name_stories(stories)),
      '图片还在稿件里_不能删除', '先从稿件的封面、正文或视频封面里换掉它');
  end if;
  select string_agg(name, '、') into elsewhere from (
    select format('视频 %s 的封面', key) from video where poster = old.key
    union all
    select format('页面《%s》', title) from page where newsroom.picture_keys(body) @> array[old.key]
    limit 5
  ) as places(name);
  if elsewhere is not null then
    perform newsroom.refuse_deletion(format('图片 %s 还用在：%s', old.key, elsewhere),
      '图片还在使用_不能删除', '先在那里换掉它');
  end if;
  return old;
end
$$;
create trigger check_deletion before delete on image
  for each row execute function newsroom.check_image_deletion();

create function newsroom.check_video_deletion() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  stories constant int[] := array(select id from story where video = old.key order by id);
begin
  if cardinality(stories) > 0 then
    perform newsroom.refuse_deletion(format('视频 %s 还在这些稿件里：%s', old.key, newsroom.name_stories(stories)),
      '视频还在稿件里_不能删除', '先把稿件的 video 换掉或清空');
  end if;
  return old;
end
$$;
create trigger check_deletion before delete on video
  for each row execute function newsroom.check_video_deletion();

create function newsroom.check_column_deletion() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  stories constant int[] := array(select id from story where column_slug = old.slug order by id);
begin
  if cardinality(stories) > 0 then
    perform newsroom.refuse_deletion(format('栏目 %s 里还有稿件：%s', old.name, newsroom.name_stories(stories)),
      '栏目里还有稿件_不能删除', '先把稿件移到别的栏目');
  end if;
  return old;
end
$$;
create trigger check_deletion before delete on "column"
  for each row execute function newsroom.check_column_deletion();

create function newsroom.check_keyword_deletion() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  stories constant int[] := array(
    select story_id from listing.story_keyword where keyword = old.name order by story_id);
begin
  if cardinality(stories) > 0 then
    perform newsroom.refuse_deletion(format('这些稿件还有关键词 %s：%s', old.name, newsroom.name_stories(stories)),
      '稿件还有这个关键词_不能删除', '先从稿件的 keywords 里去掉它；写错了可以直接改名');
  end if;
  return old;
end
$$;
create trigger check_deletion before delete on keyword
  for each row execute function newsroom.check_keyword_deletion();

-- What is deleted of the other tables is kept as it was, with the subscriptions that go with it.
create function newsroom.keep_deleted_row() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  kept constant jsonb := to_jsonb(old);
begin
  insert into newsroom.deleted_row (table_name, key, row, subscriptions) values (
    tg_table_name, kept ->> tg_argv[0], kept,
    coalesce((
      select jsonb_agg(s) from reader.subscription s
      where tg_table_name = 'column' and s.column_slug = kept ->> 'slug'
         or tg_table_name = 'keyword' and s.keyword = kept ->> 'name'), '[]'));
  return old;
end
$$;
-- After `check_deletion`, by its name.
create trigger keep_deleted before delete on "column" for each row execute function newsroom.keep_deleted_row('slug');
create trigger keep_deleted before delete on keyword for each row execute function newsroom.keep_deleted_row('name');
create trigger keep_deleted before delete on image for each row execute function newsroom.keep_deleted_row('key');
create trigger keep_deleted before delete on video for each row execute function newsroom.keep_deleted_row('key');
create trigger keep_deleted before delete on page for each row execute function newsroom.keep_deleted_row('slug');
create trigger keep_deleted before delete on redirect for each row execute function newsroom.keep_deleted_row('path');
create trigger keep_deleted before delete on partner_feed
  for each row execute function newsroom.keep_deleted_row('key');

-- Puts the row that was deleted last under this key back. Returns false where none is kept; throws where another
-- has the key now.
create function newsroom.restore_row(from_table text, of_key text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  found_row newsroom.deleted_row;
begin
  select * into found_row from newsroom.deleted_row
    where table_name = from_table and key = of_key order by id desc limit 1 for update;
  if not found then return false; end if;
  execute format('insert into public.%1$I select * from jsonb_populate_record(null::public.%1$I, $1)', from_table)
    using found_row.row;
  insert into reader.subscription (account_id, column_slug, keyword, notify, created_at)
    select s.account_id, s.column_slug, s.keyword, s.notify, s.created_at
    from jsonb_populate_recordset(null::reader.subscription, found_row.subscriptions) s
    where exists (select from reader.account a where a.id = s.account_id)
    on conflict do nothing;
  delete from newsroom.deleted_row where id = found_row.id;
  return true;
end
$$;
