-- How a story shows its body: as a text, or as a gallery (图集) of its pictures with the text above them.
create type story_layout as enum ('text', 'gallery');
alter table story add column layout story_layout not null default 'text';
