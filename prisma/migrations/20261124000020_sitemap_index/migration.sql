-- The newest change in each 50,000 ids: what the sitemap index says of each of its files.
create index story_sitemap on story (((id - 1) / 50000), (greatest(updated_at, published_at)) desc)
  where status <> 'draft';
