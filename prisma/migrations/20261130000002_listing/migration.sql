-- A file of the sitemap holds the stories of 10,000 ids (lib/content/sitemap-stories.ts), so that a change makes one
-- small file old.
create function listing.shard(id int) returns int
language sql immutable parallel safe as $$
  select (id - 1) / 10000 + 1
$$;

-- The day of a time in the site's time zone: 2026-11-24.
create function listing.day(at timestamptz) returns text
language sql immutable parallel safe as $$
  select to_char(at at time zone interval '8 hours', 'YYYY-MM-DD')
$$;

-- The newest change in each file: what the sitemap index says of it.
create index story_sitemap on story (listing.shard(id), (greatest(updated_at, published_at)) desc)
  where status <> 'draft';
create index story_video_sitemap on story (listing.shard(id), (greatest(updated_at, published_at)) desc)
  where status <> 'draft' and kind = 'video' and video is not null;

-- The one spelling of what the public may see: the state says so and the time has come. Small functions without
-- settings, so that the planner replaces the call by its body and uses the indexes. A column of milliseconds rounds
-- now() up half of the time, so the time that it is compared with is rounded too.
create function listing.is_published(s story, at timestamptz default now()) returns boolean
language sql stable as $$
  select s.status = 'published' and s.published_at <= at::timestamptz(3)
$$;

create function listing.is_scheduled(s story, at timestamptz default now()) returns boolean
language sql stable as $$
  select s.status = 'published' and s.published_at > at::timestamptz(3)
$$;

-- story.keywords as rows, kept by triggers, so that topic lists have an index in their order. published_at is null
-- while the story's state is another than published.
create table listing.story_keyword (
  keyword text not null references keyword on update cascade on delete cascade,
  story_id int not null references story on update cascade on delete cascade,
  kind story_kind not null,
  published_at timestamptz(3),
  primary key (keyword, story_id)
);
create index story_keyword_keyword_published_at_story_id_idx on listing.story_keyword (keyword, published_at desc, story_id desc);
create index story_keyword_keyword_kind_published_at_story_id_idx on listing.story_keyword (keyword, kind, published_at desc, story_id desc);
create index story_keyword_story_id_idx on listing.story_keyword (story_id);

create function listing.is_published(k listing.story_keyword, at timestamptz default now()) returns boolean
language sql stable as $$
  select k.published_at <= at::timestamptz(3)
$$;

-- How many stories are published on a day (day/2026-11-24) and carry a keyword (keyword/港口), those that are set
-- for later included: the sum of the name's rows. Each change adds rows, since with one row for each name an editor
-- would wait for an import that has the same keyword. The C collation keeps days in order.
create table listing.counter (
  id bigserial primary key,
  name text collate "C" not null,
  stories int not null
);
create index counter_name_idx on listing.counter (name);

-- What readers did to a story, so that no page counts rows; changed_at tells instances which pages to invalidate.
create table listing.story_count (
  story_id int primary key references story on update cascade on delete cascade,
  likes int not null default 0,
  favourites int not null default 0,
  comments int not null default 0,
  changed_at timestamptz(3) not null default now()
);
create index story_count_changed_at_idx on listing.story_count (changed_at);

-- Views by the hour, written in batches by each instance. A trigger fills in the story's column.
create table listing.story_views (
  story_id int not null references story on update cascade on delete cascade,
  hour timestamptz(3) not null,
  views int not null default 0,
  column_slug text references "column" on update cascade on delete set null,
  primary key (story_id, hour)
);
create index story_views_hour_views_idx on listing.story_views (hour, views desc);
create index story_views_column_slug_hour_views_idx on listing.story_views (column_slug, hour, views desc);

-- Stories whose subscribers were notified.
create table listing.story_notified (
  story_id int primary key references story on update cascade on delete cascade,
  at timestamptz(3) not null default now()
);

-- story.keywords is what an editor types; keyword and listing.story_keyword follow it.
-- Statement-level, with transition tables: an import of 300,000 rows is one pass, not 300,000.
create function listing.sync_story_keywords() returns trigger
language plpgsql as $$
begin
  insert into keyword (name)
    select distinct word from new_rows, unnest(keywords) as word
    where not exists (select from keyword k where k.name = word)
    order by word
    on conflict do nothing;
  if tg_op = 'UPDATE' then
    delete from listing.story_keyword sk using new_rows n
      where sk.story_id = n.id and not sk.keyword = any (n.keywords);
  end if;
  insert into listing.story_keyword (keyword, story_id, kind, published_at)
    select word, id, kind, case status when 'published' then published_at end
    from new_rows, unnest(keywords) as word
    on conflict (keyword, story_id) do update
      set kind = excluded.kind, published_at = excluded.published_at
      where (story_keyword.kind, story_keyword.published_at)
        is distinct from (excluded.kind, excluded.published_at);
  return null;
