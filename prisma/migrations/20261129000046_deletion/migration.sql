-- DELETE is not the end: a story becomes a state that can be set back, what something else shows is refused, and
-- the other rows are kept for 30 days (docs/decisions/020-deletion.md).

-- AlterTable
ALTER TABLE "story" ADD COLUMN     "deleted_at" TIMESTAMPTZ(3),
ADD COLUMN     "status_before" "story_status";

-- CreateTable: the stories of a DELETE that is under way; empty outside of transactions.
CREATE UNLOGGED TABLE "newsroom"."deleting_story" (
    "story_id" INTEGER NOT NULL,

    CONSTRAINT "deleting_story_pkey" PRIMARY KEY ("story_id")
);

-- CreateTable
CREATE TABLE "newsroom"."deleted_row" (
    "id" BIGSERIAL NOT NULL,
    "table_name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "row" JSONB NOT NULL,
    "subscriptions" JSONB NOT NULL DEFAULT '[]',
    "deleted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deleted_row_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "story_deleted_at_idx" ON "story"("deleted_at");

-- CreateIndex
CREATE INDEX "deleted_row_table_name_key_id_idx" ON "newsroom"."deleted_row"("table_name", "key", "id" DESC);

-- CreateIndex
CREATE INDEX "deleted_row_deleted_at_idx" ON "newsroom"."deleted_row"("deleted_at");

-- DropForeignKey
ALTER TABLE "story" DROP CONSTRAINT "story_cover_fkey";
ALTER TABLE "story" DROP CONSTRAINT "story_video_fkey";
ALTER TABLE "video" DROP CONSTRAINT "video_poster_fkey";

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_cover_fkey" FOREIGN KEY ("cover") REFERENCES "image"("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "story" ADD CONSTRAINT "story_video_fkey" FOREIGN KEY ("video") REFERENCES "video"("key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "video" ADD CONSTRAINT "video_poster_fkey" FOREIGN KEY ("poster") REFERENCES "image"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A deleted draft is asked for no more than a draft.
alter table story
  drop constraint "发布前请填写标题",
  drop constraint "发布前请选择栏目",
  drop constraint "发布前请填写发布时间",
  add constraint "发布前请填写标题" check (
    status = 'draft' or status_before is not distinct from 'draft' or btrim(title) <> ''),
  add constraint "发布前请选择栏目" check (
    status = 'draft' or status_before is not distinct from 'draft' or column_slug is not null),
  add constraint "发布前请填写发布时间" check (
    status = 'draft' or status_before is not distinct from 'draft' or published_at is not null);

-- Before `prepare`, which sets updated_at: deleted_at and status_before follow the state. Either may be written
-- by SQL while the story is deleted.
create function newsroom.note_deletion() returns trigger
language plpgsql as $$
begin
  if new.status = 'deleted' then
    new.deleted_at := coalesce(new.deleted_at, now());
    if tg_op = 'UPDATE' and old.status <> 'deleted' then
      new.status_before := old.status;
    end if;
    new.status_before := coalesce(nullif(new.status_before, 'deleted'), 'withdrawn');
  else
    new.deleted_at := null;
    new.status_before := null;
  end if;
  return new;
end
$$;
create trigger note_deletion before insert or update on story
  for each row execute function newsroom.note_deletion();

-- As before (20261125000036_sitemap_shards), but a deleted draft gets no time of publication.
create or replace function newsroom.prepare_story() returns trigger
language plpgsql as $$
declare
  told story;
begin
  new.title := btrim(regexp_replace(new.title, '[[:cntrl:]]+', ' ', 'g'));
  new.keywords := newsroom.tidy_keywords(new.keywords);
  if new.published_at is null
     and (new.status in ('published', 'withdrawn') or new.status = 'deleted' and new.status_before <> 'draft') then
    new.published_at := now();
  end if;
  if tg_op = 'INSERT' then
    -- An old story that is brought in was not changed today, unless the writer says so.
    if new.updated_at is null or new.updated_at = now()::timestamptz(3) then
      new.updated_at := least(new.published_at, now());
    end if;
    return new;
  end if;
  told := old;
  told.front_position := new.front_position;
  told.comment_policy := new.comment_policy;
  told.comment_note := new.comment_note;
  told.comment_days := new.comment_days;
  told.external_id := new.external_id;
  if new.updated_at is null or (new.updated_at = old.updated_at and new is distinct from told) then
    new.updated_at := now();
  end if;
  return new;
end
$$;

-- Rows are noted one by one and changed in one statement, so that the triggers that follow a story (lists, search,
-- counts, what instances are told) run once for a DELETE of 100,000. Written as the owner, whoever deletes.
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
    select array_agg(story_id) into ids from taken;
  if ids is not null then
    update public.story set status = 'deleted' where id = any (ids);
  end if;
  return null;
end
$$;
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

-- The picture keys that a text names, however it names them: as a picture, by a reference, escaped.
create function newsroom.picture_keys(body text) returns text[]
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select case when strpos(body, '](') = 0 and strpos(body, ']:') = 0 then '{}' else array(
    select distinct word from regexp_split_to_table(replace(body, '\', ''), '[^A-Za-z0-9._/-]+') as word
    where length(word) between 5 and 200 and word ~ '\.(jpe?g|png|webp|avif|gif)$'
  ) end
$$;
create index story_picture_keys on story using gin (newsroom.picture_keys(body));

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

-- Before, it was taken out of all its stories, for good.
drop trigger remove on keyword;
drop function newsroom.remove_keyword();
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

-- As before (20261125000036_sitemap_shards), but a story that goes was deleted before: its page alone is left.
create or replace function listing.announce_stories() returns trigger
language plpgsql as $$
declare
  rows int;
  tags text[];
begin
  if tg_op = 'INSERT' then
    select count(*) into rows from (select from new_rows limit 201) as counted;
  else
    select count(*) into rows from (select from old_rows limit 201) as counted;
  end if;
  if rows > 200 then
    perform listing.announce(array['everything']);
    return null;
  end if;
  if tg_op = 'INSERT' then
    select array_agg(tag) into tags from new_rows n, unnest(
      case n.status when 'draft' then array['story/' || n.id] else listing.card_tags(n::story) end) as tag;
  elsif tg_op = 'DELETE' then
    select array_agg('story/' || o.id) into tags from old_rows o;
  else
    select array_agg(tag) into tags
    from old_rows o full join new_rows n using (id), unnest(
      case
        when newsroom.is_hidden(o::story) and newsroom.is_hidden(n::story) then array['story/' || id]
        when listing.card(o::story) is not distinct from listing.card(n::story)
          then array['story/' || id, 'feed'] || listing.sitemap_tags(n::story)
        else listing.card_tags(o::story) || listing.card_tags(n::story)
      end) as tag;
  end if;
  perform listing.announce(tags);
  return null;
end
$$;

-- A draft, also one that was deleted: nothing that the public sees tells of it.
create function newsroom.is_hidden(s story) returns boolean
language sql stable as $$
  select s.status = 'draft' or s.status = 'deleted' and s.status_before = 'draft'
$$;
