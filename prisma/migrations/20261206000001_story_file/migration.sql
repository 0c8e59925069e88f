-- From which file the importer last took the story of an external_id, so that a file of the same name elsewhere is
-- known to be another story (lib/import/story-names.ts).
create table newsroom.story_file (
  external_id text primary key,
  path text not null,
  title text not null,
  body_hash text not null
);
create index story_file_path_idx on newsroom.story_file (path);

-- Names that differ only in upper and lower case are one name.
create index story_external_id_lower on story (lower(external_id));
create index story_file_external_id_lower on newsroom.story_file (lower(external_id));

-- Whoever empties the table begins anew.
create function newsroom.forget_story_files() returns trigger
language plpgsql as $$
begin
  delete from newsroom.story_file;
  return null;
end
$$;
create trigger forget_story_files after truncate on story
  for each statement execute function newsroom.forget_story_files();
