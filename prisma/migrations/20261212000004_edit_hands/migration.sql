-- What one person wrote into a pending edit is kept when another goes on with it: they may take it away again.
create function newsroom.keep_passed_edit() returns trigger
language plpgsql as $$
begin
  insert into newsroom.discarded_edit (story_id, base_version, fields, by_id, passed)
    values (old.story_id, old.base_version, old.fields, old.by_id, true);
  return null;
end
$$;
create trigger keep_passed after update on newsroom.edit
  for each row when (old.fields is distinct from new.fields and old.by_id is distinct from new.by_id)
  execute function newsroom.keep_passed_edit();
