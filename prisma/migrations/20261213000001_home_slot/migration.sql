-- What editors place on the home page: this story in this place, from then until then, with a title and a picture of its
-- own there. Whatever has no row is filled by the page itself (lib/content/home.ts).
create extension if not exists btree_gist;

create type home_block as enum ('front', 'videos', 'column');

create table home_slot (
  id serial primary key,
  block home_block not null default 'front',
  column_slug text references "column" on update cascade on delete cascade,
  place smallint not null default 1,
  story_id int not null references story on update cascade on delete cascade,
  show_from timestamptz(3) not null default now(),
  show_until timestamptz(3),
  title text not null default '',
  picture text references image on update cascade on delete restrict,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint "栏目区块须写明栏目_其他区块不写" check ((block = 'column') = (column_slug is not null)),
  constraint "首页位置须在区块之内_头条1至6_其他1至5" check (place between 1 and case block when 'front' then 6 else 5 end),
  constraint "首页标题最长200字" check (char_length(title) <= 200),
  constraint "首页撤下时间须晚于上架时间" check (show_until > show_from),
  constraint "首页时间须在1000至9999年之间" check (
    show_from >= '1000-01-01Z' and show_from < '9999-12-30Z'
    and (show_until is null or show_until >= '1000-01-01Z' and show_until < '9999-12-30Z')),
  -- Deferrable, so that one statement can swap two: it is checked at the statement's end.
  constraint "首页同一位置同一时间只能放一篇" exclude using gist (
    block with =, coalesce(column_slug, '') with =, place with =, tstzrange(show_from, show_until) with &&)
    deferrable initially immediate,
  constraint "一篇稿件同一时间只能在首页占一个位置" exclude using gist (
    story_id with =, tstzrange(show_from, show_until) with &&)
    deferrable initially immediate
);
create index home_slot_show_from_idx on home_slot (show_from);
create index home_slot_show_until_idx on home_slot (show_until);
create index home_slot_picture_idx on home_slot (picture);
create index home_slot_column_slug_idx on home_slot (column_slug);

create trigger a_clean before insert or update on home_slot for each row
  execute function newsroom.clean_texts('title', '首页标题');
create trigger keep_deleted before delete on home_slot for each row execute function newsroom.keep_deleted_row('id');
create trigger set_updated_at before update on home_slot for each row execute function newsroom.set_updated_at();

-- Only where rows changed: the cascade of a renamed column fires for no row too.
create function listing.notify_home() returns trigger
language plpgsql as $$
begin
  if exists (select from changed_rows) then perform listing.notify(array['home']); end if;
  return null;
end
$$;
create trigger notify_inserted after insert on home_slot
  referencing new table as changed_rows
  for each statement execute function listing.notify_home();
create trigger notify_updated after update on home_slot
  referencing new table as changed_rows
  for each statement execute function listing.notify_home();
create trigger notify_deleted after delete on home_slot
  referencing old table as changed_rows
  for each statement execute function listing.notify_home();
create trigger notify_truncated after truncate on home_slot
  for each statement execute function listing.notify_everything();

-- The tags of what began or ended to be shown in this time, for the schedule of the instances.
create function listing.shown_tags(after timestamptz, till timestamptz) returns setof text
language sql stable as $$
  select 'home' where exists (select from home_slot where show_from > after and show_from <= till)
    or exists (select from home_slot where show_until > after and show_until <= till)
$$;

-- When something begins or ends to be shown next; null: nothing will.
create function listing.next_shown(at timestamptz) returns timestamptz
language sql stable as $$
  select least(
    (select min(show_from) from home_slot where show_from > at),
    (select min(show_until) from home_slot where show_until > at))
$$;

-- As before, with the pictures of the home page.
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
    limit 5
  ) as places(name);
  if elsewhere is not null then
    perform newsroom.refuse_deletion(format('图片 %s 还用在：%s', old.key, elsewhere),
      '图片还在使用_不能删除', '先在那里换掉它');
  end if;
  return old;
end
$$;
