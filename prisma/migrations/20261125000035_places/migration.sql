-- AlterTable
ALTER TABLE "listing"."story_views" ADD COLUMN     "column_slug" TEXT;

-- AlterTable
ALTER TABLE "reader"."account" ADD COLUMN     "suggestions" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable: the C collation keeps days in their order and words comparable by bytes.
CREATE TABLE "listing"."tally" (
    "id" BIGSERIAL NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "stories" INTEGER NOT NULL,

    CONSTRAINT "tally_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "tally_name_idx" ON "listing"."tally"("name");

-- DropIndex
DROP INDEX "listing"."story_views_hour_idx";

-- CreateIndex
CREATE INDEX "story_views_hour_views_idx" ON "listing"."story_views"("hour", "views" DESC);

-- CreateIndex
CREATE INDEX "story_views_column_slug_hour_views_idx" ON "listing"."story_views"("column_slug", "hour", "views" DESC);

-- AddForeignKey
ALTER TABLE "listing"."story_views" ADD CONSTRAINT "story_views_column_slug_fkey" FOREIGN KEY ("column_slug") REFERENCES "column"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- How many stories are published on a day (day/2026-11-24, on the site's clock) and carry a keyword
-- (keyword/港口), those that are set for later included. Each change adds rows, and a name's number is
-- the sum of its rows: with one row for each name an editor would wait for an import that has the same
-- keyword. listing.fold_tally makes one row of many (lib/newsroom/sweep.ts).

create function listing.day(at timestamptz) returns text
language sql immutable parallel safe as $$
  select to_char(at at time zone interval '8 hours', 'YYYY-MM-DD')
$$;

create function listing.tallied(status story_status, published_at timestamptz, keywords text[]) returns setof text
language sql immutable parallel safe as $$
  select 'day/' || listing.day(published_at) where status = 'published'
  union all
  select 'keyword/' || word from unnest(keywords) as word where status = 'published'
$$;

create function listing.keep_tally() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into listing.tally (name, stories)
      select name, count(*) from new_rows n, listing.tallied(n.status, n.published_at, n.keywords) as name
      group by name;
  elsif tg_op = 'DELETE' then
    insert into listing.tally (name, stories)
      select name, -count(*) from old_rows o, listing.tallied(o.status, o.published_at, o.keywords) as name
      group by name;
  else
    insert into listing.tally (name, stories)
      select name, sum(one) from (
        select name, 1 as one from new_rows n, listing.tallied(n.status, n.published_at, n.keywords) as name
        union all
        select name, -1 from old_rows o, listing.tallied(o.status, o.published_at, o.keywords) as name
      ) as changed
      group by name having sum(one) <> 0;
  end if;
  return null;
end
$$;

create trigger tally_inserted after insert on story
  referencing new table as new_rows
  for each statement execute function listing.keep_tally();
create trigger tally_updated after update on story
  referencing old table as old_rows new table as new_rows
  for each statement execute function listing.keep_tally();
create trigger tally_deleted after delete on story
  referencing old table as old_rows
  for each statement execute function listing.keep_tally();

create function listing.forget_tally() returns trigger
language plpgsql as $$
begin
  truncate listing.tally;
  return null;
end
$$;
create trigger tally_truncated after truncate on story
  for each statement execute function listing.forget_tally();

create function listing.fold_tally() returns void
language sql as $$
  with taken as (
    delete from listing.tally
    where name in (select name from listing.tally group by name having count(*) > 1)
    returning name, stories
  )
  insert into listing.tally (name, stories)
    select name, sum(stories) from taken group by name having sum(stories) <> 0
$$;

insert into listing.tally (name, stories)
  select name, count(*) from story s, listing.tallied(s.status, s.published_at, s.keywords) as name
  group by name;

create function listing.carried(word text) returns int
language sql stable as $$
  select coalesce(sum(stories), 0)::int from listing.tally where name = 'keyword/' || word
$$;

-- The column of what is viewed, so that each column's most viewed are found by themselves.
update listing.story_views v set column_slug = s.column_slug from story s where s.id = v.story_id;

create function listing.place_views() returns trigger
language plpgsql set plan_cache_mode = auto as $$
begin
  new.column_slug := (select column_slug from story where id = new.story_id);
  return new;
end
$$;
create trigger place before insert on listing.story_views
  for each row execute function listing.place_views();

-- The hottest of so many hours first, of all or of a column: views, each worth half after a quarter of that
-- time; likes and comments (five and ten looks) fade with the story's own age. Of each hour the hundred
-- most viewed are counted, so that it costs the same however many stories are read.
drop function listing.hot_stories(int);
create function listing.hot_stories(size int, hours int default 24, place text default null) returns setof int
language sql stable as $$
  with seen as (
    select story_id, sum(views * power(0.5, extract(epoch from now() - h.hour) / (hours * 900))) as views
    from generate_series(date_trunc('hour', now()), now() - make_interval(hours => hours), interval '-1 hour') as h(hour)
    cross join lateral (
      (select story_id, views from listing.story_views v
        where place is null and v.hour = h.hour order by v.views desc limit 100)
      union all
      (select story_id, views from listing.story_views v
        where v.column_slug = place and v.hour = h.hour order by v.views desc limit 100)
    ) as most
    group by story_id order by 2 desc limit 500
  ), touched as (
    select story_id from listing.story_count
    where changed_at > now() - make_interval(hours => hours)
    order by changed_at desc limit 500
  )
  select s.id from (select story_id from seen union select story_id from touched) as hot
    join story s on s.id = hot.story_id
    left join seen on seen.story_id = s.id
    left join listing.story_count c on c.story_id = s.id
  where s.status = 'published' and s.published_at <= now() and (place is null or s.column_slug = place)
  order by coalesce(seen.views, 0)
    + (coalesce(c.likes, 0) * 5 + coalesce(c.comments, 0) * 10)
      * power(0.5, extract(epoch from now() - s.published_at) / (greatest(hours, 72) * 3600)) desc,
    s.published_at desc, s.id desc
  limit size
$$;
