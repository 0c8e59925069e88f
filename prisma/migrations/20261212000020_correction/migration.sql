-- All corrections of a story, each with its time. story.correction and correction_at are those of the one that was made
-- last: what is written there makes, dates or takes back a row here, and a row that is written here shows there
-- (docs/decisions/043-corrections.md).
create table correction (
  id serial primary key,
  story_id int not null references story on update cascade on delete cascade,
  text text not null,
  at timestamptz(3) not null default now(),
  created_at timestamptz(3) not null default now(),
  constraint "更正说明1至1000字" check (char_length(text) between 1 and 1000)
);
create index correction_story_id_id_idx on correction (story_id, id desc);
create index correction_at_id_idx on correction (at desc, id desc);

-- Before the triggers are there: rows of stories are left alone, and nobody is notified.
insert into correction (story_id, text, at, created_at)
  select id, correction, corrected, corrected
  from (select id, correction, coalesce(correction_at, updated_at) as corrected from story
    where newsroom.is_visible(correction) order by 3, 1) as before;

-- Times that were loaded past the checks are left as they are.
alter table correction add constraint "更正时间须在1000至9999年之间" check (
  at >= '1000-01-01Z' and at < '9999-12-30Z'
) not valid;

create trigger a_clean before insert or update on correction
  for each row execute function newsroom.clean_texts('text+', '更正说明');
create trigger keep_lines_of_text before update of text on correction for each row
  when (newsroom.loses_lines(old.text, new.text)) execute function newsroom.refuse_lost_lines('更正说明', 'text');

-- Not with a story that is purged, since nothing could be put back then.
create function newsroom.keep_deleted_correction() returns trigger
language plpgsql as $$
begin
  if exists (select from public.story where id = old.story_id) then
    insert into newsroom.deleted_row (table_name, key, row) values ('correction', old.id::text, to_jsonb(old));
  end if;
  return old;
end
$$;
create trigger keep_deleted before delete on correction
  for each row execute function newsroom.keep_deleted_correction();

-- The setting says that a row of `correction` is being shown: `typo`, when the row was there before, which is no change of
-- the story's text.
create or replace function newsroom.set_correction_time() returns trigger
language plpgsql as $$
declare
  shown constant text := coalesce(current_setting('xiaowen.correction', true), '');
begin
  if shown <> '' then
    if shown = 'typo' then new.updated_at := old.updated_at; end if;
    return new;
  end if;
  if btrim(new.correction) = '' then
    new.correction_at := null;
    if tg_op = 'UPDATE' and old.correction <> '' then
      -- The last one is taken back, so the one before it shows.
      select c.text, c.at into new.correction, new.correction_at
        from public.correction c where c.story_id = new.id order by c.id desc offset 1 limit 1;
      new.correction := coalesce(new.correction, '');
    end if;
  elsif tg_op = 'INSERT' then
    new.correction_at := coalesce(new.correction_at, new.updated_at);
  elsif new.correction is not distinct from old.correction then
    new.correction_at := coalesce(new.correction_at, old.correction_at, now());
  elsif new.correction_at is null or new.correction_at = old.correction_at then
    new.correction_at := now();
  end if;
  return new;
end
$$;

create function newsroom.record_first_corrections() returns trigger
language plpgsql as $$
begin
  insert into public.correction (story_id, text, at)
    select id, correction, correction_at from new_rows
    where correction <> '' and correction_at is not null order by id;
  return null;
end
$$;
create trigger record_corrections_inserted after insert on story
  referencing new table as new_rows
  for each statement execute function newsroom.record_first_corrections();

-- What the story says now is either the last row, the one before it (the last is taken back), the last at another time, or
-- a new one.
create function newsroom.record_correction() returns trigger
language plpgsql as $$
declare
  latest public.correction;
  earlier public.correction;
begin
  if coalesce(current_setting('xiaowen.correction', true), '') <> '' then return null; end if;
  select * into latest from public.correction where story_id = new.id order by id desc limit 1;
  if (latest.text, latest.at) is not distinct from (new.correction, new.correction_at) then return null; end if;
  select * into earlier from public.correction where story_id = new.id order by id desc offset 1 limit 1;
  if (coalesce(earlier.text, ''), earlier.at) is not distinct from (new.correction, new.correction_at) then
    delete from public.correction where id = latest.id;
  elsif latest.text = new.correction then
    update public.correction set at = new.correction_at where id = latest.id;
  else
    insert into public.correction (story_id, text, at) values (new.id, new.correction, new.correction_at);
  end if;
  return null;
