-- A picture that is both cover and share picture of a story changes it twice in one statement when it is renamed: each story
-- is written down once, with its earliest time.
create or replace function newsroom.record_changed_stories() returns trigger
language plpgsql set enable_nestloop = off as $$
begin
  if tg_op = 'INSERT' then
    -- An imported archive is found through the sitemaps.
    insert into newsroom.changed_story (story_id, kind, gone, due_at)
    select id, kind, false, greatest(now(), published_at) from new_rows
    where status = 'published' and published_at > now() - interval '30 days'
    order by id
    on conflict (story_id, kind, gone) do update set due_at = least(changed_story.due_at, excluded.due_at);
  elsif tg_op = 'UPDATE' then
    insert into newsroom.changed_story (story_id, kind, gone, due_at)
    select id, kind, gone, min(due_at) from (
      select id, n.kind, false, greatest(now(), n.published_at) from old_rows o join new_rows n using (id)
      where n.status = 'published'
        and newsroom.seen_by_engines(o::story) is distinct from newsroom.seen_by_engines(n::story)
      union all
      select id, o.kind, true, now() from old_rows o join new_rows n using (id)
      where listing.is_published(o::story) and (not listing.is_published(n::story) or n.kind <> o.kind)
    ) changed(id, kind, gone, due_at)
    group by id, kind, gone
    order by 1, 2, 3
    on conflict (story_id, kind, gone) do update set due_at = least(changed_story.due_at, excluded.due_at);
  else
    insert into newsroom.changed_story (story_id, kind, gone)
    select id, kind, true from old_rows o where listing.is_published(o::story)
    order by id
    on conflict (story_id, kind, gone) do update set due_at = least(changed_story.due_at, excluded.due_at);
  end if;
  return null;
end
$$;
