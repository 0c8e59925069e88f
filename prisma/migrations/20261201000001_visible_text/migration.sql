-- "Empty" means that nothing can be seen, whoever writes: a text of blanks, ignorable characters or marks alone is ''.
-- lib/visible-text.ts and lib/schemas/text.ts have the same rule, and a test compares both.

-- Unicode 17: White_Space, Default_Ignorable_Code_Point, Cc and M, the blank of Braille and the marks of ruby text.
create function newsroom.invisible() returns text
language sql immutable parallel safe as $$ select
  '\u0001-\u0020\u007f-\u00a0\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7'
  '\u0610-\u061a\u061c\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a'
  '\u07a6-\u07b0\u07eb-\u07f3\u07fd\u0816-\u0819\u081b-\u0823\u0825-\u0827\u0829-\u082d\u0859-\u085b\u0897-\u089f'
  '\u08ca-\u08e1\u08e3-\u0903\u093a-\u093c\u093e-\u094f\u0951-\u0957\u0962-\u0963\u0981-\u0983\u09bc\u09be-\u09c4'
  '\u09c7-\u09c8\u09cb-\u09cd\u09d7\u09e2-\u09e3\u09fe\u0a01-\u0a03\u0a3c\u0a3e-\u0a42\u0a47-\u0a48\u0a4b-\u0a4d'
  '\u0a51\u0a70-\u0a71\u0a75\u0a81-\u0a83\u0abc\u0abe-\u0ac5\u0ac7-\u0ac9\u0acb-\u0acd\u0ae2-\u0ae3\u0afa-\u0aff'
  '\u0b01-\u0b03\u0b3c\u0b3e-\u0b44\u0b47-\u0b48\u0b4b-\u0b4d\u0b55-\u0b57\u0b62-\u0b63\u0b82\u0bbe-\u0bc2'
  '\u0bc6-\u0bc8\u0bca-\u0bcd\u0bd7\u0c00-\u0c04\u0c3c\u0c3e-\u0c44\u0c46-\u0c48\u0c4a-\u0c4d\u0c55-\u0c56'
  '\u0c62-\u0c63\u0c81-\u0c83\u0cbc\u0cbe-\u0cc4\u0cc6-\u0cc8\u0cca-\u0ccd\u0cd5-\u0cd6\u0ce2-\u0ce3\u0cf3'
  '\u0d00-\u0d03\u0d3b-\u0d3c\u0d3e-\u0d44\u0d46-\u0d48\u0d4a-\u0d4d\u0d57\u0d62-\u0d63\u0d81-\u0d83\u0dca'
  '\u0dcf-\u0dd4\u0dd6\u0dd8-\u0ddf\u0df2-\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece'
  '\u0f18-\u0f19\u0f35\u0f37\u0f39\u0f3e-\u0f3f\u0f71-\u0f84\u0f86-\u0f87\u0f8d-\u0f97\u0f99-\u0fbc\u0fc6'
  '\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d'
  '\u115f-\u1160\u135d-\u135f\u1680\u1712-\u1715\u1732-\u1734\u1752-\u1753\u1772-\u1773\u17b4-\u17d3\u17dd'
  '\u180b-\u180f\u1885-\u1886\u18a9\u1920-\u192b\u1930-\u193b\u1a17-\u1a1b\u1a55-\u1a5e\u1a60-\u1a7c\u1a7f'
  '\u1ab0-\u1add\u1ae0-\u1aeb\u1b00-\u1b04\u1b34-\u1b44\u1b6b-\u1b73\u1b80-\u1b82\u1ba1-\u1bad\u1be6-\u1bf3'
  '\u1c24-\u1c37\u1cd0-\u1cd2\u1cd4-\u1ce8\u1ced\u1cf4\u1cf7-\u1cf9\u1dc0-\u1dff\u2000-\u200f\u2028-\u202f'
  '\u205f-\u206f\u20d0-\u20f0\u2800\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\u3000\u302a-\u302f\u3099-\u309a\u3164'
  '\ua66f-\ua672\ua674-\ua67d\ua69e-\ua69f\ua6f0-\ua6f1\ua802\ua806\ua80b\ua823-\ua827\ua82c\ua880-\ua881'
  '\ua8b4-\ua8c5\ua8e0-\ua8f1\ua8ff\ua926-\ua92d\ua947-\ua953\ua980-\ua983\ua9b3-\ua9c0\ua9e5\uaa29-\uaa36\uaa43'
  '\uaa4c-\uaa4d\uaa7b-\uaa7d\uaab0\uaab2-\uaab4\uaab7-\uaab8\uaabe-\uaabf\uaac1\uaaeb-\uaaef\uaaf5-\uaaf6'
  '\uabe3-\uabea\uabec-\uabed\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\uffa0\ufff0-\ufffb\U000101fd\U000102e0'
  '\U00010376-\U0001037a\U00010a01-\U00010a03\U00010a05-\U00010a06\U00010a0c-\U00010a0f\U00010a38-\U00010a3a'
  '\U00010a3f\U00010ae5-\U00010ae6\U00010d24-\U00010d27\U00010d69-\U00010d6d\U00010eab-\U00010eac'
  '\U00010efa-\U00010eff\U00010f46-\U00010f50\U00010f82-\U00010f85\U00011000-\U00011002\U00011038-\U00011046'
  '\U00011070\U00011073-\U00011074\U0001107f-\U00011082\U000110b0-\U000110ba\U000110c2\U00011100-\U00011102'
  '\U00011127-\U00011134\U00011145-\U00011146\U00011173\U00011180-\U00011182\U000111b3-\U000111c0'
  '\U000111c9-\U000111cc\U000111ce-\U000111cf\U0001122c-\U00011237\U0001123e\U00011241\U000112df-\U000112ea'
  '\U00011300-\U00011303\U0001133b-\U0001133c\U0001133e-\U00011344\U00011347-\U00011348\U0001134b-\U0001134d'
  '\U00011357\U00011362-\U00011363\U00011366-\U0001136c\U00011370-\U00011374\U000113b8-\U000113c0\U000113c2'
  '\U000113c5\U000113c7-\U000113ca\U000113cc-\U000113d0\U000113d2\U000113e1-\U000113e2\U00011435-\U00011446'
  '\U0001145e\U000114b0-\U000114c3\U000115af-\U000115b5\U000115b8-\U000115c0\U000115dc-\U000115dd'
  '\U00011630-\U00011640\U000116ab-\U000116b7\U0001171d-\U0001172b\U0001182c-\U0001183a\U00011930-\U00011935'
  '\U00011937-\U00011938\U0001193b-\U0001193e\U00011940\U00011942-\U00011943\U000119d1-\U000119d7'
  '\U000119da-\U000119e0\U000119e4\U00011a01-\U00011a0a\U00011a33-\U00011a39\U00011a3b-\U00011a3e\U00011a47'
  '\U00011a51-\U00011a5b\U00011a8a-\U00011a99\U00011b60-\U00011b67\U00011c2f-\U00011c36\U00011c38-\U00011c3f'
  '\U00011c92-\U00011ca7\U00011ca9-\U00011cb6\U00011d31-\U00011d36\U00011d3a\U00011d3c-\U00011d3d'
  '\U00011d3f-\U00011d45\U00011d47\U00011d8a-\U00011d8e\U00011d90-\U00011d91\U00011d93-\U00011d97'
  '\U00011ef3-\U00011ef6\U00011f00-\U00011f01\U00011f03\U00011f34-\U00011f3a\U00011f3e-\U00011f42\U00011f5a'
  '\U00013440\U00013447-\U00013455\U0001611e-\U0001612f\U00016af0-\U00016af4\U00016b30-\U00016b36\U00016f4f'
  '\U00016f51-\U00016f87\U00016f8f-\U00016f92\U00016fe4\U00016ff0-\U00016ff1\U0001bc9d-\U0001bc9e'
  '\U0001bca0-\U0001bca3\U0001cf00-\U0001cf2d\U0001cf30-\U0001cf46\U0001d165-\U0001d169\U0001d16d-\U0001d182'
  '\U0001d185-\U0001d18b\U0001d1aa-\U0001d1ad\U0001d242-\U0001d244\U0001da00-\U0001da36\U0001da3b-\U0001da6c'
  '\U0001da75\U0001da84\U0001da9b-\U0001da9f\U0001daa1-\U0001daaf\U0001e000-\U0001e006\U0001e008-\U0001e018'
  '\U0001e01b-\U0001e021\U0001e023-\U0001e024\U0001e026-\U0001e02a\U0001e08f\U0001e130-\U0001e136\U0001e2ae'
  '\U0001e2ec-\U0001e2ef\U0001e4ec-\U0001e4ef\U0001e5ee-\U0001e5ef\U0001e6e3\U0001e6e6\U0001e6ee-\U0001e6ef'
  '\U0001e6f5\U0001e8d0-\U0001e8d6\U0001e944-\U0001e94a\U000e0000-\U000e0fff'
