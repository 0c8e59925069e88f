-- The desk's list of stories is read from the indexes alone, in its order, with or without a state or a column; words are
-- looked for in the titles that the index holds.
create index story_desk_idx on story (updated_at desc, id desc)
  include (status, kind, column_slug, title, byline, published_at);
create index story_desk_status_idx on story (status, updated_at desc, id desc)
  include (kind, column_slug, title, byline, published_at);
create index story_desk_column_idx on story (column_slug, updated_at desc, id desc)
  include (status, kind, title, byline, published_at);
