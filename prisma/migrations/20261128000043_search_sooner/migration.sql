-- A search and a story's row take less time (docs/decisions/014-search.md).

-- As before; but most texts have no traditional character, and to ask for each that is there costs three times as
-- much as to see so.
create or replace function search.fold(t text) returns text
language plpgsql immutable parallel safe as $$
declare
  folded text := lower(normalize(t, NFKC));
  form text;
begin
  if folded !~ ('[' || search.traditional() || ']') then return folded; end if;
  -- One pass for each traditional character that is there: translate() would look through the whole table
  -- for each character of the text.
  for form in
    select distinct hit[1] from regexp_matches(folded, '[' || search.traditional() || ']', 'g') as hit
  loop
    folded := replace(folded, form,
      substr(search.simplified(), strpos(search.traditional(), form), 1));
  end loop;
  return folded;
end
$$;

-- As before, step by step: a query of its own for each part cost more than the part.
create or replace function search.query(terms text[], only_kind story_kind, only_column text, in_heading boolean)
returns tsquery language plpgsql immutable as $$
declare
  place constant text := case when in_heading then '^' else '' end;
  wanted text[] := '{}';
  pairs text[];
  pair text;
  term text;
begin
  foreach term in array terms loop
    pairs := search.pairs(term);
    foreach pair in array pairs loop
      if char_length(pair) = 2 then
        wanted := wanted || quote_literal(place || pair);
      -- The last character of a longer term begins no pair of its own.
      elsif char_length(array_to_string(pairs, '')) = cardinality(pairs) then
        wanted := wanted || (quote_literal(place || pair) || ':*');
      end if;
    end loop;
  end loop;
  if only_kind is not null then wanted := wanted || quote_literal('=' || only_kind::text); end if;
  if only_column is not null then wanted := wanted || quote_literal('=' || only_column); end if;
  return array_to_string(wanted, ' & ')::tsquery;
end
$$;

create or replace function search.condition(
  terms text[], without text[], in_heading boolean, only_kind story_kind, only_column text, since timestamptz)
returns search.condition
language plpgsql immutable as $$
declare
  longest text := '';
  likes text[] := '{}';
  patterns text[] := '{}';
  unlikes text[] := '{}';
  term text;
  pattern text;
begin
  foreach term in array terms loop
    pattern := search.word_pattern(term);
    if pattern is not null then
      patterns := patterns || pattern;
    elsif char_length(term) > char_length(longest) then
      if longest <> '' then likes := likes || search.like_pattern(longest); end if;
      longest := term;
    else
      likes := likes || search.like_pattern(term);
    end if;
  end loop;
  foreach term in array without loop
    unlikes := unlikes || search.like_pattern(term);
  end loop;
  return row(
    search.query(terms, only_kind, only_column, in_heading),
    in_heading, longest, likes, patterns, unlikes, only_kind, only_column, since);
end
$$;

-- The newest `size` stories that are older than (until, until_id) and have what is asked for. Piece by piece
-- through the index: one query for all of them, fetched a piece at a time, since to begin it anew for each would
-- cost more than the probe. Of what the index names the texts are read from the newest on, as many as it takes.
-- After `deadline` no further piece is begun and, once a hundred were read of this one, no further text: a piece
-- may name thousands that have each pair and not the term. `reached` says how far it came; else it is null.
create or replace function search.walk(
  c search.condition, until timestamptz, until_id int, size int, deadline timestamptz,
  out ids int[], out times timestamptz[], out headings text[], out reached timestamptz)
language plpgsql stable
set plan_cache_mode = force_generic_plan set enable_seqscan = off set max_parallel_workers_per_gather = 0
set jit = off
as $$
declare
  pieces cursor for
    select piece.since, hits.*
    from (
      select * from search.piece p where p.since <= walk.until and p.until > c.since order by p.since desc
    ) piece cross join lateral (
      select array_agg(story_id) filter (where not late), array_agg(published_at) filter (where not late),
        array_agg(heading) filter (where not late), max(published_at) filter (where late)
      from (
        select story_id, published_at, heading, late
        from (
          select n.*, n.place > 100 and clock_timestamp() > walk.deadline as late
          from (
            select e.story_id, e.published_at, e.heading, e.words,
              row_number() over (order by e.published_at desc, e.story_id desc) as place
            from search.entry e
            where e.published_at >= piece.since and e.published_at < piece.until
              and e.published_at >= c.since and (e.published_at, e.story_id) < (walk.until, walk.until_id)
              and search.lexemes(e.heading, e.words, e.kind, e.column_slug) @@ c.wanted
          ) n
          order by n.published_at desc, n.story_id desc offset 0
        ) named
        where late or search.has(case when c.in_heading then heading else words end, c.term, c.likes, c.patterns)
          and words not like all (c.unlikes)
        limit size
      ) hit
    ) hits;
  since timestamptz;
  more_ids int[];
  more_times timestamptz[];
  more_headings text[];
  unread timestamptz;
begin
  ids := '{}';
  times := '{}';
  headings := '{}';
  open pieces;
  loop
    fetch pieces into since, more_ids, more_times, more_headings, unread;
    exit when not found;
    ids := (ids || more_ids)[:size];
    times := (times || more_times)[:size];
    headings := (headings || more_headings)[:size];
    exit when cardinality(ids) >= size;
    if unread is not null then
      reached := unread + interval '1 millisecond';
      -- Those of the same moment are looked at with it.
      while times[cardinality(times)] < reached loop
        ids := trim_array(ids, 1);
        times := trim_array(times, 1);
        headings := trim_array(headings, 1);
      end loop;
      exit;
    end if;
    exit when since <= c.since;
    if clock_timestamp() > deadline and since > '-infinity' then
      reached := since;
      exit;
    end if;
  end loop;
  close pieces;
