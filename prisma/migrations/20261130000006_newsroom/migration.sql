-- What readers send through the complaint form.
create table newsroom.complaint (
  id serial primary key,
  text text not null,
  link text,
  contact text,
  address text not null,
  created_at timestamptz(3) not null default now(),
  account_id int references reader.account on update cascade on delete set null,
  decided_at timestamptz(3),
  decision text,
  constraint "投诉内容10至2000字" check (char_length(btrim(text)) between 10 and 2000),
  constraint "投诉链接最长2000字" check (char_length(link) <= 2000),
  constraint "投诉联系方式最长200字" check (char_length(contact) <= 200),
  constraint "投诉答复最长2000字" check (char_length(decision) <= 2000)
);
create index complaint_created_at_idx on newsroom.complaint (created_at);
create index complaint_account_id_idx on newsroom.complaint (account_id);
create index complaint_open on newsroom.complaint (id) where decided_at is null;

-- Why a comment has its state: the rule (or `moderator`), the matched words, and who decided.
create table newsroom.decision (
  id serial primary key,
  comment_id int not null references reader.comment on update cascade on delete cascade,
  state reader.comment_state not null,
  rule text not null,
  words text[] default '{}',
  reason text not null default '',
  by_id int references reader.account on update cascade on delete set null,
  created_at timestamptz(3) not null default now(),
  constraint "审核理由最长2000字" check (char_length(reason) <= 2000)
);
create index decision_comment_id_id_idx on newsroom.decision (comment_id, id);
create index decision_by_id_idx on newsroom.decision (by_id);

create table newsroom.blocked_term (
  term text primary key,
  note text not null default '',
  created_at timestamptz(3) not null default now(),
  constraint "禁用词1至50字" check (char_length(btrim(term)) between 1 and 50),
  constraint "禁用词备注最长500字" check (char_length(note) <= 500)
);

create table newsroom.suspect_term (
  term text primary key,
  note text not null default '',
  created_at timestamptz(3) not null default now(),
  constraint "可疑词1至50字" check (char_length(btrim(term)) between 1 and 50),
  constraint "可疑词备注最长500字" check (char_length(note) <= 500)
);

create table newsroom.account_note (
  id serial primary key,
  account_id int not null references reader.account on update cascade on delete cascade,
  by_id int references reader.account on update cascade on delete set null,
  text text not null,
  created_at timestamptz(3) not null default now(),
  constraint "读者备注最长2000字" check (char_length(text) <= 2000)
);
create index account_note_account_id_id_idx on newsroom.account_note (account_id, id);
create index account_note_by_id_idx on newsroom.account_note (by_id);

-- The audit log. Rows are never changed.
create table newsroom.audit_entry (
  id serial primary key,
  by_id int references reader.account on update cascade on delete set null,
  verb text not null,
  subject text not null,
  detail text not null default '',
  created_at timestamptz(3) not null default now()
);
create index audit_entry_subject_id_idx on newsroom.audit_entry (subject, id);
create index audit_entry_by_id_id_idx on newsroom.audit_entry (by_id, id);
create index audit_entry_created_at_idx on newsroom.audit_entry (created_at);

-- A story whose change search engines and hubs have not received. The database knows what changed and the
-- application the receivers: lib/jobs/indexing writes a row of `push` for each. `gone`: the page left its
-- address. A scheduled publication waits here until its time.
create table newsroom.changed_story (
  story_id int not null,
  kind story_kind not null,
  gone boolean not null,
  due_at timestamptz not null default now(),
  primary key (story_id, kind, gone)
);
create index changed_story_due_at_idx on newsroom.changed_story (due_at);

-- An address to be sent to a search engine or a hub. due_at null: given up, last_error says why.
create table newsroom.push (
  service text not null,
  path text not null,
  created_at timestamptz(3) not null default now(),
  changed_at timestamptz(3) not null default now(),
  due_at timestamptz default now(),
  attempts int not null default 0,
  last_error text not null default '',
  primary key (service, path)
);
create index push_service_due_at_idx on newsroom.push (service, due_at);

-- Only an erased account leaves its rows without a name.
create function newsroom.protect_audit_entry() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.by_id is null and old.by_id is not null
     and not exists (select from reader.account where id = old.by_id)
     and (new.id, new.verb, new.subject, new.detail, new.created_at)
       = (old.id, old.verb, old.subject, old.detail, old.created_at) then
    return new;
  end if;
  raise exception '操作记录不能修改或删除';
end
$$;
create trigger protect before update or delete on newsroom.audit_entry
  for each row execute function newsroom.protect_audit_entry();

-- What a search engine sees of a story; no place on the front page, no rule for comments, no number.
create function newsroom.seen_by_engines(s story) returns text
language sql stable as $$
  select row(s.kind, s.status, s.title, s.summary, s.body, s.column_slug, s.source, s.source_url, s.byline,
             s.keywords, s.cover, s.video, s.published_at, s.correction)::text
$$;

-- Rows that are not `gone` are looked at again when they are due: what is not public then is sent to nobody
-- (lib/jobs/indexing/changes.ts). A plan is made once for each connection and serves one row or 100,000: as a nested
-- loop it would compare each row with each.
create function newsroom.record_changed_stories() returns trigger
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
    select id, n.kind, false, greatest(now(), n.published_at) from old_rows o join new_rows n using (id)
    where n.status = 'published'
      and newsroom.seen_by_engines(o::story) is distinct from newsroom.seen_by_engines(n::story)
    union all
    select id, o.kind, true, now() from old_rows o join new_rows n using (id)
    where listing.is_published(o::story) and (not listing.is_published(n::story) or n.kind <> o.kind)
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
create trigger record_changes_inserted after insert on story
  referencing new table as new_rows
  for each statement execute function newsroom.record_changed_stories();
create trigger record_changes_updated after update on story
  referencing old table as old_rows new table as new_rows
  for each statement execute function newsroom.record_changed_stories();
create trigger record_changes_deleted after delete on story
  referencing old table as old_rows
  for each statement execute function newsroom.record_changed_stories();

create trigger keep_lines_of_note before update of note on newsroom.blocked_term for each row
  when (newsroom.loses_lines(old.note, new.note)) execute function newsroom.refuse_lost_lines('备注', 'note');
create trigger keep_lines_of_note before update of note on newsroom.suspect_term for each row
  when (newsroom.loses_lines(old.note, new.note)) execute function newsroom.refuse_lost_lines('备注', 'note');
