-- What is searched, and shown in snippets, is a body's text as the page shows it (lib/markdown/parse.ts): marks that
-- mark nothing are text (qq_ww, 2 * 3), code is as it was typed, addresses and the descriptions of pictures are not
-- shown. By regular expressions: exact for what is written, near for what is contrived (prisma/plain-text.test.ts).

-- ASCII punctuation as the noncharacters U+FDD0 to U+FDEF, which no text has, so that it is not read as marks.
create function search.guards() returns text
language sql immutable parallel safe as $$
  select U&'\FDD0\FDD1\FDD2\FDD3\FDD4\FDD5\FDD6\FDD7\FDD8\FDD9\FDDA\FDDB\FDDC\FDDD\FDDE\FDDF\FDE0\FDE1\FDE2\FDE3\FDE4\FDE5\FDE6\FDE7\FDE8\FDE9\FDEA\FDEB\FDEC\FDED\FDEE\FDEF'
$$;

create function search.guard(t text) returns text
language sql immutable parallel safe as $$
  select translate(t, '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', search.guards())
$$;

create function search.unguard(t text) returns text
language sql immutable parallel safe as $$
  select translate(t, search.guards(), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~')
$$;

-- Each match becomes what its second parentheses enclose, guarded, after what stands in the first. (Not lookbehind:
-- with each match Postgres would read the text from its beginning.)
create function search.as_typed(t text, pattern text) returns text
language sql immutable parallel safe as $$
  select string_agg(piece || coalesce(prefix || search.guard(hit), ''), '' order by place)
  from rows from (
    unnest(regexp_split_to_array(t, pattern)),
    unnest(array(select hits[1] from regexp_matches(t, pattern, 'g') as hits)),
    unnest(array(select hits[2] from regexp_matches(t, pattern, 'g') as hits))
  ) with ordinality as parts(piece, prefix, hit, place)
$$;

-- Without the marks of emphasis. Marks touch what they mark, `_` stands at the edge of a word, and what they mark ends
-- with its paragraph.
create function search.without_emphasis(t text) returns text
language plpgsql immutable parallel safe as $$
declare
  marks constant text := '!-)+-/:-@\[-`{-~' || search.guards();
  edges constant text := '\s!-/:-@\[-^`{-~‐-‧　-〿！-／：-＠［-｀｛-･' || search.guards();
  -- What begins at a letter and does not begin with punctuation, and the same from its end.
  opening constant text := '(^|[^*A-Za-z0-9]|[A-Za-z0-9](?=\*+[^*' || marks || ']))';
  ending constant text := '(?:[^\s*' || marks || ']|[' || marks || '](?=\*+(?![*A-Za-z0-9])))';
  starred constant text := '(?![\s*])((?:[^*\n]|\n(?![ \t]*\n))*' || ending || ')';
  underlined constant text := '(?![\s_])((?:[^_\n]|\n(?![ \t]*\n)|[^_' || edges || ']_(?![_' || edges || ']|$))*[^\s_])';
  before text;
begin
  -- From the inside outwards.
  for depth in 1..4 loop
    before := t;
    if strpos(t, '~~') > 0 then
      t := regexp_replace(t, '~~(?![\s~])((?:[^~\n]|~(?!~)|\n(?![ \t]*\n))*[^\s~])~~(?!~)', '\1', 'g');
    end if;
    if strpos(t, '*') > 0 then
      t := regexp_replace(t, opening || '\*' || starred || '\*(?!\*)', '\1\2', 'g');
      t := regexp_replace(t, opening || '\*\*' || starred || '\*\*(?!\*)', '\1\2', 'g');
      t := regexp_replace(t, opening || '\*\*\*' || starred || '\*\*\*(?!\*)', '\1\2', 'g');
    end if;
    if strpos(t, '_') > 0 then
      t := regexp_replace(t, '(^|[' || edges || '])__' || underlined || '__(?=[' || edges || ']|$)', '\1\2', 'g');
      t := regexp_replace(t, '(^|[' || edges || '])_' || underlined || '_(?=[' || edges || ']|$)', '\1\2', 'g');
    end if;
    exit when t = before;
  end loop;
  return t;
end
$$;

-- Links and pictures by a name that is defined elsewhere in the text, and footnotes: without names and definitions that
-- are used. Those that are not stay.
create function search.without_definitions(t text) returns text
language plpgsql immutable parallel safe as $$
declare
  label text;
  name text;
begin
  for label in
    select distinct hit[1] from regexp_matches(t, '(?n)^[ >]{0,9}\[(\^?[^\[\]\n]{1,200})\]:', 'g') as hit limit 300
  loop
    name := regexp_replace(label, '([!-/:-@\[-`{-~])', '\\\1', 'g');
    continue when t !~* ('\[' || name || '\](?!:)');
    if label like '^%' then
      t := regexp_replace(t, '\[' || name || '\](?!:)', '', 'gi');
      t := regexp_replace(t, '\[' || name || '\]:[ \t]*', '', 'i');
    else
      t := regexp_replace(t, '(?n)^[ >]{0,9}\[' || name || '\]:[ \t]*\S+(?:[ \t]+(?:"[^"\n]*"|''[^''\n]*''|\([^()\n]*\)))?[ \t]*$', '', 'i');
      t := regexp_replace(t, '!\[[^\[\]]*\]\[' || name || '\]|!\[' || name || '\](?:\[\])?', ' ', 'gi');
      t := regexp_replace(t, '\[([^\[\]]*)\]\[' || name || '\]', '\1', 'gi');
      t := regexp_replace(t, '\[(' || name || ')\](?:\[\])?(?!:)', '\1', 'gi');
    end if;
  end loop;
  return t;
end
$$;

-- The characters of entities: those by number, and the named ones that people write.
create function search.without_entities(t text) returns text
language plpgsql immutable parallel safe as $$
declare
  hit text[];
  code bigint;
begin
  for hit in select distinct m from regexp_matches(t, '&#(?:(\d{1,7})|[xX]([0-9A-Fa-f]{1,6}));', 'g') as m limit 300 loop
    code := coalesce(hit[1]::bigint, ('x' || lpad(hit[2], 8, '0'))::bit(32)::bigint);
    continue when code = 0 or code between 55296 and 57343 or code > 1114111;
    t := replace(t, '&#' || coalesce(hit[1], 'x' || hit[2]) || ';', search.guard(chr(code::int)));
    t := replace(t, '&#X' || coalesce(hit[2], '') || ';', search.guard(chr(code::int)));
  end loop;
  select string_agg(piece || coalesce(found.value, ''), '' order by place) into t
  from rows from (
    unnest(regexp_split_to_array(t, '&(?:lt|gt|quot|nbsp|ldquo|rdquo|lsquo|rsquo|hellip|mdash|ndash|middot|bull|copy|reg|times|deg|yen|amp);')),
    unnest(array(select m[1] from regexp_matches(t, '&(lt|gt|quot|nbsp|ldquo|rdquo|lsquo|rsquo|hellip|mdash|ndash|middot|bull|copy|reg|times|deg|yen|amp);', 'g') as m))
  ) with ordinality as parts(piece, name, place)
  left join (values ('lt', '<'), ('gt', '>'), ('quot', '"'), ('nbsp', ' '), ('ldquo', '“'), ('rdquo', '”'),
    ('lsquo', '‘'), ('rsquo', '’'), ('hellip', '…'), ('mdash', '—'), ('ndash', '–'), ('middot', '·'), ('bull', '•'),
    ('copy', '©'), ('reg', '®'), ('times', '×'), ('deg', '°'), ('yen', '¥'), ('amp', '&')) as found(name, value) using (name);
  return t;
end
$$;

create or replace function search.plain(body text) returns text
language plpgsql immutable parallel safe as $$
declare
  t text := left(body, 100000);
  guarded constant text := U&'[\FDD0-\FDEF]';
  label constant text := '(?:[^\[\]]|\[[^\[\]]*\])*';
  title constant text := '(?:\s+(?:"[^"\n]*"|''[^''\n]*''|\([^()\n]*\)))?\s*\)';
  address constant text := '[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*';
  key constant text := '\(\s*<?[\w一-鿿%][\w一-鿿.%-]*(?:/[\w一-鿿%][\w一-鿿.%-]*)*>?';
  wide constant text := '[⺀-鿿　-〿！-｠𠀀-𳎯]';
begin
  if strpos(t, E'\r') > 0 then t := regexp_replace(t, '\r\n?', E'\n', 'g'); end if;
  -- The checks spare most bodies what takes longer than they do.
  if t ~ guarded then t := translate(t, search.guards(), ''); end if;
  if t ~ '(?:^|\n)[ >]*(?:```|~~~)' then
    t := search.as_typed(E'\n' || t, '(\n)[ >]{0,9}?(?:`{3,}[^`\n]*|~{3,}[^\n]*)(?=\n)(.*?)(?:\n[ >]{0,9}(?:`{3,}|~{3,})[ \t]*(?=\n|$)|$)');
  end if;
  if strpos(t, '`') > 0 then
    t := search.as_typed(t, '(^|[^`\\])``(?!`)((?:[^`\n]|`(?!`)|\n(?![ \t]*\n))+)``(?!`)');
    t := search.as_typed(t, '(^|[^`\\])`(?!`)((?:[^`\n]|\n(?![ \t]*\n))+)`(?!`)');
  end if;
  if strpos(t, '\') > 0 then
    t := search.as_typed(regexp_replace(t, '\\(?=\n)', '', 'g'), '()\\([!-/:-@\[-`{-~])');
  end if;
  if strpos(t, '[') > 0 then
    if strpos(t, ']:') > 0 then t := search.without_definitions(t); end if;
    -- A picture that stands alone has its title as caption; a film its description.
    if strpos(t, '![') > 0 then
      t := regexp_replace(t, format('(?n)^([ >]*)!\[%s\]%s[ \t]+(?:"([^"\n]*)"|''([^''\n]*)'')[ \t]*\)[ \t]*$', label, key), '\1\2\3', 'g');
      t := regexp_replace(t, format('!\[%s\]%s%s', label, key, title), ' ', 'g');
    end if;
    t := regexp_replace(t, format('!?\[(%s)\]\(\s*<?(?:https?://|mailto:|tel:|video:\d|#|/(?![/\\]))%s>?%s', label, address, title), '\1', 'g');
  end if;
  if strpos(t, '<') > 0 then
    t := search.as_typed(t, '()<((?:https?://|mailto:)[^\s<>]*|[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+)>');
  end if;
  -- Rules, lines below headings and table heads; marks at the beginning of a line.
  if t ~ '(?n)^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:|-]*)?$' and strpos(t, '|') > 0 then
    t := regexp_replace(regexp_replace(t, '(?n)^[ \t:|-]*-[ \t:|-]*$', '', 'g'), '\|', ' ', 'g');
  end if;
  t := regexp_replace(t, '(?n)^(?: {0,3}>[ \t]?)+', '', 'g');
  t := regexp_replace(t, '(?n)^ {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){2,}|=+[ \t]*)$', '', 'g');
  t := regexp_replace(t, '(?n)^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+', '', 'g');
  t := regexp_replace(t, '(?n)^ {0,3}#{1,6}(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$', '\1', 'g');
  t := search.without_emphasis(t);
  if strpos(t, '&') > 0 then t := search.without_entities(t); end if;
  -- No break between two Chinese characters.
  t := regexp_replace(t, format('(%s)\s*\n\s*(?=[⺀-鿿　-〿！-｠𠀀-𳎯‘’“”—…·])', wide), '\1', 'g');
  t := regexp_replace(t, format('([‘’“”—…·])\s*\n\s*(?=%s)', wide), '\1', 'g');
  if t ~ guarded then t := search.unguard(t); end if;
  return btrim(regexp_replace(t, '\s+', ' ', 'g'));
end
$$;

call search.rebuild();
