-- Words that were typed as one, such as 港口，航运 or #港口 #航运, are several (lib/schemas/import.ts has the same marks).
create or replace function newsroom.normalize_keywords(typed text[]) returns text[]
language sql immutable as $$
  select coalesce(array_agg(keyword order by first), '{}')
  from (
    select regexp_replace(newsroom.clean_line(normalize(part, NFC)), '^[#＃]', '') as keyword, min(place) as first
    from (
      select part, row_number() over (order by position, at) as place
      from unnest(typed) with ordinality as t(word, position),
        regexp_split_to_table(word, '[,，、;；\u3000\n]|\s+(?=[#＃])') with ordinality as s(part, at)
    ) divided
    group by 1
  ) tidy
  where keyword <> ''
$$;

-- Such a name would be no story's.
alter table keyword add constraint "关键词不含逗号顿号分号" check (name !~ '[,，、;；\u3000]') not valid;
