-- Search reads less (docs/decisions/014-search.md): a row is narrow, since what is looked through stands
-- beside the table and is fetched only where the index has named the story; and the newest stories are a
-- small piece of their own, so that a common term is found there and no other way is needed for it.

-- By id alone, which each piece holds once: a key with the time in it offers the planner a way through a short
-- piece that would take each of its texts apart.
alter table search.entry drop constraint entry_pkey;

alter table search.entry alter column heading set storage main;
alter table search.entry alter column words set storage external;
-- Postgres puts a value beside the table only where the row would be longer than 2 kB: blanks make it so, and
-- weigh some 40 bytes, packed.
alter table search.entry add column blanks text not null default repeat(' ', 2048);
alter table search.entry alter column blanks set storage main;

drop function search.find(text[], text[], boolean, story_kind, text, timestamptz, timestamptz, int, int, interval);
drop function search.walk_pieces(search.condition, search.walk, int, timestamptz);
drop function search.walk_newest(search.condition, search.walk, int);
drop type search.walk;

-- As before, but each term is taken apart once.
create or replace function search.query(terms text[], only_kind story_kind, only_column text, in_heading boolean)
returns tsquery language sql immutable as $$
  with pairs as materialized (
    select distinct pair, char_length(pair) = 2 as whole, bool_or(char_length(pair) = 2) over (partition by term) as longer
    from unnest(terms) as term, unnest(search.pairs(term)) as pair
  )
  select (string_agg(
    quote_literal(case when in_heading then '^' else '' end || pair) || case when whole then '' else ':*' end, ' & ')
    || coalesce(' & ' || quote_literal('=' || only_kind::text), '')
    || coalesce(' & ' || quote_literal('=' || only_column), ''))::tsquery
  -- The last character of a longer term begins no pair of its own.
  from pairs where whole or not longer
$$;

-- The newest `size` stories that are older than (until, until_id) and have what is asked for. Piece by piece
-- through the index: one query for all of them, fetched a piece at a time, since to begin it anew for each would
-- cost more than the probe. Of what the index names the texts are read from the newest on, as many as it takes.
-- After `deadline` no further piece is begun, and `reached` says how far it came; else it is null.
create function search.walk(
  c search.condition, until timestamptz, until_id int, size int, deadline timestamptz,
  out ids int[], out times timestamptz[], out headings text[], out reached timestamptz)
language plpgsql stable
set plan_cache_mode = force_generic_plan set enable_seqscan = off set max_parallel_workers_per_gather = 0
set jit = off
as $$
declare
  pieces cursor for
    select piece.since, hits.ids, hits.times, hits.headings
    from (
      select * from search.piece p where p.since <= walk.until and p.until > c.since order by p.since desc
    ) piece cross join lateral (
      select array_agg(hit.story_id) as ids, array_agg(hit.published_at) as times, array_agg(hit.heading) as headings
      from (
        select story_id, published_at, heading
        from (
          select e.story_id, e.published_at, e.heading, e.words from search.entry e
          where e.published_at >= piece.since and e.published_at < piece.until
            and e.published_at >= c.since and (e.published_at, e.story_id) < (walk.until, walk.until_id)
            and search.lexemes(e.heading, e.words, e.kind, e.column_slug) @@ c.wanted
          order by e.published_at desc, e.story_id desc offset 0
        ) named
        where search.has(case when c.in_heading then heading else words end, c.term, c.likes, c.patterns)
          and words not like all (c.unlikes)
        limit size
      ) hit
    ) hits;
  since timestamptz;
  more_ids int[];
  more_times timestamptz[];
  more_headings text[];
begin
  ids := '{}';
  times := '{}';
  headings := '{}';
  open pieces;
  loop
    fetch pieces into since, more_ids, more_times, more_headings;
    exit when not found;
    ids := (ids || more_ids)[:size];
    times := (times || more_times)[:size];
    headings := (headings || more_headings)[:size];
    exit when cardinality(ids) >= size or since <= c.since;
    if clock_timestamp() > deadline and since > '-infinity' then
      reached := since;
      exit;
    end if;
  end loop;
  close pieces;
end
$$;

-- The newest `size` published stories with all of `terms` and none of `without` (folded by the caller's
-- search.fold), older than (until, until_id): in their heading, anywhere, or (null) anywhere and, where that
-- leaves older ones, as many that have it in their heading. When `budget` is spent with pieces left,
-- `reached` says how far it came; where it went through all of them it is null.
create function search.find(
  terms text[], without text[], in_heading boolean, only_kind story_kind, only_column text,
  since timestamptz, until timestamptz, until_id int, size int, budget interval,
  out ids int[], out times timestamptz[], out headings text[], out reached timestamptz)
language plpgsql stable as $$
declare
  c search.condition;
  older record;
