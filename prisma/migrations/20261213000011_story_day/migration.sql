-- Views by the day, kept for ever; those by the hour go after 30 days (lib/jobs/cleanup.ts). A purged story takes its
-- own days with it, those of the site stay.
create table listing.story_day (
  story_id int not null references story on update cascade on delete cascade,
  day date not null,
  views int not null,
  primary key (story_id, day)
);
create index story_day_day_story_id_views_idx on listing.story_day (day, story_id, views);

-- Of all stories of a column with a byline, both as they were when the views were counted; '' where there is none. No
-- foreign key, so that a day keeps its views when the column is deleted.
create table listing.day_views (
  day date not null,
  column_slug text not null,
  byline text not null,
  views int not null,
  primary key (day, column_slug, byline)
);
create index day_views_column_slug_idx on listing.day_views (column_slug);

-- The most read stories of the last `days` days, the best of each column (listing.rank_views). It is written anew every
-- few minutes, so no foreign key is checked; who reads it joins the stories.
create table listing.most_read (
  days smallint not null,
  story_id int not null,
  views int not null,
  ranked_at timestamptz(3) not null default now(),
  primary key (days, story_id)
);
create index most_read_days_views_story_id_idx on listing.most_read (days, views desc, story_id desc);

insert into listing.story_day (story_id, day, views)
  select story_id, listing.day(hour)::date, sum(views) from listing.story_views group by 1, 2;
insert into listing.day_views (day, column_slug, byline, views)
  select d.day, coalesce(s.column_slug, ''), s.byline, sum(d.views)
  from listing.story_day d join story s on s.id = d.story_id group by 1, 2, 3;

-- Adds what a statement counted, in its transaction. The rows of an update are those of the same story and hour, so that
-- a story whose id changes isn't counted again. One statement fires both triggers, so two instances would lock the rows of
-- days in different orders; they wait for each other instead.
create function listing.add_day_views() returns trigger
language plpgsql as $$
declare
  counted listing.story_day[];
begin
  if tg_op = 'INSERT' then
    select array_agg(row(story_id, day, views)::listing.story_day) into counted from (
      select story_id, listing.day(hour)::date as day, sum(views)::int as views from new_rows group by 1, 2) as added
    where views <> 0;
  else
    select array_agg(row(story_id, day, views)::listing.story_day) into counted from (
      select story_id, listing.day(hour)::date as day, sum(n.views - o.views)::int as views
      from new_rows n join old_rows o using (story_id, hour) group by 1, 2) as added
    where views <> 0;
  end if;
  if counted is null then return null; end if;
  perform pg_advisory_xact_lock(hashtext('listing.add_day_views'));
  insert into listing.story_day as d (story_id, day, views)
    select story_id, day, views from unnest(counted)
    on conflict (story_id, day) do update set views = d.views + excluded.views;
  insert into listing.day_views as d (day, column_slug, byline, views)
    select c.day, coalesce(s.column_slug, ''), s.byline, sum(c.views)
    from unnest(counted) c join story s on s.id = c.story_id group by 1, 2, 3
    on conflict (day, column_slug, byline) do update set views = d.views + excluded.views;
  return null;
end
$$;
create trigger add_days_inserted after insert on listing.story_views
  referencing new table as new_rows
  for each statement execute function listing.add_day_views();
create trigger add_days_updated after update on listing.story_views
  referencing old table as old_rows new table as new_rows
  for each statement execute function listing.add_day_views();

-- A column's views follow it to its new slug.
create function listing.rename_day_column() returns trigger
language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('listing.add_day_views'));
  with moved as (delete from listing.day_views where column_slug = old.slug returning day, byline, views)
  insert into listing.day_views as d (day, column_slug, byline, views)
    select day, new.slug, byline, views from moved
    on conflict (day, column_slug, byline) do update set views = d.views + excluded.views;
  return null;
end
$$;
create trigger rename_days after update of slug on "column"
  for each row when (new.slug <> old.slug) execute function listing.rename_day_column();

-- Ranks anew what was ranked so long ago, unless another session does. No index gives the order of a sum over days, and
-- adding up 30 days of 100,000 stories takes a second, so it isn't done for a page.
create function listing.rank_views(max_age interval default '0') returns void
language plpgsql as $$
declare
  today constant date := listing.day(now())::date;
begin
  if not pg_try_advisory_xact_lock(hashtext('listing.rank_views'))
     or exists (select from listing.most_read where ranked_at > now() - max_age) then
    return;
  end if;
  delete from listing.most_read;
  insert into listing.most_read (days, story_id, views)
  with summed as (
    select story_id, sum(views) filter (where day = today) as newest, sum(views) filter (where day > today - 7) as week,
      sum(views) as month
    from listing.story_day where day > today - 30 and day <= today group by story_id
  ), ranked as (
    select r.days, story_id, r.views,
      row_number() over (partition by r.days, s.column_slug order by r.views desc, story_id desc) as place
    from summed join story s on s.id = story_id,
      lateral (values (1, newest), (7, week), (30, month)) as r(days, views)
    where r.views > 0 and s.status <> 'deleted'
  )
  select days, story_id, views from ranked where place <= 300;
end
$$;
