-- Nothing that was written is lost: each change of a story, by whatever writer, keeps the fields that it changed as they
-- were, and what is written at the desk waits in `edit` until it is saved or published (docs/decisions/041-revisions.md).

alter table story add column version int not null default 1;

-- What editors can't write: kept by triggers.
create function newsroom.kept_fields() returns text[]
language sql immutable parallel safe as $$
  select array['id', 'version', 'created_at', 'updated_at', 'deleted_at', 'status_before']
$$;

-- Counts the changes of what editors write. Nobody else sets it.
create function newsroom.set_version() returns trigger
language plpgsql as $$
declare
  written story := new;
begin
  if tg_op = 'INSERT' then
    new.version := 1;
    return new;
  end if;
  written.version := old.version;
  written.updated_at := old.updated_at;
  written.created_at := old.created_at;
  written.deleted_at := old.deleted_at;
  written.status_before := old.status_before;
  written.id := old.id;
  new.version := old.version + (written is distinct from old)::int;
  return new;
end
$$;
-- Fires after `prepare` and `set_correction_time`, by its name.
create trigger set_version before insert or update on story
  for each row execute function newsroom.set_version();

-- `before`: the fields that the change made other, as they were at `version`; of a deleted row, all.
create table newsroom.revision (
  story_id int not null,
  version int not null,
  at timestamptz(3) not null,
  -- No reference: the revision outlives the account.
  account_id int,
  author text not null default '',
  way text not null,
  fields text[] not null,
  before jsonb not null,
  previous_hash bytea,
  hash bytea not null,
  primary key (story_id, version, at)
) partition by range (at);
create index revision_at_idx on newsroom.revision (at);
create table newsroom.revision_default partition of newsroom.revision default;

