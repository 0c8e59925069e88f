-- story.keywords is what an editor types; keyword and listing.story_keyword follow it.
-- Statement-level, with transition tables: an import of 300,000 rows is one pass, not 300,000.

create function listing.keep_story_keywords() returns trigger
language plpgsql as $$
begin
  insert into keyword (name)
    select distinct word from new_rows, unnest(keywords) as word
    where not exists (select from keyword k where k.name = word)
    order by word
    on conflict do nothing;
  if tg_op = 'UPDATE' then
    delete from listing.story_keyword sk using new_rows n
      where sk.story_id = n.id and not sk.keyword = any (n.keywords);
  end if;
  insert into listing.story_keyword (keyword, story_id, kind, published_at)
    select word, id, kind, case status when 'published' then published_at end
    from new_rows, unnest(keywords) as word
    on conflict (keyword, story_id) do update
      set kind = excluded.kind, published_at = excluded.published_at
      where (story_keyword.kind, story_keyword.published_at)
        is distinct from (excluded.kind, excluded.published_at);
  return null;
end
$$;

create trigger keep_keywords_inserted after insert on story
  referencing new table as new_rows
  for each statement execute function listing.keep_story_keywords();

create trigger keep_keywords_updated after update on story
  referencing new table as new_rows
  for each statement execute function listing.keep_story_keywords();

-- A keyword that is renamed or deleted changes in the stories that carry it.
create function newsroom.rename_keyword() returns trigger
language plpgsql as $$
begin
  update story set keywords = array_replace(keywords, old.name, new.name)
    where id in (select story_id from listing.story_keyword where keyword = new.name)
      and old.name = any (keywords);
  return null;
end
$$;

-- Before the delete, while listing.story_keyword still says where the keyword is.
create function newsroom.remove_keyword() returns trigger
language plpgsql as $$
begin
  update story set keywords = array_remove(keywords, old.name)
    where id in (select story_id from listing.story_keyword where keyword = old.name);
  return old;
end
$$;

create trigger rename after update of name on keyword
  for each row when (old.name <> new.name) execute function newsroom.rename_keyword();
create trigger remove before delete on keyword
  for each row execute function newsroom.remove_keyword();
