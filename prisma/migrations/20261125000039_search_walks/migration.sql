-- A search walks from the newest stories to older ones in two gaits (docs/decisions/014-search.md), now
-- functions of their own, so that a search by relevance takes only as many steps as it must.

-- What a story has to have, as each step asks it.
create type search.condition as (
  -- What the index is asked for.
  wanted tsquery,
  -- Whether the heading alone is looked at.
  in_heading boolean,
  -- The longest term, looked for by strpos, which takes half as long as LIKE; then the others.
  term text,
  likes text[],
  patterns text[],
  unlikes text[],
  kind story_kind,
  column_slug text,
  since timestamptz
);

create function search.condition(
  terms text[], without text[], in_heading boolean, only_kind story_kind, only_column text, since timestamptz)
returns search.condition
language plpgsql immutable as $$
declare
  plain constant text[] := array(
    select t from unnest(terms) t where search.word_pattern(t) is null order by char_length(t) desc);
begin
  return row(
    search.query(terms, only_kind, only_column, in_heading),
    in_heading,
    coalesce(plain[1], ''),
    array(select search.like_pattern(t) from unnest(plain[2:]) t),
    array(select search.word_pattern(t) from unnest(terms) t where search.word_pattern(t) is not null),
    array(select search.like_pattern(t) from unnest(without) t),
    only_kind, only_column, since);
end
$$;

-- Small enough to be drawn into the query that asks.
create function search.has(t text, term text, likes text[], patterns text[]) returns boolean
language sql immutable parallel safe as $$
  select strpos(t, term) > 0 and t like all (likes) and t ~ all (patterns)
$$;

-- How far a walk has come: what it found, of each its time and heading, and the story after which it goes on;
-- last_id is null where there is nothing older. `reached` is the time to which it came before its time was over, else null.
create type search.walk as (
  ids int[],
  times timestamptz[],
  headings text[],
  last_time timestamptz,
  last_id int,
  reached timestamptz
);

-- The newest stories as they come, 200 at a time, for as long as an eighth of what is wanted is among them:
-- a common term never costs a long list.
create function search.walk_newest(c search.condition, w search.walk, size int) returns search.walk
language plpgsql stable
set plan_cache_mode = force_generic_plan set enable_seqscan = off set max_parallel_workers_per_gather = 0
set jit = off
as $$
declare
  more_ids int[];
  more_times timestamptz[];
  more_headings text[];
begin
  loop
    with newest as materialized (
      select s.id, s.published_at from story s
      where s.status = 'published' and s.published_at <= w.last_time and s.published_at >= c.since
        and (s.published_at, s.id) < (w.last_time, w.last_id)
      order by s.published_at desc, s.id desc limit 200
    ), matching as (
      select n.id, n.published_at, e.heading
      from newest n join search.entry e on e.story_id = n.id and e.published_at = n.published_at
      where (c.kind is null or e.kind = c.kind) and (c.column_slug is null or e.column_slug = c.column_slug)
        and search.has(case when c.in_heading then e.heading else e.words end, c.term, c.likes, c.patterns)
        and e.words not like all (c.unlikes)
      order by n.published_at desc, n.id desc limit size - cardinality(w.ids)
    )
    select array(select id from matching order by published_at desc, id desc),
      array(select published_at from matching order by published_at desc, id desc),
      array(select heading from matching order by published_at desc, id desc),
      (select published_at from newest order by published_at, id limit 1),
      (select id from newest order by published_at, id limit 1)
      into more_ids, more_times, more_headings, w.last_time, w.last_id;
    w.ids := w.ids || more_ids;
    w.times := w.times || more_times;
    w.headings := w.headings || more_headings;
    exit when cardinality(w.ids) >= size or w.last_id is null or cardinality(more_ids) < size / 8.0;
  end loop;
  return w;
end
$$;