create function newsroom.add_revision_month(month date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  name constant text := 'revision_' || to_char(month, 'YYYYMM');
  first constant date := date_trunc('month', month)::date;
begin
  if to_regclass('newsroom.' || name) is not null then return; end if;
  execute format('create table if not exists newsroom.%I partition of newsroom.revision for values from (%L) to (%L)',
    name, first || ' 00:00:00Z', (first + interval '1 month')::date || ' 00:00:00Z');
exception when check_violation then
  -- Rows of the month are in the default partition already (a restored backup): it goes on taking them.
  return;
end
$$;

-- This month and the next two; a job calls it, and a change in a month that has no partition makes it.
create function newsroom.add_revision_months() returns void
language sql as $$
  select newsroom.add_revision_month((date_trunc('month', now() at time zone 'UTC') + n * interval '1 month')::date)
  from generate_series(0, 2) n
$$;
select newsroom.add_revision_months();

-- In UTC and without settings of the session, so that the hash can be made again.
create function newsroom.revision_hash(previous bytea, story_id int, version int, at timestamptz, account_id int,
  author text, way text, before jsonb) returns bytea
language sql immutable parallel safe as $$
  select sha256(coalesce(previous, '') || convert_to(jsonb_build_array(story_id, version,
    (extract(epoch from at) * 1000)::bigint, account_id, author, way, before)::text, 'UTF8'))
$$;

-- Who writes: the desk says the account; otherwise the application's name, or the role. Only roles that serve the portal
-- may say more than that they are Studio.
create function newsroom.writer(out account_id int, out author text, out way text)
language plpgsql stable as $$
declare
  role constant text := coalesce(nullif(current_setting('role'), 'none'), session_user);
  serves constant boolean := has_table_privilege(role, 'reader.account', 'SELECT');
begin
  way := coalesce(nullif(current_setting('xiaowen.way', true), ''),
    case current_setting('application_name', true) when 'studio' then 'studio' else 'sql' end);
  if not serves and way <> 'studio' then way := 'sql'; end if;
  if serves then account_id := nullif(current_setting('xiaowen.account', true), '')::int; end if;
  author := case when account_id is null
    then coalesce(nullif(current_setting('application_name', true), ''), role) else '' end;
end
$$;

-- What readers take for the story itself: who changes one of these is an author, and reviewers sign exactly these.
create function newsroom.text_fields() returns text[]
language sql immutable parallel safe as $$
  select array['kind', 'title', 'summary', 'body', 'source', 'source_url', 'byline', 'keywords', 'cover', 'video',
    'correction']
$$;

-- Nobody who wrote a story reviews it.
create table newsroom.story_author (
  story_id int not null references story on delete cascade,
  account_id int not null references reader.account on update cascade on delete cascade,
  primary key (story_id, account_id)
);
create index story_author_account_id_idx on newsroom.story_author (account_id);

-- The account of the desk, or of the address that Studio was started with.
create function newsroom.author_account() returns int
language plpgsql stable as $$
declare
  name constant text := current_setting('application_name', true);
  who constant int := (newsroom.writer()).account_id;
begin
  if current_setting('xiaowen.applies_edit', true) = '1' then return null; end if;
  if who is not null then return who; end if;
  if name = '' or name in ('xiaowen', 'studio', 'psql') then return null; end if;
  return (select id from reader.account where email = name or phone = name limit 1);
end
$$;

-- Row by row and before the other triggers of a change, by its name: one that changes the story again (a correction that is
-- shown) makes the next revision, whose hash follows this one's. A plan that is made while there are few revisions would
-- read all of them for each row of a change of 100,000.
create function newsroom.record_revision() returns trigger
language plpgsql set enable_seqscan = off as $$
declare
  stamp constant timestamptz(3) := clock_timestamp();
  was constant jsonb := to_jsonb(old);
  previous bytea;
  becomes jsonb;
  before jsonb := was;
  who record;
begin
  if tg_op = 'UPDATE' then
    -- Once, not for each field: a body is long.
    becomes := to_jsonb(new);
    before := (
      select jsonb_object_agg(field.key, field.value) from jsonb_each(was - newsroom.kept_fields()) field
      where field.value is distinct from becomes -> field.key);
  end if;
  select * into who from newsroom.writer();
  perform newsroom.add_revision_month((stamp at time zone 'UTC')::date);
  select hash into previous from newsroom.revision where story_id = old.id order by version desc, at desc limit 1;
  insert into newsroom.revision
    (story_id, version, at, account_id, author, way, fields, before, previous_hash, hash)
  values (old.id, old.version, stamp, who.account_id, who.author, who.way,
    array(select jsonb_object_keys(before)), before, previous,
    newsroom.revision_hash(previous, old.id, old.version, stamp, who.account_id, who.author, who.way, before));
  return null;
end
$$;
create trigger a_record_revision_updated after update on story
  for each row when (old.version <> new.version) execute function newsroom.record_revision();
create trigger a_record_revision_deleted after delete on story
  for each row execute function newsroom.record_revision();

-- A plan is made once for each connection and serves one row or 100,000: as a nested loop it would compare each row
-- with each.
create function newsroom.record_authors() returns trigger
language plpgsql set enable_nestloop = off as $$
declare
  who constant int := newsroom.author_account();
begin
  if who is null then return null; end if;
  if tg_op = 'INSERT' then
    insert into newsroom.story_author select id, who from new_rows order by id on conflict do nothing;
  else
    insert into newsroom.story_author
    select id, who from old_rows o join new_rows n using (id)
    where o.version <> n.version and exists (
      with both_rows as materialized (select to_jsonb(o) as was, to_jsonb(n) as becomes)
      select from both_rows, unnest(newsroom.text_fields()) field
      where was -> field is distinct from becomes -> field)
    order by id on conflict do nothing;
  end if;
  return null;
end
$$;
create trigger record_authors_inserted after insert on story
  referencing new table as new_rows
  for each statement execute function newsroom.record_authors();
create trigger record_authors_updated after update on story
  referencing old table as old_rows new table as new_rows
  for each statement execute function newsroom.record_authors();

create function newsroom.protect_revision() returns trigger
language plpgsql as $$
begin
  raise exception '修订记录不能修改或删除';
end
$$;
create trigger protect before update or delete on newsroom.revision
  for each row execute function newsroom.protect_revision();
create trigger protect_truncated before truncate on newsroom.revision
  for each statement execute function newsroom.protect_revision();

-- What is written at the desk and not saved into the story: the fields that differ from its `base_version`.
create table newsroom.edit (
  story_id int primary key references story on delete cascade,
  base_version int not null,
  fields jsonb not null default '{}',
  -- Counts the saves.
  version int not null default 1,
  by_id int references reader.account on update cascade on delete set null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  -- When it becomes the story's next version by itself.
  publish_at timestamptz(3),
  failed_at timestamptz(3),
  failure text not null default '',
  constraint "修改的字段须为对象" check (jsonb_typeof(fields) = 'object'),
  constraint "修改里有不能改的字段" check (
    not fields ?| newsroom.kept_fields() and not fields ?| array['status', 'published_at', 'external_id', 'correction_at'])
);
create index edit_by_id_idx on newsroom.edit (by_id);
create index edit_updated_at_idx on newsroom.edit (updated_at);
create index edit_publish_at_idx on newsroom.edit (publish_at) where publish_at is not null;

create function newsroom.record_edit_author() returns trigger
language plpgsql as $$
begin
  insert into newsroom.story_author values (new.story_id, new.by_id) on conflict do nothing;
  return null;
end
$$;
create trigger record_author_inserted after insert on newsroom.edit
  for each row when (new.by_id is not null) execute function newsroom.record_edit_author();
create trigger record_author_updated after update on newsroom.edit
  for each row when (new.by_id is not null and new.fields is distinct from old.fields)
  execute function newsroom.record_edit_author();

-- An edit as it was when somebody threw it away, chose another text over it or went on with it, for 30 days.
create table newsroom.discarded_edit (
  id bigserial primary key,
  story_id int not null references story on delete cascade,
  base_version int not null,
  fields jsonb not null,
  by_id int references reader.account on update cascade on delete set null,
  -- Nobody threw it away: another went on with it.
  passed boolean not null default false,
  discarded_at timestamptz(3) not null default now()
);
create index discarded_edit_story_id_id_idx on newsroom.discarded_edit (story_id, id desc);
create index discarded_edit_by_id_idx on newsroom.discarded_edit (by_id);
create index discarded_edit_discarded_at_idx on newsroom.discarded_edit (discarded_at);

create function newsroom.keep_discarded_edit() returns trigger
language plpgsql as $$
begin
  if old.fields <> '{}' and coalesce(current_setting('xiaowen.applies_edit', true), '') <> '1'
     and exists (select from public.story where id = old.story_id) then
    insert into newsroom.discarded_edit (story_id, base_version, fields, by_id)
      values (old.story_id, old.base_version, old.fields, old.by_id);
  end if;
  return null;
end
$$;
create trigger keep_discarded after delete on newsroom.edit
  for each row execute function newsroom.keep_discarded_edit();

-- Who is writing, in which field: advice only, so it may go with a crash, and needs no references.
create unlogged table newsroom.presence (
  story_id int not null,
  account_id int not null,
  field text not null default '',
  at timestamptz(3) not null default now(),
  primary key (story_id, account_id)
);
