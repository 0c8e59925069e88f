-- A special topic: a cover, an introduction and sections, of stories that editors chose or of a keyword's newest.
create type special_status as enum ('draft', 'published');
create type special_kind as enum ('list', 'timeline', 'gallery', 'keyword');

create table special (
  id serial primary key,
  slug text not null,
  title text not null,
  introduction text not null default '',
  cover text references image on update cascade on delete restrict,
  status special_status not null default 'draft',
  published_at timestamptz(3),
  position int not null default 100,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint "专题网址只用小写字母数字和连字符" check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  constraint "专题标题1至60字" check (char_length(btrim(title)) between 1 and 60),
  constraint "专题导语最长1万字" check (char_length(introduction) <= 10000),
  constraint "发布专题须有发布时间" check (status = 'draft' or published_at is not null),
  constraint "专题时间须在1000至9999年之间" check (published_at >= '1000-01-01Z' and published_at < '9999-12-30Z')
);
create unique index special_slug_key on special (slug);
create index special_status_position_published_at_idx on special (status, position, published_at desc);
create index special_cover_idx on special (cover);

create table special_section (
  id serial primary key,
  special_id int not null references special on update cascade on delete cascade,
  position int not null default 1000,
  title text not null default '',
  kind special_kind not null default 'list',
  keyword text references keyword on update cascade on delete restrict,
  constraint "专题分组标题最长60字" check (char_length(title) <= 60),
  constraint "按关键词的分组须有关键词" check (kind <> 'keyword' or keyword is not null)
);
create index special_section_special_id_position_id_idx on special_section (special_id, position, id);
create index special_section_keyword_idx on special_section (keyword);

-- `title` and `note` are the special's own words; '': the story's.
create table special_story (
  id serial primary key,
  section_id int not null references special_section on update cascade on delete cascade,
  story_id int not null references story on update cascade on delete cascade,
  position int not null default 1000,
  title text not null default '',
  note text not null default '',
  constraint "专题里的标题最长200字" check (char_length(title) <= 200),
  constraint "专题里的说明最长500字" check (char_length(note) <= 500)
);
create unique index special_story_section_id_story_id_key on special_story (section_id, story_id);
create index special_story_section_id_position_id_idx on special_story (section_id, position, id);
create index special_story_story_id_idx on special_story (story_id);

create trigger a_clean before insert or update on special for each row
  execute function newsroom.clean_texts('title', '专题标题');
create trigger a_clean before insert or update on special_section for each row
  execute function newsroom.clean_texts('title', '分组标题');
create trigger a_clean before insert or update on special_story for each row
  execute function newsroom.clean_texts('title', '标题', 'note+', '说明');
create trigger keep_lines_of_introduction before update of introduction on special for each row
  when (newsroom.loses_lines(old.introduction, new.introduction))
  execute function newsroom.refuse_lost_lines('导语', 'introduction');
create trigger keep_lines_of_note before update of note on special_story for each row
  when (newsroom.loses_lines(old.note, new.note)) execute function newsroom.refuse_lost_lines('说明', 'note');
create trigger keep_deleted before delete on special for each row execute function newsroom.keep_deleted_row('id');
create trigger keep_deleted before delete on special_section for each row execute function newsroom.keep_deleted_row('id');
create trigger set_updated_at before update on special for each row execute function newsroom.set_updated_at();

-- Not with a story that is purged, since nothing could be put back then.
create function newsroom.keep_deleted_special_story() returns trigger
language plpgsql as $$
begin
  if exists (select from public.story where id = old.story_id) then
    insert into newsroom.deleted_row (table_name, key, row) values ('special_story', old.id::text, to_jsonb(old));
  end if;
  return old;
end
$$;
create trigger keep_deleted before delete on special_story
  for each row execute function newsroom.keep_deleted_special_story();

