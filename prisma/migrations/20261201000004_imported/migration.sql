-- What the last import of a row was told by its file and left in the row, a hash for each field: a field that has
-- another value since was changed by somebody, and an import does not undo that (lib/import/leave-changed.ts).
create table newsroom.imported (
  table_name text not null,
  key text not null,
  said jsonb not null default '{}',
  kept jsonb not null default '{}',
  imported_at timestamptz(3) not null default now(),
  primary key (table_name, key)
);

create function newsroom.import_hash(value jsonb) returns text
language sql immutable parallel safe as $$
  select left(encode(sha256(convert_to(coalesce(value, 'null')::text, 'UTF8')), 'hex'), 32)
$$;

-- Whoever empties a table begins anew.
create function newsroom.forget_imports() returns trigger
language plpgsql as $$
begin
  delete from newsroom.imported where table_name = tg_table_name;
  return null;
end
$$;
create trigger forget_imports after truncate on "column"
  for each statement execute function newsroom.forget_imports();
create trigger forget_imports after truncate on keyword
  for each statement execute function newsroom.forget_imports();
create trigger forget_imports after truncate on image
  for each statement execute function newsroom.forget_imports();
create trigger forget_imports after truncate on video
  for each statement execute function newsroom.forget_imports();
create trigger forget_imports after truncate on page
  for each statement execute function newsroom.forget_imports();
create trigger forget_imports after truncate on story
  for each statement execute function newsroom.forget_imports();