$$;

-- The first pattern, which almost every text has, costs a tenth of the second.
create function newsroom.is_visible(t text) returns boolean
language sql immutable parallel safe as $$
  select t ~ '[!-~一-鿿]' or t ~ ('[^' || newsroom.invisible() || ']')
$$;

-- Trimmed and without the marks that turn the direction of what follows; '' where nothing can be seen.
create function newsroom.clean(t text) returns text
language sql immutable parallel safe as $$
  select case when newsroom.is_visible(t) then btrim(translate(t, U&'\202A\202B\202C\202D\202E\2066\2067\2068\2069', ''),
    U&'\0009\000A\000B\000C\000D\0020\0085\00A0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\200B\2028\2029\202F\205F\2060\3000\FEFF')
    when t is not null then '' end
$$;

-- A text of one line. Most have ASCII, Chinese characters and their marks alone, which one pattern tells.
create function newsroom.clean_line(t text) returns text
language sql immutable parallel safe as $$
  select case
    when t = '' or t ~ '^[!-~、-〩一-鿿！-～]([ -~、-〩一-鿿！-～]*[!-~、-〩一-鿿！-～])?$' then t
    else newsroom.clean(regexp_replace(t, '[\u0001-\u001f\u007f-\u009f\u2028\u2029]+', ' ', 'g'))
  end
