-- A picture's key is its name for ever; `file` is where its present content lies below UPLOADS_DIR. Pages address the
-- content, so that a replacement under the same key is seen at once and its answers stay immutable.
alter table image
  add column file text not null default '',
  add column taken_at timestamptz(3),
  add constraint "拍摄时间须在1000至9999年之间" check (taken_at >= '1000-01-01Z' and taken_at < '9999-12-30Z');

-- Empty, or of a row that was deleted before there was such a column: the key's own file.
create function newsroom.set_image_file() returns trigger
language plpgsql as $$
begin
  new.file := coalesce(nullif(new.file, ''), new.key);
  return new;
end
$$;
create trigger a_file before insert or update on image
  for each row when (new.file is null or new.file = '') execute function newsroom.set_image_file();

alter table image disable trigger user;
update image set file = key;
alter table image enable trigger user;
-- Of the key itself its own constraint speaks.
alter table image add constraint "图片文件须为上传目录内的相对路径" check (file = key or
  file ~ '^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*\.(jpe?g|png|webp|avif|gif)$' and length(file) <= 200);
create unique index image_file_key on image (file);
create index image_created_at_key_idx on image (created_at desc, key desc);

-- The contents that a picture had before: their addresses lead to the present one.
create table newsroom.former_image_file (
  file text primary key,
  image_key text not null references image on update cascade on delete cascade,
  replaced_at timestamptz(3) not null default now()
);
create index former_image_file_image_key_idx on newsroom.former_image_file (image_key);

create function newsroom.keep_former_file() returns trigger
language plpgsql as $$
begin
  insert into newsroom.former_image_file (file, image_key) values (old.file, new.key)
    on conflict (file) do update set image_key = excluded.image_key, replaced_at = excluded.replaced_at;
  delete from newsroom.former_image_file where file = new.file;
  return null;
end
$$;
create trigger keep_former_file after update on image
  for each row when (new.file <> old.file) execute function newsroom.keep_former_file();

-- As listing.notify_keys, with the names of the contents, by which the server asks for a picture.
create function listing.notify_images() returns trigger
language plpgsql as $$
declare
  names text[];
begin
  if tg_op <> 'INSERT' then names := array(select unnest(array[key, file]) from old_rows); end if;
  if tg_op <> 'DELETE' then names := names || array(select unnest(array[key, file]) from new_rows); end if;
  perform listing.notify(array(select 'image/' || name from unnest(names) as name));
  return null;
end
$$;
drop trigger notify_inserted on image;
drop trigger notify_updated on image;
drop trigger notify_deleted on image;
create trigger notify_inserted after insert on image
  referencing new table as new_rows
  for each statement execute function listing.notify_images();
create trigger notify_updated after update on image
  referencing old table as old_rows new table as new_rows
  for each statement execute function listing.notify_images();
create trigger notify_deleted after delete on image
  referencing old table as old_rows
  for each statement execute function listing.notify_images();