-- A special is public at once: nothing invalidates its page at a later time.
create function newsroom.set_special_time() returns trigger
language plpgsql as $$
begin
  new.published_at := coalesce(new.published_at, now());
  if new.published_at > now() + interval '1 minute' then
    raise exception '专题发布后马上公开，发布时间不能晚于现在'
      using errcode = 'check_violation', constraint = '专题发布时间不能晚于现在', schema = 'public', table = 'special',
        column = 'published_at', hint = '把 published_at 清空，或到时再把 status 改为 published';
  end if;
  return new;
end
$$;
create trigger prepare before insert or update on special
  for each row when (new.status = 'published') execute function newsroom.set_special_time();

-- A page shows all that it has, so that is bounded.
create function newsroom.bound_special() returns trigger
language plpgsql as $$
begin
  if tg_table_name = 'special_section' then
    if (select count(*) from public.special_section where special_id = new.special_id and id <> new.id) >= 30 then
      raise exception '一个专题最多30个分组'
        using errcode = 'check_violation', constraint = '一个专题最多30个分组', schema = 'public', table = 'special_section';
    end if;
  elsif (select count(*) from public.special_story where section_id = new.section_id and id <> new.id) >= 100 then
    raise exception '一个分组最多100篇稿件'
      using errcode = 'check_violation', constraint = '一个分组最多100篇稿件', schema = 'public', table = 'special_story';
  end if;
  return new;
end
$$;
create trigger bound_inserted before insert on special_section
  for each row execute function newsroom.bound_special();
create trigger bound_moved before update of special_id on special_section
  for each row when (new.special_id <> old.special_id) execute function newsroom.bound_special();
create trigger bound_inserted before insert on special_story
  for each row execute function newsroom.bound_special();
create trigger bound_moved before update of section_id on special_story
  for each row when (new.section_id <> old.section_id) execute function newsroom.bound_special();

-- The documents that show a special: its page and feeds, the lists of others and the sitemap, and where its name or its
-- state changed, the stories in it, which name it. Drafts show nowhere.
create function listing.notify_specials() returns trigger
language plpgsql as $$
declare
  changed special[];
  named int[];
begin
  if tg_op = 'INSERT' then
    changed := array(select n::special from new_rows n);
  elsif tg_op = 'DELETE' then
    changed := array(select o::special from old_rows o);
  else
    changed := array(select o::special from old_rows o union all select n::special from new_rows n);
    named := array(select n.id from old_rows o join new_rows n using (id)
      where (o.slug, o.title, o.status) is distinct from (n.slug, n.title, n.status));
  end if;
  perform listing.notify(array(
    select 'special/' || slug from unnest(changed)
    union
    select unnest(array['specials', 'sitemap']) from unnest(changed) where status = 'published'
    union
    (select 'story/' || t.story_id from special_section s join special_story t on t.section_id = s.id
      where s.special_id = any (named) limit 501)));
  return null;
end
$$;
create trigger notify_inserted after insert on special
  referencing new table as new_rows
  for each statement execute function listing.notify_specials();
create trigger notify_updated after update on special
  referencing old table as old_rows new table as new_rows
  for each statement execute function listing.notify_specials();
create trigger notify_deleted after delete on special
  referencing old table as old_rows
  for each statement execute function listing.notify_specials();
create trigger notify_truncated after truncate on special
  for each statement execute function listing.notify_everything();

-- Sections and their stories are part of their special: its time of change is theirs, and by it its documents are
-- notified. A special that is being deleted has no row any more. Its stories name it, or no longer do.
create function listing.touch_specials() returns trigger
language plpgsql as $$
declare
  sections int[];
  specials int[];
