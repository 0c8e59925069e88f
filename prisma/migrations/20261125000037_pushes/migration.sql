-- What search engines and hubs are to be told of. The database knows what changed and the application who is
-- to be told, so a change is noted here once (changed_story) and the rounds write a row for each receiver from
-- it (push): lib/newsroom/push/. With nobody to be told, the notes are only thrown away.

-- CreateTable
CREATE TABLE "newsroom"."changed_story" (
    "story_id" INTEGER NOT NULL,
    "kind" "story_kind" NOT NULL,
    "gone" BOOLEAN NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "changed_story_pkey" PRIMARY KEY ("story_id","kind","gone")
);

-- CreateTable
CREATE TABLE "newsroom"."push" (
    "service" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "push_pkey" PRIMARY KEY ("service","path")
);

-- CreateIndex
CREATE INDEX "changed_story_due_at_idx" ON "newsroom"."changed_story"("due_at");

-- CreateIndex
CREATE INDEX "push_service_due_at_idx" ON "newsroom"."push"("service", "due_at");

-- What a search engine sees of a story; no place on the front page, no rule for comments, no number.
create function newsroom.seen_by_engines(s story) returns text
language sql stable as $$
  select row(s.kind, s.status, s.title, s.summary, s.body, s.column_slug, s.source, s.source_url, s.byline,
             s.keywords, s.cover, s.video, s.published_at, s.correction)::text
$$;

create function newsroom.is_public(s story) returns boolean
language sql stable as $$
  select s.status = 'published' and s.published_at <= now()
$$;

-- `gone`: a page that was public is not at that address any more. The other rows are looked at again when they
-- are due: what is not public then is told to nobody (lib/newsroom/push/changes.ts).
create function newsroom.note_stories() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    -- An archive that is brought in is found through the sitemaps.
    insert into newsroom.changed_story (story_id, kind, gone, due_at)
    select id, kind, false, greatest(now(), published_at) from new_rows
    where status = 'published' and published_at > now() - interval '30 days'
    order by id
    on conflict (story_id, kind, gone) do update set due_at = least(changed_story.due_at, excluded.due_at);
  elsif tg_op = 'UPDATE' then
    insert into newsroom.changed_story (story_id, kind, gone, due_at)
    select id, n.kind, false, greatest(now(), n.published_at) from old_rows o join new_rows n using (id)
    where n.status = 'published'
      and newsroom.seen_by_engines(o::story) is distinct from newsroom.seen_by_engines(n::story)
    union all
    select id, o.kind, true, now() from old_rows o join new_rows n using (id)
    where newsroom.is_public(o::story) and (not newsroom.is_public(n::story) or n.kind <> o.kind)
    order by 1, 2, 3
    on conflict (story_id, kind, gone) do update set due_at = least(changed_story.due_at, excluded.due_at);
  else
    insert into newsroom.changed_story (story_id, kind, gone)
    select id, kind, true from old_rows o where newsroom.is_public(o::story)
    order by id
    on conflict (story_id, kind, gone) do update set due_at = least(changed_story.due_at, excluded.due_at);
  end if;
  return null;
end
$$;

create trigger note_inserted after insert on story
  referencing new table as new_rows
  for each statement execute function newsroom.note_stories();
create trigger note_updated after update on story
  referencing old table as old_rows new table as new_rows
  for each statement execute function newsroom.note_stories();
create trigger note_deleted after delete on story
  referencing old table as old_rows
  for each statement execute function newsroom.note_stories();
