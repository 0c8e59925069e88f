-- An article that is public, now or at its time, has a text. A row of before that has none may be changed otherwise,
-- and deleted and brought back.

create function newsroom.refuse_empty_body() returns trigger
language plpgsql as $$
begin
  raise exception '发布前请填写正文'
    using errcode = 'check_violation', constraint = '发布前请填写正文',
      schema = 'public', table = 'story', column = 'body',
      hint = '先填写 body，再把 status 改为 published；视频（kind 为 video）可以没有正文';
end
$$;
-- After the checks of the row, whose sentences come first.
create trigger require_body_inserted after insert on story
  for each row when (new.status = 'published' and new.kind = 'article' and not newsroom.is_visible(new.body))
  execute function newsroom.refuse_empty_body();
create trigger require_body_updated after update on story
  for each row when (
    new.status = 'published' and new.kind = 'article'
    and (new.body is distinct from old.body or new.kind <> old.kind
      or old.status not in ('published', 'deleted') or old.status = 'deleted' and old.status_before <> 'published')
    and not newsroom.is_visible(new.body))
  execute function newsroom.refuse_empty_body();