-- Piece by piece through the index: a rare term costs a probe in each. One query for all of them, fetched a
-- piece at a time: to begin it anew for each would cost more than the probe. Of what the index names the
-- texts are read from the newest on, as many as it takes. After `deadline` no further piece is begun.
create function search.walk_pieces(c search.condition, w search.walk, size int, deadline timestamptz)
returns search.walk
language plpgsql stable
set plan_cache_mode = force_generic_plan set enable_seqscan = off set max_parallel_workers_per_gather = 0
set jit = off
as $$
declare
  pieces cursor for
    select piece.since, hits.ids, hits.times, hits.headings
    from (
      select * from search.piece p where p.since <= w.last_time and p.until > c.since order by p.since desc
    ) piece cross join lateral (
      select array_agg(hit.story_id) as ids, array_agg(hit.published_at) as times, array_agg(hit.heading) as headings
      from (
        select e.story_id, e.published_at, e.heading
        from (
          select n.story_id, n.published_at from search.entry n
          where n.published_at >= piece.since and n.published_at < piece.until
            and n.published_at >= c.since and (n.published_at, n.story_id) < (w.last_time, w.last_id)
            and search.lexemes(n.heading, n.words, n.kind, n.column_slug) @@ c.wanted
          order by n.published_at desc, n.story_id desc offset 0
        ) named join search.entry e on e.story_id = named.story_id and e.published_at = named.published_at
        where e.published_at >= piece.since and e.published_at < piece.until
          and search.has(case when c.in_heading then e.heading else e.words end, c.term, c.likes, c.patterns)
          and e.words not like all (c.unlikes)
        order by e.published_at desc, e.story_id desc limit size
      ) hit
    ) hits;
  since timestamptz;
  more_ids int[];
  more_times timestamptz[];
  more_headings text[];
begin
  open pieces;
  loop
    fetch pieces into since, more_ids, more_times, more_headings;
    exit when not found;
    w.ids := (w.ids || more_ids)[:size];
    w.times := (w.times || more_times)[:size];
    w.headings := (w.headings || more_headings)[:size];
    exit when cardinality(w.ids) >= size or since <= c.since;
    if clock_timestamp() > deadline and since > '-infinity' then
      w.reached := since;
      exit;
    end if;
  end loop;
  close pieces;
  return w;
end
$$;

-- The newest `size` published stories with all of `terms` and none of `without` (folded by the caller's
-- search.fold), older than (until, until_id): in their heading, anywhere, or (null) anywhere and, where that
-- leaves older ones, as many that have it in their heading. When `budget` is spent with pieces left,
-- `reached` says how far it came; where it went through all of them it is null.
drop function search.find(text[], text[], boolean, story_kind, text, timestamptz, timestamptz, int, int, interval);
create function search.find(
  terms text[], without text[], in_heading boolean, only_kind story_kind, only_column text,
  since timestamptz, until timestamptz, until_id int, size int, budget interval,
  out ids int[], out times timestamptz[], out headings text[], out reached timestamptz)
language plpgsql stable as $$
declare
  c search.condition := search.condition(terms, without, coalesce(in_heading, false), only_kind, only_column, since);
  w search.walk := row('{}', '{}', '{}', until, until_id, null);
  common boolean;
begin
  ids := '{}';
  times := '{}';
  headings := '{}';
  -- What is left out of all that has it: nothing has to be looked through for that.
  if exists (select from unnest(terms) t, unnest(without) left_out where strpos(t, left_out) > 0) then return; end if;
  w := search.walk_newest(c, w, size);
  common := cardinality(w.ids) >= size;
  if not common and w.last_id is not null then
    w := search.walk_pieces(c, w, size, clock_timestamp() + budget);
  end if;
  ids := w.ids;
  times := w.times;
  headings := w.headings;
  reached := w.reached;
  -- Where it is through, the headings are among what it found.
  if in_heading is not null or cardinality(ids) < size and reached is null then return; end if;
  c := search.condition(terms, without, true, only_kind, only_column, since);
  w := row('{}', '{}', '{}', coalesce(reached, times[size]), case when reached is null then ids[size] else 0 end, null);
  if common then w := search.walk_newest(c, w, size); end if;
  if cardinality(w.ids) < size and w.last_id is not null then
    w := search.walk_pieces(c, w, size, clock_timestamp() + budget);
  end if;
  ids := ids || w.ids;
  times := times || w.times;
  headings := headings || w.headings;
end
$$;

drop function search.has(text, text[], text[]);