end
$$;
create trigger record_correction after update on story
  for each row when (new.correction <> old.correction or new.correction_at is distinct from old.correction_at)
  execute function newsroom.record_correction();

-- Shows the last row at its story and notifies. A text of one line follows one of several without being refused.
create function newsroom.show_corrections() returns trigger
language plpgsql as $$
declare
  ids int[];
  stale int[];
  one_line constant text := coalesce(current_setting('xiaowen.allow_one_line', true), '');
begin
  if tg_op = 'INSERT' then
    ids := array(select distinct story_id from new_rows);
  elsif tg_op = 'DELETE' then
    ids := array(select distinct story_id from old_rows);
  else
    ids := array(select story_id from old_rows union select story_id from new_rows);
  end if;
  stale := array(select id from newsroom.stale_corrections(ids));
  if cardinality(stale) > 0 then
    -- Who corrects the same story at once waits here, and then sees both rows.
    perform from public.story where id = any (stale) order by id for no key update;
    perform set_config('xiaowen.correction', case tg_op when 'UPDATE' then 'typo' else 'row' end, true),
      set_config('xiaowen.allow_one_line', 'on', true);
    update public.story s set correction = latest.text, correction_at = latest.at
      from newsroom.stale_corrections(stale) as latest where s.id = latest.id;
    perform set_config('xiaowen.correction', '', true), set_config('xiaowen.allow_one_line', one_line, true);
  end if;
  perform listing.notify(array(
    select unnest(case when newsroom.is_hidden(s) then array['story/' || s.id]
      else array['story/' || s.id, 'feed', 'corrections'] end)
    from public.story s where s.id = any (ids[1:501])));
  return null;
end
$$;

-- Of these stories those that say something else than their last row, with what that says.
create function newsroom.stale_corrections(ids int[]) returns table (id int, text text, at timestamptz)
language sql stable as $$
  select s.id, coalesce(c.text, ''), c.at
  from public.story s left join lateral (
    select text, at from public.correction where story_id = s.id order by id desc limit 1) as c on true
  where s.id = any (ids) and (s.correction, s.correction_at) is distinct from (coalesce(c.text, ''), c.at)
$$;
create trigger show_inserted after insert on correction
  referencing new table as new_rows
  for each statement execute function newsroom.show_corrections();
create trigger show_updated after update on correction
  referencing old table as old_rows new table as new_rows
  for each statement execute function newsroom.show_corrections();
create trigger show_deleted after delete on correction
  referencing old table as old_rows
  for each statement execute function newsroom.show_corrections();

-- Once for each correction, by whatever way it was made; not for one that is put back.
drop trigger add_correction_notifications on story;
create or replace function newsroom.add_correction_notifications() returns trigger
language plpgsql as $$
begin
  insert into reader.notification (account_id, kind, story_id, text)
  select f.account_id, 'correction', n.story_id, n.text
  from new_rows n
    join public.story s on s.id = n.story_id and s.status = 'published'
    join reader.favourite f on f.story_id = n.story_id
  where not exists (
    select from newsroom.deleted_row d where d.table_name = 'correction' and d.key = n.id::text);
  return null;
end
$$;
create trigger add_notifications after insert on correction
  referencing new table as new_rows
  for each statement execute function newsroom.add_correction_notifications();

-- As before, with the list of corrections, which shows the story's title.
create or replace function listing.card_tags(s story) returns text[]
language sql stable as $$
  select array['story/' || s.id, 'card/' || s.id, 'stories', 'kind/' || s.kind, 'feed',
               'column/' || s.column_slug,
               'day/' || listing.day(s.published_at), 'month/' || left(listing.day(s.published_at), 7),
               case when listing.day(s.published_at) < listing.day(now()) then 'archive' end,
               case when s.correction <> '' then 'corrections' end]
         || listing.sitemap_tags(s)
         || array(select 'keyword/' || word from unnest(s.keywords) as word)
         || array(select 'related/' || word from unnest(s.keywords) as word where listing.keyword_count(word) <= 2000)
$$;