begin
  if tg_table_name = 'special_section' then
    if tg_op <> 'INSERT' then specials := array(select special_id from old_rows); end if;
    if tg_op <> 'DELETE' then specials := specials || array(select special_id from new_rows); end if;
  else
    if tg_op <> 'INSERT' then
      sections := array(select section_id from old_rows);
      perform listing.notify(array(select distinct 'story/' || story_id from old_rows limit 501));
    end if;
    if tg_op <> 'DELETE' then
      sections := sections || array(select section_id from new_rows);
      perform listing.notify(array(select distinct 'story/' || story_id from new_rows limit 501));
    end if;
    specials := array(select special_id from special_section where id = any (sections));
  end if;
  perform from special where id = any (specials) order by id for no key update;
  update special set updated_at = clock_timestamp() where id = any (specials);
  return null;
end
$$;
create trigger touch_inserted after insert on special_section
  referencing new table as new_rows
  for each statement execute function listing.touch_specials();
create trigger touch_updated after update on special_section
  referencing old table as old_rows new table as new_rows
  for each statement execute function listing.touch_specials();
create trigger touch_deleted after delete on special_section
  referencing old table as old_rows
  for each statement execute function listing.touch_specials();
create trigger touch_inserted after insert on special_story
  referencing new table as new_rows
  for each statement execute function listing.touch_specials();
create trigger touch_updated after update on special_story
  referencing old table as old_rows new table as new_rows
  for each statement execute function listing.touch_specials();
create trigger touch_deleted after delete on special_story
  referencing old table as old_rows
  for each statement execute function listing.touch_specials();

-- As before, with specials.
create or replace function newsroom.check_image_deletion() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  stories int[];
  elsewhere text;
begin
  select array_agg(id order by id) into stories from (
    select id from story where cover = old.key or share_picture = old.key
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
    (select format('首页位置 %s', id) from public.home_slot where picture = old.key limit 1)
    union all
    select format('页面《%s》', title) from page where newsroom.picture_keys(body) @> array[old.key]
    union all
    select format('专题《%s》', title) from special
    where cover = old.key or newsroom.picture_keys(introduction) @> array[old.key]
    limit 5
  ) as places(name);
  if elsewhere is not null then
    perform newsroom.refuse_deletion(format('图片 %s 还用在：%s', old.key, elsewhere),
      '图片还在使用_不能删除', '先在那里换掉它');
  end if;
  return old;
end
$$;

-- As before, with the sections of specials.
create or replace function newsroom.check_keyword_deletion() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  stories constant int[] := array(
    select story_id from listing.story_keyword where keyword = old.name order by story_id);
  specials constant text := (
    select string_agg(distinct format('《%s》', p.title), '、')
    from special_section s join special p on p.id = s.special_id where s.keyword = old.name);
begin
  if cardinality(stories) > 0 then
    perform newsroom.refuse_deletion(format('这些稿件还有关键词 %s：%s', old.name, newsroom.name_stories(stories)),
      '稿件还有这个关键词_不能删除', '先从稿件的 keywords 里去掉它；写错了可以直接改名');
  end if;
  if specials is not null then
    perform newsroom.refuse_deletion(format('这些专题还按关键词 %s 收稿件：%s', old.name, specials),
      '专题还用这个关键词_不能删除', '先给专题的分组换一个关键词，或改成别的种类');
  end if;
  return old;
end
$$;

-- As before, with the introductions of specials.
create or replace function newsroom.check_image_rename() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  stories constant int[] := array(
    select id from story where newsroom.picture_keys(body) @> array[old.key] order by id);
  others constant text := (
    select string_agg(name, '、') from (
      select format('页面《%s》', title) from page where newsroom.picture_keys(body) @> array[old.key]
      union all
      select format('专题《%s》', title) from special where newsroom.picture_keys(introduction) @> array[old.key]
    ) as places(name));
begin
  if cardinality(stories) > 0 or others is not null then
    perform newsroom.refuse_deletion(
      format('图片 %s 还在这些正文里：%s', old.key, concat_ws('、', newsroom.name_stories(stories), others)),
      '图片还在正文里_不能改名', '先在正文里换掉它，或者用新的名称另存一张图片');
  end if;
  return new;
end
$$;
