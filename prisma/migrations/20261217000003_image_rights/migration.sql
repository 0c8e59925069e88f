-- Until which day a picture may be shown, and whether partners get it.
alter table image
  add column rights_until date,
  add column partners_may boolean not null default true,
  add constraint "图片使用期限须在1000至9999年之间" check (rights_until >= '1000-01-01' and rights_until < '9999-12-30');
create index image_rights_until_idx on image (rights_until);

-- Of a row that was deleted before there was such a column.
create or replace function newsroom.set_image_file() returns trigger
language plpgsql as $$
begin
  new.file := coalesce(nullif(new.file, ''), new.key);
  new.partners_may := coalesce(new.partners_may, true);
  return new;
end
$$;

-- The one spelling of "may be shown": the day of the site is none after the last one. lib/content/shown-picture.ts says the
-- same of rows in memory.
create function listing.has_rights(i image, at timestamptz default now()) returns boolean
language sql stable as $$
  select i.rights_until is null or i.rights_until >= listing.day(at)::date
$$;

-- The documents that show these pictures: those that name them, and the lists with the cards whose picture they are.
create function listing.image_tags(keys text[]) returns setof text
language sql stable as $$
  with users as materialized (
    select s as story from story s
    where s.cover = any (keys) or s.video = any (array(select key from video where poster = any (keys)))
    limit 501)
  select 'image/' || name from image i, unnest(array[i.key, i.file]) as name where i.key = any (keys)
  union
  select unnest(listing.card_tags(story)) from users
  union
  select 'everything' from users having count(*) > 500
$$;

-- As before, but no story is left out because the tags of the first ones were many.
create or replace function listing.notify_cover() returns trigger
language plpgsql as $$
begin
  perform listing.notify(array(select listing.image_tags(array[new.key])));
  return null;
end
$$;
create or replace function listing.notify_video() returns trigger
language plpgsql as $$
begin
  perform listing.notify(array(
    select unnest(listing.card_tags(s)) from (select * from story where video = new.key limit 501) as s));
  return null;
end
$$;

create function listing.day_start(day date) returns timestamptz
language sql immutable as $$
  select day::timestamp at time zone interval '8 hours'
$$;

-- As before, with the pictures whose last day has passed.
create or replace function listing.shown_tags(after timestamptz, till timestamptz) returns setof text
language sql stable as $$
  select 'home' where exists (select from home_slot where show_from > after and show_from <= till)
    or exists (select from home_slot where show_until > after and show_until <= till)
  union all
  select 'banner' where exists (select from banner where show_from > after and show_from <= till)
    or exists (select from banner where show_until > after and show_until <= till)
  union all
  select listing.image_tags(array(
    select key from image where rights_until >= listing.day(after)::date and rights_until < listing.day(till)::date))
$$;

create or replace function listing.next_shown(at timestamptz) returns timestamptz
language sql stable as $$
  select least(
    (select min(show_from) from home_slot where show_from > at),
    (select min(show_until) from home_slot where show_until > at),
    (select min(show_from) from banner where show_from > at),
    (select min(show_until) from banner where show_until > at),
    (select listing.day_start(min(rights_until) + 1) from image where rights_until >= listing.day(at)::date))
$$;
