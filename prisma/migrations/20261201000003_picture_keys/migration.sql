-- A picture is found in a body however Markdown can write its key, and is not renamed while a body names it.

-- A text without the escapes of characters that keys are made of: \_ &lowbar; &#95; &#x5f; %5F.
create function newsroom.without_escapes(body text) returns text
language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
declare
  plain text := replace(body, '\', '');
  written text;
  meant text;
begin
  if plain ~ '&[#a-z]' then
    plain := replace(replace(replace(replace(plain, '&period;', '.'), '&sol;', '/'), '&lowbar;', '_'), '&percnt;', '%');
    for written, meant in
      select distinct hit[1], chr(coalesce(hit[2]::int, ('x' || lpad(hit[3], 8, '0'))::bit(32)::int))
      from regexp_matches(plain, '(&#(?:0*(3[7]|4[5-9]|5[0-7]|6[5-9]|[78][0-9]|9[05-9]|1[01][0-9]|12[0-2])|[xX]0*([2-7][0-9A-Fa-f]));)', 'g') as hit
    loop
      plain := replace(plain, written, meant);
    end loop;
  end if;
  if strpos(plain, '%') > 0 then
    for written, meant in
      select distinct hit[1], chr(('x' || lpad(hit[2], 8, '0'))::bit(32)::int)
      from regexp_matches(plain, '(%([2-7][0-9A-Fa-f]))', 'g') as hit
    loop
      continue when meant !~ '[A-Za-z0-9._/-]';
      plain := replace(plain, written, meant);
    end loop;
  end if;
  return plain;
end
$$;

create or replace function newsroom.picture_keys(body text) returns text[]
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select case when strpos(body, '](') = 0 and strpos(body, ']:') = 0 then '{}' else array(
    select distinct btrim(word, './-')
    from regexp_split_to_table(newsroom.without_escapes(body), '[^A-Za-z0-9._/-]+') as word
    where length(word) between 5 and 250 and btrim(word, './-') ~ '\.(jpe?g|png|webp|avif|gif)$'
  ) end
$$;
reindex index story_picture_keys;

-- Covers and posters follow a new key by their foreign key; a body would show nothing.
create function newsroom.check_image_rename() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  stories constant int[] := array(
    select id from story where newsroom.picture_keys(body) @> array[old.key] order by id);
  pages constant text := (
    select string_agg(format('页面《%s》', title), '、') from page where newsroom.picture_keys(body) @> array[old.key]);
begin
  if cardinality(stories) > 0 or pages is not null then
    perform newsroom.refuse_deletion(
      format('图片 %s 还在这些正文里：%s', old.key, concat_ws('、', newsroom.name_stories(stories), pages)),
      '图片还在正文里_不能改名', '先在正文里换掉它，或者用新的名称另存一张图片');
  end if;
  return new;
end
$$;
create trigger check_rename before update of key on image
  for each row when (new.key <> old.key) execute function newsroom.check_image_rename();
