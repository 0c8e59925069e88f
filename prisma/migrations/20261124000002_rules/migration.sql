-- What must hold whoever writes: Studio, SQL, the importer.
-- Constraint names are sentences for editors: Studio shows a constraint's name when it refuses a row.

alter table story
  add constraint "标题最长200字" check (char_length(title) <= 200),
  add constraint "发布前请填写标题" check (status = 'draft' or btrim(title) <> ''),
  add constraint "发布前请选择栏目" check (status = 'draft' or column_slug is not null),
  add constraint "发布前请填写发布时间" check (status = 'draft' or published_at is not null),
  add constraint "来源链接须以http或https开头" check (source_url ~ '^https?://[^\s/]+(/\S*)?$'),
  add constraint "摘要最长500字" check (char_length(summary) <= 500),
  add constraint "来源最长60字" check (char_length(source) <= 60),
  add constraint "署名最长100字" check (char_length(byline) <= 100),
  add constraint "更正说明最长1000字" check (char_length(correction) <= 1000),
  add constraint "正文最长100万字" check (char_length(body) <= 1000000),
  add constraint "关键词最多20个" check (cardinality(keywords) <= 20),
  add constraint "首页位置为1至9" check (front_position between 1 and 9),
  add constraint "稿件编号须为正数" check (id > 0),
  alter column keywords set not null;

alter table "column"
  add constraint "栏目网址只用小写字母数字和连字符" check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  add constraint "栏目名称1至20字" check (char_length(btrim(name)) between 1 and 20);

-- The characters left out would have another meaning inside a path.
alter table keyword
  add constraint "关键词1至20字_不含斜杠问号井号百分号" check (
    char_length(name) between 1 and 20 and name = btrim(name)
    and name !~ '[/\\?#%[:cntrl:]]' and name not in ('.', '..'));

alter table image
  add constraint "图片路径须为上传目录内的相对路径" check (key ~ '^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*\.(jpe?g|png|webp|avif|gif)$' and length(key) <= 200),
  add constraint "图片宽度须大于0" check (width > 0),
  add constraint "图片高度须大于0" check (height > 0);

alter table video
  add constraint "视频编号只用小写字母数字和连字符" check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  add constraint "视频文件须为上传目录内的mp4" check (file ~ '^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*\.mp4$'),
  add constraint "小视频文件须为上传目录内的mp4" check (small_file ~ '^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*\.mp4$'),
  add constraint "字幕须为上传目录内的vtt" check (captions ~ '^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*\.vtt$'),
  add constraint "时长须大于0秒" check (duration > 0 and duration < 360000),
  add constraint "视频宽度须大于0" check (width > 0),
  add constraint "视频高度须大于0" check (height > 0);

alter table page
  add constraint "页面网址只用小写字母数字和连字符" check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  add constraint "页面标题1至60字" check (char_length(btrim(title)) between 1 and 60);

alter table newsroom.complaint
  add constraint "投诉内容10至2000字" check (char_length(btrim(text)) between 10 and 2000);

-- Trimmed, without blanks and repeats, in the order in which the editor typed them.
create function newsroom.tidy_keywords(typed text[]) returns text[]
language sql immutable as $$
  select coalesce(array_agg(keyword order by first), '{}')
  from (
    select btrim(normalize(word, NFC)) as keyword, min(position) as first
    from unnest(typed) with ordinality as t(word, position)
    where btrim(word) <> ''
    group by 1
  ) tidy
$$;

create function newsroom.prepare_story() returns trigger
language plpgsql as $$
begin
  new.title := btrim(regexp_replace(new.title, '[[:cntrl:]]+', ' ', 'g'));
  new.keywords := newsroom.tidy_keywords(new.keywords);
  if new.status <> 'draft' and new.published_at is null then
    new.published_at := now();
  end if;
  if tg_op = 'INSERT' then
    -- An old story that is brought in was not changed today, unless the writer says so.
    if new.updated_at is null or new.updated_at = now()::timestamptz(3) then
      new.updated_at := least(new.published_at, now());
    end if;
  elsif new.updated_at is null or (new.updated_at = old.updated_at and new is distinct from old) then
    new.updated_at := now();
  end if;
  return new;
end
$$;

create trigger prepare before insert or update on story
  for each row execute function newsroom.prepare_story();

create function newsroom.touch() returns trigger
language plpgsql as $$
begin
  if new is distinct from old then new.updated_at := now(); end if;
  return new;
end
$$;

create trigger touch before update on "column" for each row execute function newsroom.touch();
create trigger touch before update on keyword for each row execute function newsroom.touch();
create trigger touch before update on image for each row execute function newsroom.touch();
create trigger touch before update on video for each row execute function newsroom.touch();
create trigger touch before update on page for each row execute function newsroom.touch();