end
$$;
create trigger sync_keywords_inserted after insert on story
  referencing new table as new_rows
  for each statement execute function listing.sync_story_keywords();
create trigger sync_keywords_updated after update on story
  referencing new table as new_rows
  for each statement execute function listing.sync_story_keywords();

create function listing.counter_names(status story_status, published_at timestamptz, keywords text[]) returns setof text
language sql immutable parallel safe as $$
  select 'day/' || listing.day(published_at) where status = 'published'
  union all
  select 'keyword/' || word from unnest(keywords) as word where status = 'published'
$$;

create function listing.update_counters() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into listing.counter (name, stories)
      select name, count(*) from new_rows n, listing.counter_names(n.status, n.published_at, n.keywords) as name
      group by name;
  elsif tg_op = 'DELETE' then
    insert into listing.counter (name, stories)
      select name, -count(*) from old_rows o, listing.counter_names(o.status, o.published_at, o.keywords) as name
      group by name;
  else
    insert into listing.counter (name, stories)
      select name, sum(one) from (
        select name, 1 as one from new_rows n, listing.counter_names(n.status, n.published_at, n.keywords) as name
        union all
        select name, -1 from old_rows o, listing.counter_names(o.status, o.published_at, o.keywords) as name
      ) as changed
      group by name having sum(one) <> 0;
  end if;
  return null;
end
$$;
create trigger update_counters_inserted after insert on story
  referencing new table as new_rows
  for each statement execute function listing.update_counters();
create trigger update_counters_updated after update on story
  referencing old table as old_rows new table as new_rows
  for each statement execute function listing.update_counters();
create trigger update_counters_deleted after delete on story
  referencing old table as old_rows
  for each statement execute function listing.update_counters();

create function listing.clear_counters() returns trigger
language plpgsql as $$
begin
  truncate listing.counter;
  return null;
end
$$;
create trigger update_counters_truncated after truncate on story
  for each statement execute function listing.clear_counters();

-- Makes one row of many (lib/jobs/cleanup.ts).
create function listing.compact_counters() returns void
language sql as $$
  with taken as (
    delete from listing.counter
    where name in (select name from listing.counter group by name having count(*) > 1)
    returning name, stories
  )
  insert into listing.counter (name, stories)
    select name, sum(stories) from taken group by name having sum(stories) <> 0
$$;

create function listing.keyword_count(word text) returns int
language sql stable as $$
  select coalesce(sum(stories), 0)::int from listing.counter where name = 'keyword/' || word
$$;

create function listing.set_views_column() returns trigger
language plpgsql set plan_cache_mode = auto as $$
begin
  new.column_slug := (select column_slug from story where id = new.story_id);
  return new;
end
$$;
create trigger set_column before insert on listing.story_views
  for each row execute function listing.set_views_column();

-- What a story and a comment are liked, kept and answered by, so that no page counts rows.
create function listing.add_counts(stories int[], likes int[], favourites int[], comments int[])
returns void language sql as $$
  insert into listing.story_count as c (story_id, likes, favourites, comments, changed_at)
  select s.story, sum(s.l), sum(s.f), sum(s.c), clock_timestamp()
  from unnest(stories, likes, favourites, comments) as s(story, l, f, c)
  where exists (select from story where id = s.story)
  group by s.story
  order by s.story
  on conflict (story_id) do update set
    likes = c.likes + excluded.likes,
    favourites = c.favourites + excluded.favourites,
    comments = c.comments + excluded.comments,
    changed_at = excluded.changed_at
$$;

-- The hottest of so many hours first, of all or of a column: views, each worth half after a quarter of that
-- time; likes and comments (five and ten views) fade with the story's own age. Only the hundred most viewed of each
-- hour are counted, so the cost is bounded.
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
  where listing.is_published(s) and (place is null or s.column_slug = place)
  order by coalesce(seen.views, 0)
    + (coalesce(c.likes, 0) * 5 + coalesce(c.comments, 0) * 10)
      * power(0.5, extract(epoch from now() - s.published_at) / (greatest(hours, 72) * 3600)) desc,
    s.published_at desc, s.id desc
  limit size
$$;