$$;

-- A text of several lines.
create function newsroom.clean_text(t text) returns text
language sql immutable parallel safe as $$
  select case
    when t = '' or t ~ '^[!-~、-〩一-鿿！-～]([\n -~、-〩一-鿿！-～]*[!-~、-〩一-鿿！-～])?$' then t
    else newsroom.clean(regexp_replace(
      regexp_replace(t, '\r\n|[\u000b\u000c\r\u0085\u2028\u2029]', E'\n', 'g'),
      '[\u0001-\u0008\u000e-\u001f\u007f-\u009f]+', ' ', 'g'))
  end
$$;

-- A text that was read in a wrong encoding is refused: what it said is lost.
create function newsroom.refuse_broken_text(t text, field text) returns void
language plpgsql as $$
begin
  if strpos(t, U&'\FFFD') > 0 then
    raise exception '%里有无法识别的字符（%）', field, U&'\FFFD'
      using errcode = 'check_violation', constraint = '文字里有无法识别的字符',
        hint = '多半是原文的编码不是UTF-8：转成UTF-8后再写入，或删去这些字符';
  end if;
end
$$;

-- Of a text that is written anew; rows of before are left until then. The arguments are pairs: a column and what
-- editors call it. A column whose name ends in + has lines. Without a name: the text of somebody who may quote U+FFFD.
create function newsroom.clean_texts() returns trigger
language plpgsql as $$
declare
  after constant jsonb := to_jsonb(new);
  before constant jsonb := case tg_op when 'UPDATE' then to_jsonb(old) end;
  cleaned jsonb := '{}';
  field text;
  typed text;
begin
  for i in 0 .. tg_nargs - 1 by 2 loop
    field := rtrim(tg_argv[i], '+');
    typed := after ->> field;
    continue when typed is null or typed is not distinct from before ->> field;
    if tg_argv[i + 1] <> '' then perform newsroom.refuse_broken_text(typed, tg_argv[i + 1]); end if;
    cleaned := cleaned || jsonb_build_object(field,
      case when field = tg_argv[i] then newsroom.clean_line(typed) else newsroom.clean_text(typed) end);
  end loop;
  return jsonb_populate_record(new, cleaned);
end
$$;

-- These fire before the other triggers of their table, by their name.
create trigger a_clean before insert or update on "column" for each row
  execute function newsroom.clean_texts('name', '栏目名称', 'description+', '栏目简介');
create trigger a_clean before insert or update on keyword for each row
  execute function newsroom.clean_texts('description+', '关键词简介');
create trigger a_clean before insert or update on image for each row
  execute function newsroom.clean_texts('alt+', '图片描述', 'credit+', '图片版权', 'caption+', '图片说明');
create trigger a_clean before insert or update on page for each row
  execute function newsroom.clean_texts('title', '页面标题');
create trigger a_clean before insert or update on partner_feed for each row
  execute function newsroom.clean_texts('name', '合作方名称');
create trigger a_clean before insert or update on redirect for each row
  execute function newsroom.clean_texts('note+', '跳转备注');
create trigger a_clean before insert or update of name on reader.folder for each row
  execute function newsroom.clean_texts('name', '收藏夹名称');
create trigger a_clean before insert or update of appeal on reader.comment for each row
  execute function newsroom.clean_texts('appeal+', '');
create trigger a_clean before insert or update of reason on reader.report for each row
  execute function newsroom.clean_texts('reason+', '');
