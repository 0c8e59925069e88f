-- A story that is told as it happens: entries under its text, which readers get as they come.
create type live_status as enum ('waiting', 'published', 'removed');

-- `releases`: an entry waits until an editor releases it. `last_change` numbers what readers have heard (live_entry.change).
create table live (
  story_id int primary key references story on update cascade on delete cascade,
  releases boolean not null default false,
  started_at timestamptz(3) not null default now(),
  ended_at timestamptz(3),
  last_change int not null default 0,
  constraint "直播结束须晚于开始" check (ended_at > started_at),
  constraint "直播时间须在1000至9999年之间" check (
    started_at >= '1000-01-01Z' and started_at < '9999-12-30Z'
    and (ended_at is null or ended_at >= '1000-01-01Z' and ended_at < '9999-12-30Z'))
);

create table live_entry (
  id serial primary key,
  story_id int not null references live on update cascade on delete cascade,
  status live_status not null default 'published',
  happened_at timestamptz(3) not null default now(),
  title text not null default '',
  text text not null default '',
  picture text references image on update cascade on delete restrict,
  pinned boolean not null default false,
  key_event boolean not null default false,
  change int not null default 0,
  author_id int references reader.account on update cascade on delete set null,
  released_by_id int references reader.account on update cascade on delete set null,
  released_at timestamptz(3),
  edited_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint "直播条目要有标题_文字或图片" check (title <> '' or text <> '' or picture is not null),
  constraint "关键条目要有标题" check (title <> '' or not key_event),
  constraint "直播条目标题最长100字" check (char_length(title) <= 100),
  constraint "直播条目文字最长5000字" check (char_length(text) <= 5000),
  constraint "直播条目时间须在1000至9999年之间" check (
    happened_at >= '1000-01-01Z' and happened_at < '9999-12-30Z')
);
create index live_entry_story_id_status_happened_at_id_idx on live_entry (story_id, status, happened_at desc, id desc);
create index live_entry_story_id_change_idx on live_entry (story_id, change);
create index live_entry_picture_idx on live_entry (picture);

-- Of entries whose rows are gone, so that readers who have them open hear of it.
create table listing.live_removal (
  story_id int not null references live on update cascade on delete cascade,
  change int not null,
  entry_id int not null,
  primary key (story_id, change)
);

create trigger a_clean before insert or update on live_entry for each row
  execute function newsroom.clean_texts('title', '标题', 'text+', '文字');
create trigger keep_lines_of_text before update of text on live_entry for each row
  when (newsroom.loses_lines(old.text, new.text)) execute function newsroom.refuse_lost_lines('文字', 'text');
create trigger keep_deleted before delete on live for each row execute function newsroom.keep_deleted_row('story_id');
create trigger set_updated_at before update on live_entry for each row execute function newsroom.set_updated_at();

-- Not with a story that is purged, since nothing could be put back then.
create function newsroom.keep_deleted_live_entry() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from public.live where story_id = old.story_id) then
    insert into newsroom.deleted_row (table_name, key, row) values ('live_entry', old.id::text, to_jsonb(old));
  end if;
  return old;
end
$$;
create trigger keep_deleted before delete on live_entry
  for each row execute function newsroom.keep_deleted_live_entry();

-- The texts of a column with review steps are signed by several people; an entry of its live stories takes two at least.
create function newsroom.guard_live() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from newsroom.review_step r join public.story s on s.column_slug = r.column_slug
      where s.id = new.story_id) then
    new.releases := true;
  end if;
  return new;
end
$$;
create trigger guard before insert or update on live for each row execute function newsroom.guard_live();

-- Without a release of this very text, by another than its author, an entry waits. The number of a change is taken under the
-- lock of the live row, so that a smaller one is never committed later: who has heard one has missed none before it.
create function newsroom.prepare_live_entry() returns trigger
language plpgsql as $$
declare
  was_shown constant boolean := tg_op = 'UPDATE' and old.status = 'published';
  is_new constant boolean := new.status = 'published' and (not was_shown
    or (new.title, new.text, new.picture) is distinct from (old.title, old.text, old.picture));
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
  if is_new and live.releases and (new.released_by_id is null or new.released_by_id = new.author_id
      or was_shown and new.released_at is not distinct from old.released_at) then
    new.status := 'waiting';
    new.released_by_id := null;
    new.released_at := null;
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
create trigger prepare before insert or update on live_entry
  for each row execute function newsroom.prepare_live_entry();

