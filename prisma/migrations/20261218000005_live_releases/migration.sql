drop trigger guard on live;
drop function newsroom.guard_live();

-- Without a release of this very text, by an account that may publish and did not write it last, an entry waits: where
-- the live says so, and in a column with review steps, whose texts two people sign at least. The number of a change is taken
-- under the lock of the live row, so that a smaller one is never committed later: who has heard one has missed none before it.
create or replace function newsroom.prepare_live_entry() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  was_shown constant boolean := tg_op = 'UPDATE' and old.status = 'published';
  text_changed constant boolean := tg_op = 'INSERT'
    or (new.title, new.text, new.picture) is distinct from (old.title, old.text, old.picture);
  is_new constant boolean := new.status = 'published' and (not was_shown or text_changed);
  in_column constant text := (select column_slug from public.story where id = new.story_id);
  account constant int := (newsroom.writer()).account_id;
  live public.live;
  number int;
begin
  select * into live from public.live l where l.story_id = new.story_id for no key update;
  if tg_op = 'INSERT' and (select count(*) from public.live_entry e where e.story_id = new.story_id) >= 5000 then
    raise exception '一场直播最多5000条'
      using errcode = 'check_violation', constraint = '一场直播最多5000条', schema = 'public', table = 'live_entry',
        hint = '请结束这场直播，另开一场';
  end if;
  if new.pinned and new.status = 'published' and (select count(*) from public.live_entry e
      where e.story_id = new.story_id and e.pinned and e.status = 'published' and e.id <> new.id) >= 5 then
    raise exception '一场直播最多置顶5条'
      using errcode = 'check_violation', constraint = '一场直播最多置顶5条', schema = 'public', table = 'live_entry',
        column = 'pinned', hint = '请先取消另一条的置顶';
  end if;
  if is_new then
    new.released_by_id := null;
    new.released_at := null;
    if not text_changed and newsroom.has_right(account, 'publish', in_column)
        and account is distinct from coalesce((select v.account_id from newsroom.live_entry_version v
          where v.entry_id = new.id order by v.id desc limit 1), new.author_id) then
      new.released_by_id := account;
      new.released_at := now();
    elsif live.releases or exists (select from newsroom.review_step r where r.column_slug = in_column) then
      new.status := 'waiting';
    end if;
  end if;
  if is_new and was_shown and new.status = 'published' then new.edited_at := now(); end if;
  if was_shown or new.status = 'published' then
    update public.live l set last_change = l.last_change + 1 where l.story_id = new.story_id
      returning l.last_change into number;
    -- The foreign key says what is missing.
    new.change := coalesce(number, 0);
  end if;
  return new;
end
$$;
