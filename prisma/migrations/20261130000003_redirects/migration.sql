create table redirect (
  path text primary key,
  target text not null default '',
  status smallint not null default 301,
  note text not null default '',
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint "旧网址须以/开头_须有具体路径_最长1000字" check (path ~ '^/[^[:cntrl:]]+$' and char_length(path) <= 1000),
  constraint "旧网址不能是系统自用的网址" check (path !~ '^/((_next|api|assets|icons|image|media|og|qr)/|nowhere$)'),
  constraint "新网址须以/或https://开头_不含空格_最长1000字" check (
    target = '' or char_length(target) <= 1000 and target ~ '^(/([^/\\[:space:][:cntrl:]][^\\[:space:][:cntrl:]]*)?|https://[^\s/\\@?#[:cntrl:]]+([/?#][^\\[:space:][:cntrl:]]*)?)$'),
  constraint "301要填新网址_410不填" check (status = case target when '' then 410 else 301 end),
  constraint "跳转备注最长500字" check (char_length(note) <= 500)
);

-- One spelling for each address: no host, no fragment, single slashes, none at the end, escapes only of what
-- would mean something else, parameters in the order of their names.
create function listing.unescape(part text, kept text) returns text
language plpgsql immutable as $$
declare
  bytes bytea := '';
  piece text;
begin
  if part !~ '[% ]' then return part; end if;
  for piece in select t[1] from regexp_matches(part, '%[0-9A-Fa-f]{2}|%|[^%]+', 'g') as t loop
    bytes := bytes || case
      when piece ~ kept then convert_to(upper(piece), 'UTF8')
      when piece ~ '^%.' then decode(substr(piece, 2), 'hex')
      else convert_to(replace(piece, ' ', '%20'), 'UTF8')
    end;
  end loop;
  return convert_from(bytes, 'UTF8');
exception when character_not_in_repertoire or untranslatable_character then
  -- Of an older encoding, such as GBK: left as it was sent.
  return (select string_agg(case when t[1] ~ '^%.' then upper(t[1]) else t[1] end, '')
          from regexp_matches(part, '%[0-9A-Fa-f]{2}|%|[^%]+', 'g') as t);
end
$$;

create function listing.old_path(requested text) returns text
language sql immutable as $$
  select '/' || coalesce(string_agg(
    listing.unescape(segment, '^%([01][0-9A-Fa-f]|20|23|25|2[Ff]|3[Ff]|5[Cc]|7[Ff])$'), '/' order by place), '')
  from string_to_table(
    translate(split_part(split_part(regexp_replace(btrim(requested), '^https?://[^/?#]*', '', 'i'), '#', 1), '?', 1), '\', '/'), '/')
    with ordinality as t(segment, place)
  where segment not in ('', '.')
$$;

create function listing.old_parameters(requested text) returns text[]
language sql immutable as $$
  select coalesce(array_agg(parameter order by parameter collate "C"), '{}')
  from (
    select distinct listing.unescape(part, '^%([01][0-9A-Fa-f]|20|23|25|26|2[Bb]|3[Dd]|7[Ff])$') as parameter
    from string_to_table(substr(split_part(requested, '#', 1), nullif(strpos(split_part(requested, '#', 1), '?'), 0) + 1), '&') as part
    where part <> ''
  ) as parameters
$$;

create function listing.old_address(requested text) returns text
language sql immutable as $$
  select listing.old_path(requested) || coalesce('?' || nullif(array_to_string(listing.old_parameters(requested), '&'), ''), '')
$$;

-- The rows that an address can be meant by, the most telling first: with all its parameters, with fewer (what
-- others hang on to a link does no harm), with none. Of more than six, which nobody writes, all or one.
create function listing.old_addresses(requested text) returns text[]
language plpgsql immutable as $$
declare
  path constant text := listing.old_path(requested);
  parameters constant text[] := listing.old_parameters(requested);
  chosen text[] := '{}';
  parameter text;
begin
  if cardinality(parameters) > 6 then
    chosen := array[array_to_string(parameters, '&')] || parameters;
  else
    foreach parameter in array parameters loop
      chosen := chosen || array(select one || '&' || parameter from unnest(chosen) as one) || parameter;
    end loop;
  end if;
  return array(
    select path || '?' || one from unnest(chosen) as one
    order by cardinality(string_to_array(one, '&')) desc, one collate "C") || path;
end
$$;

-- Where an address leads in the end, so that nobody is sent from one old address to the next. No row where it
-- leads nowhere, or to itself. `site`: the origin of this site, whose addresses are paths like any other.
-- `stories`: on whose state that depends; one that is public is an end, whatever row its address has.
create function listing.find_redirect(requested text, site text) returns table (status smallint, target text, stories int[])
language plpgsql stable as $$
declare
  at text := requested;
  addresses text[];
  found_row redirect;
  passed story;
begin
  stories := '{}';
  for hop in 1 .. 10 loop
    addresses := listing.old_addresses(at);
    select r.* into found_row from redirect r where r.path = any (addresses)
    order by array_position(addresses, r.path) limit 1;
    if hop > 1 and at ~ '^/(article|video)/[1-9]\d{0,8}$' then
      stories := stories || split_part(at, '/', 3)::int;
      select s.* into passed from story s where s.id = split_part(at, '/', 3)::int;
    else
      passed := null;
    end if;
    if found_row.path is null or listing.is_published(passed) then
      if hop = 1 or listing.old_address(at) = listing.old_address(requested) then return; end if;
      -- A story stands at the address of its kind; the other one would lead on to it.
      return query select 301::smallint,
        coalesce(regexp_replace(at, '^/(article|video)/', '/' || passed.kind || '/'), at), stories;
      return;
    end if;
    at := found_row.target;
    if at = site or at like replace(replace(site, '%', '\%'), '_', '\_') || '/%' then
      at := coalesce(nullif(substr(at, length(site) + 1), ''), '/');
    end if;
    if found_row.status = 410 or at like 'https:%' then
      return query select found_row.status, at, stories;
      return;
    end if;
  end loop;
end
$$;

create function listing.prepare_redirect() returns trigger
language plpgsql as $$
declare
  at text := listing.old_address(new.target);
  next_target text;
begin
  new.path := listing.old_address(new.path);
  new.target := btrim(new.target);
  if new.target = '' then
    new.status := 410;
  elsif tg_op = 'UPDATE' and old.target = '' and new.status = 410 then
    new.status := 301;
  end if;
  -- Another session may close a ring at the same moment; listing.find_redirect then finds nothing.
  for hop in 1 .. 10 loop
    exit when new.target !~ '^/';
    if at = new.path then
      raise exception '新网址会绕回旧网址：%', new.path using errcode = 'check_violation';
    end if;
    select r.target into next_target from redirect r where r.path = at and r.path <> new.path;
    exit when not found or next_target !~ '^/';
    at := listing.old_address(next_target);
  end loop;
  if tg_op = 'UPDATE' and new is distinct from old then new.updated_at := now(); end if;
  return new;
end
$$;
create trigger prepare before insert or update on redirect
  for each row execute function listing.prepare_redirect();

-- One tag for all: what carries it is small, and made again from one row by its key.
create function listing.notify_redirects() returns trigger
language plpgsql as $$
begin
  perform listing.notify(array['redirects']);
  return null;
end
$$;
create trigger notify after insert or update or delete or truncate on redirect
  for each statement execute function listing.notify_redirects();

create trigger keep_lines_of_note before update of note on redirect for each row
  when (newsroom.loses_lines(old.note, new.note)) execute function newsroom.refuse_lost_lines('备注', 'note');