end
$$;

-- Fewer pieces: what is older than the newest and the next is asked in long ones (sizes from the newest on, the
-- last one for all that are older). Pieces of before stay as they are until they have grown.
drop procedure search.rebuild(int, int);
drop function search.balance(int, int);
drop function search.cuts(regclass, int, int);

-- The times at which a table with the columns of search.entry falls into pieces: `newest` rows each, from the
-- newest on, and before them pieces of `size` rows (null: one), counted from the oldest.
create function search.cuts(source regclass, newest int[], size int) returns timestamptz[]
language plpgsql as $$
declare
  cuts timestamptz[];
begin
  execute format(
    'with placed as (
       select published_at, row_number() over (order by published_at, story_id) as place, count(*) over () as rows
       from %s
     ), young as (
       select sum(size) over (order by place) as rows from unnest($1) with ordinality as t(size, place)
     )
     select array_agg(distinct published_at order by published_at) from placed p
     where exists (select from young y where place = p.rows - y.rows + 1)
       or place %% $2 = 1 and place > $2 and place < p.rows - (select coalesce(max(rows), 0) from young)', source)
    into cuts using newest, size;
  return coalesce(cuts, '{}');
end
$$;

-- Everything anew from the stories: for bulk loads that went round the triggers. Who writes stories waits.
create procedure search.rebuild(sizes int[] default '{4000, 20000, 100000}')
language plpgsql as $$
declare
  part regclass;
  since timestamptz := '-infinity';
  cut timestamptz;
begin
  lock table story in share row exclusive mode;
  create temp table gathered on commit drop as
    select id as story_id, published_at, kind, column_slug, search.heading(s) as heading, search.words(s) as words
    from story s where status = 'published';
  for part in select partition from search.piece loop
    execute format('drop table %s', part);
  end loop;
  delete from search.piece;
  foreach cut in array
    search.cuts('gathered', trim_array(sizes, 1), sizes[cardinality(sizes)]) || 'infinity'::timestamptz
  loop
    perform search.attach(search.make_piece('gathered', since, cut), since, cut);
    since := cut;
  end loop;
end
$$;

-- Cuts the pieces between two times anew. Long work first, on copies; then, while who writes there waits, what
-- was written in between is brought over and the pieces change places.
create or replace function search.recut(since timestamptz, until timestamptz, cuts timestamptz[]) returns void
language plpgsql as $$
declare
  old constant search.piece[] := array(
    select p from search.piece p where p.since >= recut.since and p.until <= recut.until);
  -- Whoever has not committed yet, and whoever begins from now on, writes rows of no greater age.
  began constant xid := pg_snapshot_xmin(pg_current_snapshot())::xid;
  piece search.piece;
  parts search.piece[] := '{}';
begin
  piece.since := since;
  foreach piece.until in array cuts || until loop
    piece.partition := search.make_piece('search.entry', piece.since, piece.until);
    parts := parts || piece;
    piece.since := piece.until;
  end loop;
  -- One lock, which writers take first: with one for each piece, one who changes stories of both could hold the
  -- second while waiting for the first.
  lock table only search.entry in exclusive mode;
  foreach piece in array parts loop
    -- A row that changes is written anew, so what is older is the same, and no text has to be compared.
    execute format(
      'delete from %s n where not exists (select from search.entry o
         where o.published_at >= $1 and o.published_at < $2 and o.story_id = n.story_id and age(o.xmin) > age($3))',
      piece.partition) using piece.since, piece.until, began;
    execute format(
      'insert into %s select * from search.entry
       where published_at >= $1 and published_at < $2 and age(xmin) <= age($3)', piece.partition)
      using piece.since, piece.until, began;
  end loop;
  foreach piece in array old loop
    execute format('drop table %s', piece.partition);
    delete from search.piece p where p.since = piece.since;
  end loop;
  foreach piece in array parts loop
    perform search.attach(piece.partition, piece.since, piece.until);
  end loop;
end
$$;

-- Cuts one piece that has grown too long: one of the newest at twice its size, when what is no longer new joins the
-- piece before it, another at one and a half times. Returns whether there was one.
create function search.balance(sizes int[] default '{4000, 20000, 100000}') returns boolean
language plpgsql as $$
declare
  piece search.piece;
  place int := 0;
  size int;
  since timestamptz;
  cuts timestamptz[];
  rows bigint;
begin
  -- One at a time, whichever instance asks.
  if not pg_try_advisory_xact_lock(hashtext('search.balance')) then return false; end if;
  for piece in select * from search.piece p order by p.since desc loop
    execute format('select count(*) from %s', piece.partition) into rows;
    place := least(place + 1, cardinality(sizes));
    size := sizes[place];
    since := piece.since;
    if place < cardinality(sizes) then
      continue when rows <= size * 2;
      cuts := search.cuts(piece.partition, array[size], null);
      since := coalesce((select max(p.since) from search.piece p where p.since < piece.since), since);
    else
      continue when rows <= size * 1.5;
      cuts := search.cuts(piece.partition, '{}', size);
    end if;
    -- Stories of one and the same moment can't be cut.
    cuts := array_remove(cuts, piece.since::timestamptz);
    if cardinality(cuts) > 0 then
      perform search.recut(since, piece.until, cuts);
      return true;
    end if;
  end loop;
  return false;
end
$$;
