-- Years that pages can write: lib/time.ts has the same bounds. Rows of before are left as they are.
alter table story add constraint "发布更新和更正时间须在1000至9999年之间" check (
  published_at >= '1000-01-01Z' and published_at < '9999-12-30Z'
  and updated_at >= '1000-01-01Z' and updated_at < '9999-12-30Z'
  and correction_at >= '1000-01-01Z' and correction_at < '9999-12-30Z'
) not valid;

alter table story drop constraint "来源链接须以http或https开头";
alter table story add constraint "来源链接须以http或https开头_不含空格" check (source_url ~* '^https?://[^\s/]+(/\S*)?$');
create trigger a_clean_source_url before insert or update of source_url on story
  for each row when (new.source_url <> newsroom.clean_line(new.source_url))
  execute function newsroom.clean_texts('source_url', '来源链接');

-- A body of marks alone, such as `---` or `&nbsp;`, shows nothing either; the search knows the text that is shown.
create or replace function newsroom.refuse_empty_body() returns trigger
language plpgsql as $$
begin
  if newsroom.is_visible(new.body) and (strpos(new.body, '![') > 0 or newsroom.is_visible(search.plain(new.body))) then
    return null;
  end if;
  raise exception '发布前请填写正文'
    using errcode = 'check_violation', constraint = '发布前请填写正文',
      schema = 'public', table = 'story', column = 'body',
      hint = '先填写 body，再把 status 改为 published；视频（kind 为 video）可以没有正文';
end
$$;
drop trigger require_body_inserted on story;
create trigger require_body_inserted after insert on story
  for each row when (
    new.status = 'published' and new.kind = 'article'
    and (char_length(new.body) <= 200 or not newsroom.is_visible(new.body)))
  execute function newsroom.refuse_empty_body();
drop trigger require_body_updated on story;
create trigger require_body_updated after update on story
  for each row when (
    new.status = 'published' and new.kind = 'article'
    and (new.body is distinct from old.body or new.kind <> old.kind
      or old.status not in ('published', 'deleted') or old.status = 'deleted' and old.status_before <> 'published')
    and (char_length(new.body) <= 200 or not newsroom.is_visible(new.body)))
  execute function newsroom.refuse_empty_body();
