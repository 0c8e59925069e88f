-- Every change is announced on the channel `xiaowen` as the tags of the documents that carry it,
-- one a line, or as the word `everything`. lib/documents/listener.ts hears it.

-- pg_notify refuses 8,000 bytes, and with it the editor's statement: 25 tags of at most 260 bytes fit.
create function listing.announce(tags text[]) returns void
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

-- Where a story's card stands: on its page, in the lists of all, of its kind, column and keywords.
create function listing.card_tags(s story) returns text[]
language sql stable as $$
  select array['story/' || s.id, 'stories', 'kind/' || s.kind, 'feed', 'sitemap',
               'column/' || s.column_slug]
         || array(select 'keyword/' || word from unnest(s.keywords) as word)
$$;

-- What is drawn in lists; a change of anything else stays on the story's own page and in the feeds.
create function listing.card(s story) returns text
language sql stable as $$
  select row(s.kind, s.status, s.title, s.summary, s.column_slug, s.source, s.keywords, s.cover,
             s.video, s.published_at, s.front_position)::text
$$;

create function listing.announce_stories() returns trigger
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
          then array['story/' || id, 'feed', 'sitemap']
        else listing.card_tags(o::story) || listing.card_tags(n::story)
      end) as tag;
  end if;
  perform listing.announce(tags);
  return null;
end
$$;

create trigger announce_inserted after insert on story
  referencing new table as new_rows
  for each statement execute function listing.announce_stories();
create trigger announce_updated after update on story
  referencing old table as old_rows new table as new_rows
  for each statement execute function listing.announce_stories();
create trigger announce_deleted after delete on story
  referencing old table as old_rows
  for each statement execute function listing.announce_stories();

create function listing.announce_everything() returns trigger
language plpgsql as $$
begin
  perform listing.announce(array['everything']);
  return null;
end
$$;

create trigger announce_truncated after truncate on "column"
  for each statement execute function listing.announce_everything();
create trigger announce_truncated after truncate on story
  for each statement execute function listing.announce_everything();

-- Rows whose documents are named after their key: keyword/港口, image/a.jpg, page/about.
create function listing.announce_keys() returns trigger
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
  perform listing.announce(tags);
  return null;
end
$$;

create trigger announce_inserted after insert on "column"
  referencing new table as new_rows
  for each statement execute function listing.announce_keys('column', 'slug');
create trigger announce_updated after update on "column"
  referencing old table as old_rows new table as new_rows
  for each statement execute function listing.announce_keys('column', 'slug');
create trigger announce_deleted after delete on "column"
  referencing old table as old_rows
  for each statement execute function listing.announce_keys('column', 'slug');
create trigger announce_inserted after insert on keyword
  referencing new table as new_rows
  for each statement execute function listing.announce_keys('keyword', 'name');
create trigger announce_updated after update on keyword
  referencing old table as old_rows new table as new_rows
  for each statement execute function listing.announce_keys('keyword', 'name');
create trigger announce_deleted after delete on keyword
  referencing old table as old_rows
  for each statement execute function listing.announce_keys('keyword', 'name');
create trigger announce_inserted after insert on image
  referencing new table as new_rows
  for each statement execute function listing.announce_keys('image', 'key');
create trigger announce_updated after update on image
  referencing old table as old_rows new table as new_rows
  for each statement execute function listing.announce_keys('image', 'key');
create trigger announce_deleted after delete on image
  referencing old table as old_rows
  for each statement execute function listing.announce_keys('image', 'key');
create trigger announce_inserted after insert on page
  referencing new table as new_rows
  for each statement execute function listing.announce_keys('page', 'slug');
create trigger announce_updated after update on page
  referencing old table as old_rows new table as new_rows
  for each statement execute function listing.announce_keys('page', 'slug');
create trigger announce_deleted after delete on page
  referencing old table as old_rows
  for each statement execute function listing.announce_keys('page', 'slug');

-- A picture or a clip stands on the cards of the stories that use it.
create function listing.announce_cover() returns trigger
language plpgsql as $$
begin
  perform listing.announce(array(
    select unnest(listing.card_tags(s)) from story s
    where s.cover = new.key or s.video in (select key from video where poster = new.key)
    limit 501));
  return null;
end
$$;

create function listing.announce_video() returns trigger
language plpgsql as $$
begin
  perform listing.announce(array(
    select unnest(listing.card_tags(s)) from story s where s.video = new.key limit 501));
  return null;
end
$$;

create trigger announce_cover after update on image
  for each row when (new is distinct from old) execute function listing.announce_cover();
create trigger announce_video after update on video
  for each row when (new is distinct from old) execute function listing.announce_video();
