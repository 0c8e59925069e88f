-- The stories that share a keyword with one, and itself: of each keyword so many of either kind, the newest; of these
-- so many of either kind that share most. A function, so that it is planned once for each connection: to plan it took
-- half as long as to run it, and its way through the indexes is the same for any story.
create function listing.candidates(of_story int, words text[])
returns table (id int, kind story_kind, title text, column_slug text, published_at timestamptz, shared float8)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
    with own as materialized (
      select word, ln(1 + (select max(id) from story)::float8 / greatest(
        (select sum(stories) from listing.tally where name = 'keyword/' || word), 1)) as weight
      from unnest(words) as word
    ), near as (
      select near.story_id, row_number() over (
        partition by of_kind order by sum(weight) desc, max(near.published_at) desc, near.story_id desc) as place
      from own cross join unnest(enum_range(null::story_kind)) as of_kind cross join lateral (
        select k.story_id, k.published_at from listing.story_keyword k
        where k.keyword = own.word and k.kind = of_kind and k.published_at <= now()
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
