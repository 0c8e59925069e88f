-- A file of the sitemap holds the stories of 10,000 ids (lib/content/shards.ts), so that a change makes one
-- small file old.
create function listing.shard(id int) returns int
language sql immutable parallel safe as $$
  select (id - 1) / 10000 + 1
$$;

-- The newest change in each of them: what the index says of it.
drop index story_sitemap;
create index story_sitemap on story (listing.shard(id), (greatest(updated_at, published_at)) desc)
  where status <> 'draft';

-- The same of the videos that can be watched.
create index story_video_sitemap on story (listing.shard(id), (greatest(updated_at, published_at)) desc)
  where status <> 'draft' and kind = 'video' and video is not null;

-- The sitemaps that list the story: the index and the pages, its own file; those of news and of videos.
-- A file of news is an hour old at most (lib/documents/by-time.ts), and clocks differ.
create function listing.sitemap_tags(s story) returns text[]
language sql stable as $$
  select array['sitemap', 'sitemap/' || listing.shard(s.id),
               case when s.published_at > now() - interval '50 hours' then 'news-sitemap' end,
               case s.kind when 'video' then 'video-sitemap' end,
               case s.kind when 'video' then 'video-sitemap/' || listing.shard(s.id) end]
$$;

-- Where a story's card stands: on its page, in the lists of all, of its kind, column and keywords, of its
-- day and month, and below other stories: those that show it (card/12) and those that may, since they
-- share a keyword with it (related/港口; no page hears of a keyword that thousands carry, or each
-- publication would make thousands of pages old). `archive`: days that are over have changed.
create or replace function listing.card_tags(s story) returns text[]
language sql stable as $$
  select array['story/' || s.id, 'card/' || s.id, 'stories', 'kind/' || s.kind, 'feed',
               'column/' || s.column_slug,
               'day/' || listing.day(s.published_at), 'month/' || left(listing.day(s.published_at), 7),
               case when listing.day(s.published_at) < listing.day(now()) then 'archive' end]
         || listing.sitemap_tags(s)
         || array(select 'keyword/' || word from unnest(s.keywords) as word)
         || array(select 'related/' || word from unnest(s.keywords) as word where listing.carried(word) <= 2000)
$$;

create or replace function listing.announce_stories() returns trigger
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
    perform listing.announce(array['everything']);
    return null;
  end if;
  if tg_op = 'INSERT' then
    select array_agg(tag) into tags from new_rows n, unnest(
      case n.status when 'draft' then array['story/' || n.id] else listing.card_tags(n::story) end) as tag;
  elsif tg_op = 'DELETE' then
    select array_agg(tag) into tags from old_rows o, unnest(listing.card_tags(o::story)) as tag;
  else
    select array_agg(tag) into tags
    from old_rows o full join new_rows n using (id), unnest(
      case
        when o.status = 'draft' and n.status = 'draft' then array['story/' || id]
        when listing.card(o::story) is not distinct from listing.card(n::story)
          then array['story/' || id, 'feed'] || listing.sitemap_tags(n::story)
        else listing.card_tags(o::story) || listing.card_tags(n::story)
      end) as tag;
  end if;
  perform listing.announce(tags);
  return null;
end
$$;

-- As before (20261124000002_rules), but where the story stands and how it is discussed are no change of what
-- it tells: updated_at is what sitemaps, feeds and search engines take for that.
create or replace function newsroom.prepare_story() returns trigger
language plpgsql as $$
declare
  told story;
begin
  new.title := btrim(regexp_replace(new.title, '[[:cntrl:]]+', ' ', 'g'));
  new.keywords := newsroom.tidy_keywords(new.keywords);
  if new.status <> 'draft' and new.published_at is null then
    new.published_at := now();
  end if;
  if tg_op = 'INSERT' then
    -- An old story that is brought in was not changed today, unless the writer says so.
    if new.updated_at is null or new.updated_at = now()::timestamptz(3) then
      new.updated_at := least(new.published_at, now());
    end if;
    return new;
  end if;
  told := old;
  told.front_position := new.front_position;
  told.comment_policy := new.comment_policy;
  told.comment_note := new.comment_note;
  told.comment_days := new.comment_days;
  told.external_id := new.external_id;
  if new.updated_at is null or (new.updated_at = old.updated_at and new is distinct from told) then
    new.updated_at := now();
  end if;
  return new;
end
$$;