create trigger a_clean before insert or update on newsroom.complaint for each row
  execute function newsroom.clean_texts('text+', '', 'contact', '联系方式', 'decision+', '');
create trigger a_clean before insert or update on newsroom.decision for each row
  execute function newsroom.clean_texts('reason+', '');
create trigger a_clean before insert or update on newsroom.account_note for each row
  execute function newsroom.clean_texts('text+', '');
create trigger a_clean before insert or update on newsroom.blocked_term for each row
  execute function newsroom.clean_texts('term', '禁用词', 'note+', '禁用词备注');
create trigger a_clean before insert or update on newsroom.suspect_term for each row
  execute function newsroom.clean_texts('term', '可疑词', 'note+', '可疑词备注');

-- What is compared by its letters is refused in another spelling, by the constraint that is named.
create function newsroom.refuse_unclean() returns trigger
language plpgsql as $$
begin
  raise exception '%', tg_argv[0] using errcode = 'check_violation', constraint = tg_argv[0];
end
$$;
create trigger a_refuse_unclean before insert or update of name on keyword
  for each row when (new.name <> newsroom.clean_line(new.name) or strpos(new.name, U&'\FFFD') > 0)
  execute function newsroom.refuse_unclean('关键词1至20字_不含斜杠问号井号百分号');

-- Marks of direction are no other spelling: the key of a nickname (reader.prepare_account) ignores them.
create function reader.clean_nickname() returns trigger
language plpgsql as $$
begin
  new.nickname := translate(new.nickname, U&'\202A\202B\202C\202D\202E\2066\2067\2068\2069', '');
  return new;
end
$$;
create trigger a_clean before insert or update of nickname on reader.account
  for each row execute function reader.clean_nickname();
create trigger a_refuse_unclean before insert or update of nickname on reader.account
  for each row when (new.nickname <> newsroom.clean_line(new.nickname) or strpos(new.nickname, U&'\FFFD') > 0)
  execute function newsroom.refuse_unclean('昵称2至20字');

-- A comment is kept as it was written; lib/moderation says what it may not hold.
create trigger a_refuse_blank before insert or update of text on reader.comment
  for each row when (not newsroom.is_visible(new.text)) execute function newsroom.refuse_unclean('评论1至1000字');

-- Not through JSON, since a body is long. A title from before this rule counts when its story is published. The portal's
-- sessions plan each query anew, so a text that is in order costs expressions alone.
create function newsroom.clean_story() returns trigger
language plpgsql as $$
declare
  fields constant text[] := '{标题,摘要,来源,署名,更正说明,评论提示,关键词}';
  before text[];
  typed text[];
begin
  if tg_op = 'INSERT' or new.title is distinct from old.title or new.status = 'published' and old.status <> 'published' then
    new.title := newsroom.clean_line(new.title);
  end if;
  if tg_op = 'INSERT' or new.summary is distinct from old.summary then
    new.summary := newsroom.clean_text(new.summary);
  end if;
  if tg_op = 'INSERT' or new.source is distinct from old.source then
    new.source := newsroom.clean_line(new.source);
  end if;
  if tg_op = 'INSERT' or new.byline is distinct from old.byline then
    new.byline := newsroom.clean_line(new.byline);
  end if;
  if tg_op = 'INSERT' or new.correction is distinct from old.correction then
    new.correction := newsroom.clean_text(new.correction);
  end if;
  if tg_op = 'INSERT' or new.comment_note is distinct from old.comment_note then
    new.comment_note := newsroom.clean_text(new.comment_note);
  end if;
  typed := array[new.title, new.summary, new.source, new.byline, new.correction, new.comment_note,
    array_to_string(new.keywords, ' ')];
  if strpos(array_to_string(typed, ' '), U&'\FFFD') > 0 then
    if tg_op = 'UPDATE' then
      before := array[old.title, old.summary, old.source, old.byline, old.correction, old.comment_note,
        array_to_string(old.keywords, ' ')];
    end if;
    for i in 1 .. cardinality(fields) loop
      if typed[i] is distinct from before[i] then
        perform newsroom.refuse_broken_text(typed[i], fields[i]);
      end if;
    end loop;
  end if;
  return new;
end
$$;
create trigger a_clean before insert or update on story
  for each row execute function newsroom.clean_story();

-- As before, with what is blank by the rule above.
create or replace function newsroom.normalize_keywords(typed text[]) returns text[]
language sql immutable as $$
  select coalesce(array_agg(keyword order by first), '{}')
  from (
    select newsroom.clean_line(normalize(word, NFC)) as keyword, min(position) as first
    from unnest(typed) with ordinality as t(word, position)
    group by 1
  ) tidy
  where keyword <> ''
$$;