begin
  ids := '{}';
  times := '{}';
  headings := '{}';
  -- What is left out of all that has it: nothing has to be looked through for that.
  if exists (select from unnest(terms) t, unnest(without) left_out where strpos(t, left_out) > 0) then return; end if;
  c := search.condition(terms, without, coalesce(in_heading, false), only_kind, only_column, since);
  select * into ids, times, headings, reached from search.walk(c, until, until_id, size, clock_timestamp() + budget);
  -- Where it is through, the headings are among what it found.
  if in_heading is not null or cardinality(ids) < size and reached is null then return; end if;
  c.in_heading := true;
  c.wanted := search.query(terms, only_kind, only_column, true);
  select * into older from search.walk(
    c, coalesce(reached, times[size]), case when reached is null then ids[size] else 0 end, size, clock_timestamp() + budget);
  ids := ids || older.ids;
  times := times || older.times;
  headings := headings || older.headings;
end
$$;

-- A partition for a piece of the time, filled from a table with the columns of search.entry. It joins the
-- others when its index is built: to build it afterwards, row by row, would take ten times as long.
create or replace function search.make_piece(source regclass, since timestamptz, until timestamptz) returns regclass
language plpgsql as $$
declare
  name constant text := 'piece_' || replace(gen_random_uuid()::text, '-', '');
begin
  execute format('create table search.%I (like search.entry including defaults including storage) with (toast_tuple_target = 128)', name);
  execute format('insert into search.%I select * from %s where published_at >= $1 and published_at < $2
    order by published_at', name, source) using since, until;
  execute format('create unique index on search.%I (story_id)', name);
  execute format(
    'create index %I on search.%I using gin (search.lexemes(heading, words, kind, column_slug))
     with (fastupdate = on, gin_pending_list_limit = 256)', name || '_lexemes', name);
  -- Nothing plans by these, and to gather them ANALYZE would take each sampled text apart.
  execute format('alter index search.%I alter column 1 set statistics 0', name || '_lexemes');
  execute format('alter table search.%I alter column words set statistics 0,
    alter column heading set statistics 0', name);
  return format('search.%I', name)::regclass;
end
$$;

-- The times at which a table with the columns of search.entry falls into pieces of `size` rows, counted from
-- the oldest (null: uncounted), and before the last `newest` rows.
drop function search.cuts(regclass, int);
create function search.cuts(source regclass, size int, newest int) returns timestamptz[]
language plpgsql as $$
declare
  cuts timestamptz[];
begin
  execute format(
    'select array_agg(distinct published_at order by published_at) from (
       select published_at, row_number() over (order by published_at, story_id) as place, count(*) over () as rows
       from %s) as placed
     where place = rows - $2 + 1 or place %% $1 = 1 and place > $1 and place < rows - $2', source)
    into cuts using size, newest;
  return coalesce(cuts, '{}');
end
$$;

-- Everything anew from the stories: for bulk loads that went round the triggers. Who writes stories waits.
drop procedure search.rebuild(int);
create procedure search.rebuild(size int default 50000, newest int default 4000)
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
  foreach cut in array search.cuts('gathered', size, newest) || 'infinity'::timestamptz loop
    perform search.attach(search.make_piece('gathered', since, cut), since, cut);
    since := cut;
  end loop;
end
$$;

-- Cuts the pieces between two times anew. Long work first, on copies; then, while who writes there waits, what
-- changed in between is brought over and the pieces change places.
create function search.recut(since timestamptz, until timestamptz, cuts timestamptz[]) returns void
language plpgsql as $$
declare
  old constant search.piece[] := array(
    select p from search.piece p where p.since >= recut.since and p.until <= recut.until);
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
    execute format(
      'delete from %s n where not exists (select from search.entry o
         where o.published_at >= $1 and o.published_at < $2
           and (o.story_id, o.published_at, o.kind, o.column_slug, o.heading, o.words)
             = (n.story_id, n.published_at, n.kind, n.column_slug, n.heading, n.words))',
      piece.partition) using piece.since, piece.until;
    execute format(
      'insert into %s select * from search.entry where published_at >= $1 and published_at < $2
       on conflict do nothing', piece.partition) using piece.since, piece.until;
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

-- Cuts one piece that has grown too long: the newest at twice its size, when what is no longer new joins the
-- piece before it, another at one and a half times. Returns whether there was one.
drop function search.balance(int);
create function search.balance(size int default 50000, newest int default 4000) returns boolean
language plpgsql as $$
declare
  piece search.piece;
  since timestamptz;
  cuts timestamptz[];
  rows bigint;
begin
  -- One at a time, whichever instance asks.
  if not pg_try_advisory_xact_lock(hashtext('search.balance')) then return false; end if;
  for piece in select * from search.piece p order by p.since desc loop
    execute format('select count(*) from %s', piece.partition) into rows;
    since := piece.since;
    if piece.until = 'infinity' then
      continue when rows <= newest * 2;
      cuts := search.cuts(piece.partition, null, newest);
      since := coalesce((select max(p.since) from search.piece p where p.since < piece.since), since);
    else
      continue when rows <= size * 1.5;
      cuts := search.cuts(piece.partition, size, 0);
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

call search.rebuild();