-- The stories that share a keyword with one, and itself: of each keyword the newest 30 of either kind; of these the 40
-- of either kind that share most. A function, so that each connection plans it once: planning took half as long as
-- running.
create function listing.related_candidates(of_story int, words text[])
returns table (id int, kind story_kind, title text, column_slug text, published_at timestamptz, shared float8)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
    with own as materialized (
      select word, ln(1 + (select max(id) from story)::float8 / greatest(
        (select sum(stories) from listing.counter where name = 'keyword/' || word), 1)) as weight
      from unnest(words) as word
    ), near as (
      select near.story_id, row_number() over (
        partition by of_kind order by sum(weight) desc, max(near.published_at) desc, near.story_id desc) as place
      from own cross join unnest(enum_range(null::story_kind)) as of_kind cross join lateral (
        select k.story_id, k.published_at from listing.story_keyword k
        where k.keyword = own.word and k.kind = of_kind and listing.is_published(k)
        order by k.published_at desc, k.story_id desc limit 30
      ) as near
      where near.story_id <> of_story
      group by of_kind, near.story_id
    )
    select s.id, s.kind, s.title, s.column_slug, s.published_at,
      coalesce((select sum(weight) from own where word = any (s.keywords)), 0)::float8
    from (select of_story as story_id union all select story_id from near where place <= 40) as looked
      join story s on s.id = looked.story_id and s.status = 'published';
end $$;

-- Every change is sent to the channel `xiaowen` as the tags of the documents that carry it, one a line, or as the
-- word `everything`. lib/documents/listener.ts listens.
-- pg_notify refuses 8,000 bytes, and with it the editor's statement: 25 tags of at most 260 bytes fit.
create function listing.notify(tags text[]) returns void
language plpgsql as $$
declare
  distinct_tags text[] := array(select distinct tag from unnest(tags) as tag where tag is not null order by tag);
begin
  if 'everything' = any (distinct_tags) or cardinality(distinct_tags) > 500 then
    perform pg_notify('xiaowen', 'everything');
    return;
  end if;
  for i in 1 .. cardinality(distinct_tags) by 25 loop
    perform pg_notify('xiaowen', array_to_string(distinct_tags[i : i + 24], E'\n'));
  end loop;
end
$$;

-- The sitemaps that list the story: the index and the pages, its own file; those of news and of videos. News leaves
-- its file after two days; a file is an hour old at most (lib/documents/by-time.ts), and clocks differ.
create function listing.sitemap_tags(s story) returns text[]
language sql stable as $$
  select array['sitemap', 'sitemap/' || listing.shard(s.id),
               case when s.published_at > now() - interval '50 hours' then 'news-sitemap' end,
               case s.kind when 'video' then 'video-sitemap' end,
               case s.kind when 'video' then 'video-sitemap/' || listing.shard(s.id) end]
$$;

-- The documents that show a story's card: its page, the lists of all, of its kind, column, keywords, day and month,
-- other stories that show it (card/12) or may show it since they share a keyword (related/港口). A keyword that
-- thousands carry is left out, or each publication would invalidate thousands of pages. `archive`: a past day changed.
create function listing.card_tags(s story) returns text[]
language sql stable as $$
  select array['story/' || s.id, 'card/' || s.id, 'stories', 'kind/' || s.kind, 'feed',
               'column/' || s.column_slug,
               'day/' || listing.day(s.published_at), 'month/' || left(listing.day(s.published_at), 7),
               case when listing.day(s.published_at) < listing.day(now()) then 'archive' end]
         || listing.sitemap_tags(s)
         || array(select 'keyword/' || word from unnest(s.keywords) as word)
         || array(select 'related/' || word from unnest(s.keywords) as word where listing.keyword_count(word) <= 2000)
$$;

-- What lists show; a change of anything else stays on the story's own page and in the feeds.
create function listing.card(s story) returns text
language sql stable as $$
  select row(s.kind, s.status, s.title, s.summary, s.column_slug, s.source, s.keywords, s.cover,
             s.video, s.published_at, s.front_position)::text
$$;

-- A draft, also one that was deleted: nothing that the public sees tells of it.
create function newsroom.is_hidden(s story) returns boolean
language sql stable as $$
  select s.status = 'draft' or s.status = 'deleted' and s.status_before = 'draft'
$$;

create function listing.notify_stories() returns trigger
language plpgsql as $$
declare
  rows int;
  tags text[];
begin
  if tg_op = 'INSERT' then
    select count(*) into rows from (select from new_rows limit 201) as counted;
  else
    select count(*) into rows from (select from old_rows limit 201) as counted;
  end if;
  if rows > 200 then
    perform listing.notify(array['everything']);
    return null;
  end if;
  if tg_op = 'INSERT' then
    select array_agg(tag) into tags from new_rows n, unnest(
      case n.status when 'draft' then array['story/' || n.id] else listing.card_tags(n::story) end) as tag;
  elsif tg_op = 'DELETE' then
    -- A row that goes was a deleted story before, so its page alone is left.
    select array_agg('story/' || o.id) into tags from old_rows o;
  else
    select array_agg(tag) into tags
    from old_rows o full join new_rows n using (id), unnest(
      case
        when newsroom.is_hidden(o::story) and newsroom.is_hidden(n::story) then array['story/' || id]
        when listing.card(o::story) is not distinct from listing.card(n::story)
          then array['story/' || id, 'feed'] || listing.sitemap_tags(n::story)
        else listing.card_tags(o::story) || listing.card_tags(n::story)
      end) as tag;
  end if;
  perform listing.notify(tags);
  return null;
