-- What editors see in Studio is the schema `public`: content and nothing else. Constraint names are sentences for
-- editors, since Studio shows the name of the constraint that refuses a row.

create schema listing;
create schema newsroom;
create schema reader;
create schema search;

create type story_kind as enum ('article', 'video');
create type story_status as enum ('draft', 'published', 'withdrawn', 'deleted');
create type comment_policy as enum ('open', 'checked', 'closed');
create type column_format as enum ('news', 'programme');

-- The picture keys that a text names, however it names them: as a picture, by a reference, escaped.
create function newsroom.picture_keys(body text) returns text[]
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select case when strpos(body, '](') = 0 and strpos(body, ']:') = 0 then '{}' else array(
    select distinct word from regexp_split_to_table(replace(body, '\', ''), '[^A-Za-z0-9._/-]+') as word
    where length(word) between 5 and 200 and word ~ '\.(jpe?g|png|webp|avif|gif)$'
  ) end
$$;

create table "column" (
  slug text primary key,
  name text not null,
  format column_format not null default 'news',
  description text not null default '',
  position int not null default 100,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint "栏目网址只用小写字母数字和连字符" check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  constraint "栏目名称1至20字" check (char_length(btrim(name)) between 1 and 20),
  constraint "栏目简介最长1000字" check (char_length(description) <= 1000)
);
create unique index column_name_key on "column" (name);

-- Slashes and the like would have another meaning inside a path.
create table keyword (
  name text primary key,
  description text not null default '',
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint "关键词1至20字_不含斜杠问号井号百分号" check (
    char_length(name) between 1 and 20 and name = btrim(name) and name !~ '[/\\?#%[:cntrl:]]' and name not in ('.', '..')),
  constraint "关键词简介最长1000字" check (char_length(description) <= 1000)
);

create table image (
  key text primary key,
  alt text not null default '',
  credit text not null default '',
  caption text not null default '',
  width int not null,
  height int not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint "图片路径须为上传目录内的相对路径" check (
    key ~ '^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*\.(jpe?g|png|webp|avif|gif)$' and length(key) <= 200),
  constraint "图片宽度须大于0" check (width > 0),
  constraint "图片高度须大于0" check (height > 0),
  constraint "图片描述最长500字" check (char_length(alt) <= 500),
  constraint "图片说明最长1000字" check (char_length(caption) <= 1000),
  constraint "图片版权最长200字" check (char_length(credit) <= 200)
);

create table video (
  key text primary key,
  file text not null,
  small_file text,
  captions text,
  poster text references image on update cascade on delete restrict,
  duration float8 not null,
  width int not null default 1280,
  height int not null default 720,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint "视频编号只用小写字母数字和连字符" check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint "视频文件须为上传目录内的mp4" check (file ~ '^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*\.mp4$'),
  constraint "小视频文件须为上传目录内的mp4" check (
    small_file ~ '^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*\.mp4$'),
  constraint "字幕须为上传目录内的vtt" check (captions ~ '^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*\.vtt$'),
  constraint "时长须大于0秒" check (duration > 0 and duration < 360000),
  constraint "视频宽度须大于0" check (width > 0),
  constraint "视频高度须大于0" check (height > 0),
  constraint "视频编号最长60字" check (char_length(key) <= 60),
  constraint "视频文件名最长200字" check (char_length(file) <= 200),
  constraint "小视频文件名最长200字" check (char_length(small_file) <= 200),
  constraint "字幕文件名最长200字" check (char_length(captions) <= 200)
);
create index video_poster_idx on video (poster);

create table story (
  id serial primary key,
  kind story_kind not null default 'article',
  status story_status not null default 'draft',
  title text not null default '',
  summary text not null default '',
  body text not null default '',
  column_slug text references "column" on update cascade on delete restrict,
  source text not null default '',
  source_url text,
  byline text not null default '',
  keywords text[] not null default '{}',
  cover text references image on update cascade on delete restrict,
  video text references video on update cascade on delete restrict,
  published_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  front_position smallint,
  correction text not null default '',
  comment_policy comment_policy not null default 'checked',
  external_id text,
  comment_days smallint,
  comment_note text not null default '',
  deleted_at timestamptz(3),
  status_before story_status,
  constraint "标题最长200字" check (char_length(title) <= 200),
  constraint "来源链接须以http或https开头" check (source_url ~ '^https?://[^\s/]+(/\S*)?$'),
  constraint "摘要最长500字" check (char_length(summary) <= 500),
  constraint "来源最长60字" check (char_length(source) <= 60),
  constraint "署名最长100字" check (char_length(byline) <= 100),
  constraint "更正说明最长1000字" check (char_length(correction) <= 1000),
  constraint "关键词最多20个" check (cardinality(keywords) <= 20),
  constraint "首页位置为1至9" check (front_position between 1 and 9),
  constraint "稿件编号须为正数" check (id > 0),
  constraint "评论提示最长200字" check (char_length(comment_note) <= 200),
  constraint "评论开放天数须为1至3650" check (comment_days between 1 and 3650),
  constraint "发布前请填写标题" check (status = 'draft' or status_before is not distinct from 'draft' or btrim(title) <> ''),
  constraint "发布前请选择栏目" check (
    status = 'draft' or status_before is not distinct from 'draft' or column_slug is not null),
  constraint "发布前请填写发布时间" check (
    status = 'draft' or status_before is not distinct from 'draft' or published_at is not null),
  constraint "外部编号最长200字" check (char_length(external_id) <= 200),
  constraint "来源链接最长2000字" check (char_length(source_url) <= 2000)
);
create unique index story_external_id_key on story (external_id);
create index story_status_published_at_id_idx on story (status, published_at desc, id desc);
create index story_status_kind_published_at_id_idx on story (status, kind, published_at desc, id desc);
create index story_column_slug_status_published_at_id_idx on story (column_slug, status, published_at desc, id desc);
create index story_column_slug_kind_status_published_at_id_idx on story (column_slug, kind, status, published_at desc, id desc);
create index story_front_position_idx on story (front_position);
create index story_cover_idx on story (cover);
create index story_video_idx on story (video);
-- When comments close, in UTC: lib/documents/numbers.ts invalidates those pages.
create index story_comments_close on story (((published_at at time zone 'UTC') + comment_days * interval '1 day'))
  where comment_days is not null and status = 'published';
create index story_deleted_at_idx on story (deleted_at);
create index story_picture_keys on story using gin (newsroom.picture_keys(body));

create table page (
  slug text primary key,
  title text not null,
  body text not null default '',
  position int not null default 100,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint "页面网址只用小写字母数字和连字符" check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  constraint "页面标题1至60字" check (char_length(btrim(title)) between 1 and 60),
  constraint "页面正文最长20万字" check (char_length(body) <= 200000)
);

-- A feed for one partner, at an address that only its key gives away.
create table partner_feed (
  key text primary key default replace((gen_random_uuid())::text, '-', ''),
  name text not null,
  "columns" text[] default '{}',
  keywords text[] default '{}',
  kind story_kind,
  count smallint not null default 50,
  full_text boolean not null default true,
  active boolean not null default true,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint "合作方密钥为16至64位字母数字连字符或下划线" check (key ~ '^[A-Za-z0-9_-]{16,64}$'),
  constraint "合作方名称1至60字" check (char_length(btrim(name)) between 1 and 60),
  constraint "合作方栏目最多20个" check (cardinality("columns") <= 20),
  constraint "合作方关键词最多20个" check (cardinality(keywords) <= 20),
  constraint "合作方条数为1至200" check (count between 1 and 200)
);

-- Trimmed, without blanks and repeats, in the order in which the editor typed them.
create function newsroom.normalize_keywords(typed text[]) returns text[]
language sql immutable as $$
  select coalesce(array_agg(keyword order by first), '{}')
  from (
    select btrim(normalize(word, NFC)) as keyword, min(position) as first
    from unnest(typed) with ordinality as t(word, position)
    where btrim(word) <> ''
    group by 1
  ) tidy
$$;

-- deleted_at and status_before follow the state. SQL may write either while the story is deleted.
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
-- Fires before `prepare`, by its name.
create trigger note_deletion before insert or update on story
  for each row execute function newsroom.note_deletion();

-- updated_at is what sitemaps, feeds and search engines take for a change of the text, so a place on the front
-- page or a rule for comments leaves it alone.
create function newsroom.prepare_story() returns trigger
language plpgsql as $$
declare
  content story;
begin
  new.title := btrim(regexp_replace(new.title, '[[:cntrl:]]+', ' ', 'g'));
  new.keywords := newsroom.normalize_keywords(new.keywords);
  if new.published_at is null
     and (new.status in ('published', 'withdrawn') or new.status = 'deleted' and new.status_before <> 'draft') then
    new.published_at := now();
  end if;
  if tg_op = 'INSERT' then
    -- An imported story was not changed today, unless the writer says so.
    if new.updated_at is null or new.updated_at = now()::timestamptz(3) then
      new.updated_at := least(new.published_at, now());
    end if;
    return new;
  end if;
  content := old;
  content.front_position := new.front_position;
  content.comment_policy := new.comment_policy;
  content.comment_note := new.comment_note;
  content.comment_days := new.comment_days;
  content.external_id := new.external_id;
  if new.updated_at is null or (new.updated_at = old.updated_at and new is distinct from content) then
    new.updated_at := now();
  end if;
  return new;
end
$$;
create trigger prepare before insert or update on story
  for each row execute function newsroom.prepare_story();

create function newsroom.set_updated_at() returns trigger
language plpgsql as $$
begin
  if new is distinct from old then new.updated_at := now(); end if;
  return new;
end
$$;
create trigger set_updated_at before update on "column" for each row execute function newsroom.set_updated_at();
create trigger set_updated_at before update on keyword for each row execute function newsroom.set_updated_at();
create trigger set_updated_at before update on image for each row execute function newsroom.set_updated_at();
create trigger set_updated_at before update on video for each row execute function newsroom.set_updated_at();
create trigger set_updated_at before update on page for each row execute function newsroom.set_updated_at();

-- A page reads the whole body. Only a body that is written anew is measured, so that a longer one that was
-- loaded past the triggers can still be withdrawn, moved or shortened.
create function newsroom.bound_body() returns trigger
language plpgsql as $$
begin
  raise exception '正文最长20万字，现在有%字', char_length(new.body)
    using errcode = 'check_violation', constraint = '正文最长20万字', schema = 'public', table = 'story';
end
$$;
create trigger bound_body_inserted before insert on story
  for each row when (char_length(new.body) > 200000) execute function newsroom.bound_body();
create trigger bound_body_updated before update of body on story
  for each row when (char_length(new.body) > 200000 and new.body is distinct from old.body)
  execute function newsroom.bound_body();

-- A feed of a column that doesn't exist would be empty and say nothing.
create function newsroom.prepare_partner_feed() returns trigger
language plpgsql as $$
declare
  unknown text;
begin
  new.keywords := newsroom.normalize_keywords(new.keywords);
  new."columns" := newsroom.normalize_keywords(new."columns");
  select typed.slug into unknown from unnest(new."columns") as typed(slug)
    where not exists (select from "column" c where c.slug = typed.slug) limit 1;
  if unknown is not null and (tg_op = 'INSERT' or new."columns" <> old."columns") then
    raise exception '没有这个栏目：%', unknown
      using errcode = 'foreign_key_violation', constraint = '合作方栏目须存在';
  end if;
  if tg_op = 'UPDATE' and new is distinct from old then new.updated_at := now(); end if;
  return new;
end
$$;
create trigger prepare before insert or update on partner_feed
  for each row execute function newsroom.prepare_partner_feed();

-- A renamed column or keyword is followed. A deleted one stays: without it a feed might hold every story.
create function newsroom.rename_in_partner_feeds() returns trigger
language plpgsql as $$
begin
  if tg_table_name = 'column' then
    update partner_feed set "columns" = array_replace("columns", old.slug, new.slug)
      where old.slug = any ("columns");
  else
    update partner_feed set keywords = array_replace(keywords, old.name, new.name)
      where old.name = any (keywords);
  end if;
  return null;
end
$$;
create trigger rename_in_partner_feeds after update of slug on "column"
  for each row when (old.slug <> new.slug) execute function newsroom.rename_in_partner_feeds();
create trigger rename_in_partner_feeds after update of name on keyword
  for each row when (old.name <> new.name) execute function newsroom.rename_in_partner_feeds();

-- A keyword that is renamed changes in the stories that carry it.
create function newsroom.rename_keyword() returns trigger
language plpgsql as $$
begin
  update story set keywords = array_replace(keywords, old.name, new.name)
    where id in (select story_id from listing.story_keyword where keyword = new.name)
      and old.name = any (keywords);
  return null;
end
$$;
create trigger rename after update of name on keyword
  for each row when (old.name <> new.name) execute function newsroom.rename_keyword();

-- Prisma Studio edits a text in a one-line field, which drops every line break: saving one changed character
-- would make one paragraph of a whole story. Such an update is refused.

-- Whether a text of several lines would be left with one line or none.
create function newsroom.loses_lines(before text, after text) returns boolean
language sql immutable parallel safe as $$
  select after is distinct from before
    and btrim(before, E' \t\r\n\f\v　') ~ E'[\r\n]'
    and coalesce(btrim(after, E' \t\r\n\f\v　') !~ E'[\r\n]', true)
$$;

-- The importer and SQL say that it is meant: set local xiaowen.allow_one_line = on.
create function newsroom.refuse_lost_lines() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if current_setting('xiaowen.allow_one_line', true) in ('on', 'true', '1') then return new; end if;
  raise exception '%原来有多行，这样保存换行会全部丢失，所以没有保存', tg_argv[0]
    using errcode = 'check_violation',
      constraint = '换行会全部丢失_请改用导入或SQL',
      schema = tg_table_schema, table = tg_table_name, column = tg_argv[1],
      hint = '多行文字请用 npm run import 或 SQL 修改，保留换行。确实只要一行：在同一事务里先执行 set local xiaowen.allow_one_line = on';
end
$$;
-- On every text that an editor may write in lines.
create trigger keep_lines_of_body before update of body on story for each row
  when (newsroom.loses_lines(old.body, new.body)) execute function newsroom.refuse_lost_lines('正文', 'body');
create trigger keep_lines_of_summary before update of summary on story for each row
  when (newsroom.loses_lines(old.summary, new.summary)) execute function newsroom.refuse_lost_lines('摘要', 'summary');
create trigger keep_lines_of_correction before update of correction on story for each row
  when (newsroom.loses_lines(old.correction, new.correction)) execute function newsroom.refuse_lost_lines('更正说明', 'correction');
create trigger keep_lines_of_comment_note before update of comment_note on story for each row
  when (newsroom.loses_lines(old.comment_note, new.comment_note)) execute function newsroom.refuse_lost_lines('评论提示', 'comment_note');
create trigger keep_lines_of_body before update of body on page for each row
  when (newsroom.loses_lines(old.body, new.body)) execute function newsroom.refuse_lost_lines('正文', 'body');
create trigger keep_lines_of_description before update of description on "column" for each row
  when (newsroom.loses_lines(old.description, new.description)) execute function newsroom.refuse_lost_lines('栏目说明', 'description');
create trigger keep_lines_of_description before update of description on keyword for each row
  when (newsroom.loses_lines(old.description, new.description)) execute function newsroom.refuse_lost_lines('关键词说明', 'description');
create trigger keep_lines_of_alt before update of alt on image for each row
  when (newsroom.loses_lines(old.alt, new.alt)) execute function newsroom.refuse_lost_lines('图片替代文字', 'alt');
create trigger keep_lines_of_caption before update of caption on image for each row
  when (newsroom.loses_lines(old.caption, new.caption)) execute function newsroom.refuse_lost_lines('图片说明', 'caption');
create trigger keep_lines_of_credit before update of credit on image for each row
  when (newsroom.loses_lines(old.credit, new.credit)) execute function newsroom.refuse_lost_lines('图片来源', 'credit');