-- What an entry said before it was changed, whoever changed it. It stays when the entry goes.
create table newsroom.live_entry_version (
  id bigserial primary key,
  entry_id int not null,
  at timestamptz(3) not null default now(),
  -- No reference: it outlives the account.
  account_id int,
  author text not null default '',
  way text not null,
  title text not null,
  text text not null,
  picture text
);
create index live_entry_version_entry_id_idx on newsroom.live_entry_version (entry_id);

create function newsroom.keep_live_entry_version() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into newsroom.live_entry_version (entry_id, account_id, author, way, title, text, picture)
    select old.id, w.account_id, w.author, w.way, old.title, old.text, old.picture from newsroom.writer() w;
  return null;
end
$$;
create trigger keep_version after update on live_entry for each row
  when ((old.title, old.text, old.picture) is distinct from (new.title, new.text, new.picture))
  execute function newsroom.keep_live_entry_version();

create function newsroom.refuse_moved_live_entry() returns trigger
language plpgsql as $$
begin
  raise exception '直播条目不能移到另一篇稿件'
    using errcode = 'check_violation', constraint = '直播条目不能移到另一篇稿件', schema = 'public', table = 'live_entry',
      column = 'story_id', hint = '在另一篇稿件里新建一条，再撤下这一条';
end
$$;
create trigger refuse_moved before update of story_id on live_entry for each row
  when (old.story_id <> new.story_id and pg_trigger_depth() < 1) execute function newsroom.refuse_moved_live_entry();

create function listing.number_live_removal() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  number int;
begin
  update public.live l set last_change = l.last_change + 1 where l.story_id = old.story_id
    returning l.last_change into number;
  if number is not null then
    insert into listing.live_removal (story_id, change, entry_id) values (old.story_id, number, old.id);
  end if;
  return null;
end
$$;
create trigger number_removal after delete on live_entry
  for each row when (old.status = 'published') execute function listing.number_live_removal();

create function listing.notify_live_entries() returns trigger
language plpgsql as $$
declare
  stories int[];
begin
  if tg_op <> 'INSERT' then stories := array(select story_id from old_rows where status = 'published'); end if;
  if tg_op <> 'DELETE' then
    stories := stories || array(select story_id from new_rows where status = 'published');
  end if;
  perform listing.notify(array(select 'live/' || id from unnest(stories) as id group by id));
  return null;
end
$$;
create trigger notify_inserted after insert on live_entry
  referencing new table as new_rows
  for each statement execute function listing.notify_live_entries();
create trigger notify_updated after update on live_entry
  referencing old table as old_rows new table as new_rows
  for each statement execute function listing.notify_live_entries();
create trigger notify_deleted after delete on live_entry
  referencing old table as old_rows
  for each statement execute function listing.notify_live_entries();
create trigger notify_truncated after truncate on live_entry
  for each statement execute function listing.notify_everything();

-- The number of the last change is the entries'. Cards say whether a story is live.
create function listing.notify_live() returns trigger
language plpgsql as $$
declare
  stories int[];
begin
  if tg_op = 'INSERT' then
    stories := array(select story_id from new_rows);
  elsif tg_op = 'DELETE' then
    stories := array(select story_id from old_rows);
  else
    stories := array(select n.story_id from new_rows n left join old_rows o using (story_id)
      where (o.started_at, o.ended_at) is distinct from (n.started_at, n.ended_at));
  end if;
  perform listing.notify(array(
    select tag || id from unnest(stories) as id, unnest(array['live/', 'story/']) as tag
    union
    select unnest(listing.card_tags(s)) from (
      select * from story where id = any (stories) and not newsroom.is_hidden(story) limit 501) as s));
  return null;
end
$$;
create trigger notify_inserted after insert on live
  referencing new table as new_rows for each statement execute function listing.notify_live();
create trigger notify_updated after update on live
  referencing old table as old_rows new table as new_rows for each statement execute function listing.notify_live();
create trigger notify_deleted after delete on live
  referencing old table as old_rows for each statement execute function listing.notify_live();
create trigger notify_truncated after truncate on live
  for each statement execute function listing.notify_everything();
