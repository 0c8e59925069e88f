-- Pairs of neighbouring characters, lower case: what the title search's index holds.
-- A single character stands for itself, so that short terms are found too.
create function listing.bigrams(t text) returns text[]
language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct substr(lower(t), i, n)), '{}')
  from generate_series(1, char_length(t)) as i, generate_series(1, 2) as n
  where i + n - 1 <= char_length(t)
$$;

create index story_title_bigrams on story using gin (listing.bigrams(title)) where status = 'published';
