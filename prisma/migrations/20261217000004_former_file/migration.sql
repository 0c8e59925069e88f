-- The pictures to which an address leads: by its key, and by its present and its former contents.
create function newsroom.pictures_at(address text) returns setof text
language sql stable as $$
  select key from public.image where key = address or file = address
  union
  select image_key from newsroom.former_image_file where file = address
$$;

-- An address that led to a picture never leads to another one while that picture is there. After the row is written, since
-- the unique indexes have then waited for whoever changes the same address. No index compares one row's key with another's
-- content, so rows where they differ wait for each other.
create function newsroom.check_image_address() returns trigger
language plpgsql as $$
declare
  address text;
  other text;
begin
  if new.key <> new.file then perform pg_advisory_xact_lock(hashtext('newsroom.check_image_address')); end if;
  foreach address in array array[new.key, new.file] loop
    select at into other from newsroom.pictures_at(address) as at where at <> new.key limit 1;
    if found then
      raise exception '% 是图片 % 的地址', address, other
        using errcode = 'unique_violation', constraint = '地址已属于另一张图片', hint = '换一个文件名';
    end if;
  end loop;
  return null;
end
$$;
create trigger check_address after insert or update of key, file on image
  for each row execute function newsroom.check_image_address();
