-- Where a story comes from, what it is made with, how search engines and sharing show it, and when it may and may no
-- longer be public. Columns with constant defaults, so that no row is written anew.

-- Asked at upload and at publication (GB 45438-2025); null: not answered.
create type ai_kind as enum ('none', 'assisted', 'generated', 'suspected');

alter table image add column ai_kind ai_kind;
alter table video add column ai_kind ai_kind;
alter table story
  -- True: the newsroom's own; false: a reprint; null: not said.
  add column own_work boolean,
  add column original_title text not null default '',
  add column original_author text not null default '',
  add column editor_name text not null default '',
  add column ai_kind ai_kind,
  add column search_title text not null default '',
  add column search_text text not null default '',
  add column share_title text not null default '',
  add column share_text text not null default '',
  add column share_picture text references image on update cascade on delete restrict,
  add column canonical_url text,
  add column embargo_until timestamptz(3),
  add column embargo_reason text not null default '',
  add column unpublish_at timestamptz(3),
  add column withdrawal_reason text not null default '';
create index story_share_picture_idx on story (share_picture);
create index story_unpublish_at_idx on story (unpublish_at) where unpublish_at is not null;

alter table story
  add constraint "原标题最长200字" check (char_length(original_title) <= 200),
  add constraint "原作者最长100字" check (char_length(original_author) <= 100),
  add constraint "责任编辑最长100字" check (char_length(editor_name) <= 100),
  add constraint "搜索标题最长200字" check (char_length(search_title) <= 200),
  add constraint "搜索摘要最长500字" check (char_length(search_text) <= 500),
  add constraint "分享标题最长200字" check (char_length(share_title) <= 200),
  add constraint "分享摘要最长500字" check (char_length(share_text) <= 500),
  add constraint "首发链接须以http或https开头_不含空格" check (canonical_url ~* '^https?://[^\s/]+(/\S*)?$'),
  add constraint "首发链接最长2000字" check (char_length(canonical_url) <= 2000),
  add constraint "禁发原因最长200字" check (char_length(embargo_reason) <= 200),
  add constraint "禁发须写明原因" check (embargo_until is null or btrim(embargo_reason) <> ''),
  add constraint "禁发期内不能发布_发布时间须不早于禁发期" check (
    status <> 'published' or embargo_until is null or published_at >= embargo_until),
  add constraint "下线时间须晚于发布时间" check (status <> 'published' or unpublish_at > published_at),
  add constraint "撤稿原因最长500字" check (char_length(withdrawal_reason) <= 500),
  add constraint "禁发和下线时间须在1000至9999年之间" check (
    embargo_until >= '1000-01-01Z' and embargo_until < '9999-12-30Z'
    and unpublish_at >= '1000-01-01Z' and unpublish_at < '9999-12-30Z');

-- Most stories have none of these texts, and cleaning reads the row as JSON.
create trigger a_clean_fields before insert or update on story for each row
  when (new.original_title || new.original_author || new.editor_name || new.search_title || new.search_text
    || new.share_title || new.share_text || new.embargo_reason || new.withdrawal_reason || coalesce(new.canonical_url, '') <> '')
  execute function newsroom.clean_texts('original_title', '原标题', 'original_author', '原作者', 'editor_name', '责任编辑',
    'search_title', '搜索标题', 'search_text+', '搜索摘要', 'share_title', '分享标题', 'share_text+', '分享摘要',
    'embargo_reason', '禁发原因', 'withdrawal_reason+', '撤稿原因', 'canonical_url', '首发链接');

create or replace function newsroom.text_fields() returns text[]
language sql immutable parallel safe as $$
  select array['kind', 'title', 'summary', 'body', 'source', 'source_url', 'byline', 'keywords', 'cover', 'video',
    'correction', 'own_work', 'original_title', 'original_author', 'editor_name', 'ai_kind', 'search_title', 'search_text',
    'share_title', 'share_text', 'share_picture', 'canonical_url']
$$;

-- As before; when a story is to leave, and what is not for readers, is no change of the text either.
create or replace function newsroom.prepare_story() returns trigger
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
  content.embargo_until := new.embargo_until;
  content.embargo_reason := new.embargo_reason;
  content.unpublish_at := new.unpublish_at;
  content.own_work := new.own_work;
  content.version := new.version;
  if new.updated_at is null or (new.updated_at = old.updated_at and new is distinct from content) then
    new.updated_at := now();
  end if;
  return new;
end
$$;

-- As before, with the fields that search engines see.
create or replace function newsroom.seen_by_engines(s story) returns text
language sql stable as $$
  select row(s.kind, s.status, s.title, s.summary, s.body, s.column_slug, s.source, s.source_url, s.byline,
             s.keywords, s.cover, s.video, s.published_at, s.correction, s.original_title, s.original_author,
             s.editor_name, s.ai_kind, s.search_title, s.search_text, s.canonical_url)::text
$$;

-- As before, with the pictures for sharing.
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

create trigger keep_lines_of_search_text before update of search_text on story for each row
  when (newsroom.loses_lines(old.search_text, new.search_text)) execute function newsroom.refuse_lost_lines('搜索摘要', 'search_text');
create trigger keep_lines_of_share_text before update of share_text on story for each row
  when (newsroom.loses_lines(old.share_text, new.share_text)) execute function newsroom.refuse_lost_lines('分享摘要', 'share_text');
create trigger keep_lines_of_withdrawal_reason before update of withdrawal_reason on story for each row
  when (newsroom.loses_lines(old.withdrawal_reason, new.withdrawal_reason))
  execute function newsroom.refuse_lost_lines('撤稿原因', 'withdrawal_reason');