end
$$;
create trigger notify_inserted after insert on story
  referencing new table as new_rows
  for each statement execute function listing.notify_stories();
create trigger notify_updated after update on story
  referencing old table as old_rows new table as new_rows
  for each statement execute function listing.notify_stories();
create trigger notify_deleted after delete on story
  referencing old table as old_rows
  for each statement execute function listing.notify_stories();

create function listing.notify_everything() returns trigger
language plpgsql as $$
begin
  perform listing.notify(array['everything']);
  return null;
end
$$;
create trigger notify_truncated after truncate on "column"
  for each statement execute function listing.notify_everything();
create trigger notify_truncated after truncate on story
  for each statement execute function listing.notify_everything();
create trigger notify_truncated after truncate on partner_feed
  for each statement execute function listing.notify_everything();

-- Rows whose documents are named after their key: keyword/港口, image/a.jpg, page/about.
create function listing.notify_keys() returns trigger
language plpgsql as $$
declare
  kind constant text := tg_argv[0];
  field constant text := tg_argv[1];
  tags text[];
begin
  if tg_op <> 'INSERT' then
    select array_agg(kind || '/' || (to_jsonb(o) ->> field)) into tags from old_rows o;
  end if;
  if tg_op <> 'DELETE' then
    select tags || array_agg(kind || '/' || (to_jsonb(n) ->> field)) into tags from new_rows n;
  end if;
  if cardinality(tags) > 0 then
    -- A column's name stands in every page's header.
    if kind = 'column' then tags := array['everything']; end if;
    if kind <> 'image' then tags := tags || 'sitemap'::text; end if;
  end if;
  perform listing.notify(tags);
  return null;
end
$$;
create trigger notify_inserted after insert on "column"
  referencing new table as new_rows
  for each statement execute function listing.notify_keys('column', 'slug');
create trigger notify_updated after update on "column"
  referencing old table as old_rows new table as new_rows
  for each statement execute function listing.notify_keys('column', 'slug');
create trigger notify_deleted after delete on "column"
  referencing old table as old_rows
  for each statement execute function listing.notify_keys('column', 'slug');
create trigger notify_inserted after insert on keyword
  referencing new table as new_rows
  for each statement execute function listing.notify_keys('keyword', 'name');
create trigger notify_updated after update on keyword
  referencing old table as old_rows new table as new_rows
  for each statement execute function listing.notify_keys('keyword', 'name');
create trigger notify_deleted after delete on keyword
  referencing old table as old_rows
  for each statement execute function listing.notify_keys('keyword', 'name');
create trigger notify_inserted after insert on image
  referencing new table as new_rows
  for each statement execute function listing.notify_keys('image', 'key');
create trigger notify_updated after update on image
  referencing old table as old_rows new table as new_rows
  for each statement execute function listing.notify_keys('image', 'key');
create trigger notify_deleted after delete on image
  referencing old table as old_rows
  for each statement execute function listing.notify_keys('image', 'key');
create trigger notify_inserted after insert on page
  referencing new table as new_rows
  for each statement execute function listing.notify_keys('page', 'slug');
create trigger notify_updated after update on page
  referencing old table as old_rows new table as new_rows
  for each statement execute function listing.notify_keys('page', 'slug');
create trigger notify_deleted after delete on page
  referencing old table as old_rows
  for each statement execute function listing.notify_keys('page', 'slug');

-- A picture or a clip is part of the cards of the stories that use it.
create function listing.notify_cover() returns trigger
language plpgsql as $$
begin
  perform listing.notify(array(
    select unnest(listing.card_tags(s)) from story s
    where s.cover = new.key or s.video in (select key from video where poster = new.key)
    limit 501));
  return null;
end
$$;
create trigger notify_cover after update on image
  for each row when (new is distinct from old) execute function listing.notify_cover();

create function listing.notify_video() returns trigger
language plpgsql as $$
begin
  perform listing.notify(array(
    select unnest(listing.card_tags(s)) from story s where s.video = new.key limit 501));
  return null;
end
$$;
create trigger notify_video after update on video
  for each row when (new is distinct from old) execute function listing.notify_video();

create function newsroom.notify_partner_feed() returns trigger
language plpgsql as $$
begin
  perform listing.notify(array[
    case when tg_op <> 'INSERT' then 'partner/' || old.key end,
    case when tg_op <> 'DELETE' then 'partner/' || new.key end]);
  return null;
end
$$;
create trigger notify after insert or update or delete on partner_feed
  for each row execute function newsroom.notify_partner_feed();
