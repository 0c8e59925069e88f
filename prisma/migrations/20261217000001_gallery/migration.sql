-- How a story shows its body: as a text, or as a gallery (图集) of its pictures with the text above them.
create type story_layout as enum ('text', 'gallery');
alter table story add column layout story_layout not null default 'text';

-- As before, with what a card says of the layout.
create or replace function listing.card(s story) returns text
language sql stable as $$
  select row(s.kind, s.status, s.title, s.summary, s.column_slug, s.source, s.keywords, s.cover,
             s.video, s.published_at, s.front_position, s.layout)::text
$$;
