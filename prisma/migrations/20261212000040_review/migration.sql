-- 三审三校: a column may have steps, and what is published in it is signed at each of them, on this very text, by people who
-- are not its authors (docs/decisions/044-review.md).

create type newsroom.review_kind as enum ('first', 'second', 'final', 'proof');

create table newsroom.review_step (
  id serial primary key,
  column_slug text not null,
  kind newsroom.review_kind not null,
  position smallint not null,
  constraint "这个栏目已有这一步" unique (column_slug, kind),
  -- A column that is deleted and made again would have lost its steps.
  constraint "栏目还有审校步骤_请先取消" foreign key (column_slug) references "column" on update cascade on delete restrict
);

-- What the triggers of a story make of a text that is written anew.
create function newsroom.cleaned(s story) returns story
language plpgsql immutable as $$
begin
  s.title := btrim(regexp_replace(newsroom.clean_line(s.title), '[[:cntrl:]]+', ' ', 'g'));
  s.summary := newsroom.clean_text(s.summary);
  s.source := newsroom.clean_line(s.source);
  s.source_url := newsroom.clean_line(s.source_url);
  s.byline := newsroom.clean_line(s.byline);
  s.correction := newsroom.clean_text(s.correction);
  s.keywords := newsroom.normalize_keywords(s.keywords);
  s.original_title := newsroom.clean_line(s.original_title);
  s.original_author := newsroom.clean_line(s.original_author);
  s.editor_name := newsroom.clean_line(s.editor_name);
  s.search_title := newsroom.clean_line(s.search_title);
  s.search_text := newsroom.clean_text(s.search_text);
  s.share_title := newsroom.clean_line(s.share_title);
  s.share_text := newsroom.clean_text(s.share_text);
  s.canonical_url := newsroom.clean_line(s.canonical_url);
  return s;
end
$$;

-- The row is made JSON once, since a body is long.
create function newsroom.text_hash(s story) returns bytea
language sql stable as $$
  with fields as materialized (select to_jsonb(newsroom.cleaned(s)) as row)
  select sha256(convert_to(jsonb_object_agg(field, row -> field)::text, 'UTF8'))
  from fields, unnest(newsroom.text_fields()) field
$$;

-- The story with its pending edit.
create function newsroom.pending_story(of_story int) returns story
language sql stable as $$
  select pending.* from public.story s left join newsroom.edit e on e.story_id = s.id,
    jsonb_populate_record(s, coalesce(e.fields, '{}')) pending
  where s.id = of_story
$$;

-- Signatures, returns and emergencies are numbered together by their triggers, since times may be equal.
create table newsroom.signature (
  id serial primary key,
  story_id int not null references story on delete cascade,
  step_id int references newsroom.review_step on delete set null,
  kind newsroom.review_kind not null,
  text_hash bytea not null,
  account_id int references reader.account on update cascade on delete set null,
  -- Stays when the account is erased: who signed is part of the record that the law asks for.
  name text not null default '',
  -- Of the live story when it was signed.
  version int not null default 1,
  at timestamptz(3) not null default now(),
  note text not null default '',
  constraint "审稿意见最长500字" check (char_length(note) <= 500)
);
create index signature_story_id_text_hash_idx on newsroom.signature (story_id, text_hash);
create index signature_step_id_idx on newsroom.signature (step_id);
create index signature_account_id_idx on newsroom.signature (account_id);

-- `to_kind` null: to the author.
create table newsroom.review_return (
  id int primary key,
  story_id int not null references story on delete cascade,
  to_kind newsroom.review_kind,
  text_hash bytea not null,
  reason text not null,
  account_id int references reader.account on update cascade on delete set null,
  name text not null default '',
  at timestamptz(3) not null default now(),
  constraint "退回理由1至500字" check (char_length(reason) between 1 and 500)
);
create index review_return_story_id_text_hash_idx on newsroom.review_return (story_id, text_hash);
create index review_return_account_id_idx on newsroom.review_return (account_id);

-- Takes the place of signatures, and is an alarm until somebody else has looked at it.
create table newsroom.emergency (
  id int primary key,
  story_id int not null references story on delete cascade,
  text_hash bytea not null,
  account_id int references reader.account on update cascade on delete set null,
  name text not null default '',
  reason text not null,
  at timestamptz(3) not null default now(),
  reviewed_at timestamptz(3),
  reviewed_by int references reader.account on update cascade on delete set null,
  constraint "紧急发布的原因1至500字" check (char_length(reason) between 1 and 500)
);
create index emergency_story_id_text_hash_idx on newsroom.emergency (story_id, text_hash);
create index emergency_account_id_idx on newsroom.emergency (account_id);
create index emergency_reviewed_by_idx on newsroom.emergency (reviewed_by);
create index emergency_open_idx on newsroom.emergency (id) where reviewed_at is null;

-- A story whose text waits for reviewers: 送审.
create table newsroom.review_request (
  story_id int primary key references story on delete cascade,
  text_hash bytea not null,
  by_id int references reader.account on update cascade on delete set null,
  at timestamptz(3) not null default now()
);
create index review_request_by_id_idx on newsroom.review_request (by_id);
create index review_request_at_idx on newsroom.review_request (at);

create function newsroom.kind_name(kind newsroom.review_kind) returns text
language sql immutable parallel safe as $$
  select case kind when 'first' then '初审' when 'second' then '复审' when 'final' then '终审' else '校对' end
$$;

-- The steps of a column with the signature of each that counts: the last one on this text that was not returned since
-- and is not of an author.
create function newsroom.signed_steps(of_story int, hash bytea, of_column text)
returns table (step_id int, kind newsroom.review_kind, place bigint, signature_id int, account_id int)
language sql stable as $$
  with step as (
    select id, kind, row_number() over (order by position, id) as place
    from newsroom.review_step where column_slug = of_column
  )
  select step.id, step.kind, step.place, last.id, last.account_id
  from step left join lateral (
    select g.id, g.account_id from newsroom.signature g
    where g.story_id = of_story and g.text_hash = hash and g.step_id = step.id and g.account_id is not null
      and not exists (
        select from newsroom.story_author a where a.story_id = of_story and a.account_id = g.account_id)
      and not exists (
        select from newsroom.review_return r left join step back on back.kind = r.to_kind
        where r.story_id = of_story and r.text_hash = hash and r.id > g.id
          and (back.place is null or back.place <= step.place))
    order by g.id desc limit 1
  ) last on true
  order by step.place
$$;

-- The steps that are not signed, in their order; where all are but by too few people, the last.
create function newsroom.missing_steps(of_story int, hash bytea, of_column text) returns newsroom.review_kind[]
language sql stable as $$
  select case
    when count(*) = count(account_id) and count(distinct account_id) < count(*)
      then (array_agg(kind order by place desc))[1:1]
    else coalesce(array_agg(kind order by place) filter (where account_id is null), '{}') end
  from newsroom.signed_steps(of_story, hash, of_column)
$$;

create function newsroom.has_emergency(of_story int, hash bytea) returns boolean
language sql stable as $$
  select exists (select from newsroom.emergency e where e.story_id = of_story and e.text_hash = hash
    and not exists (
      select from newsroom.review_return r where r.story_id = of_story and r.text_hash = hash and r.id > e.id))
$$;

-- `name` is the constraint by which the desk finds its own words.
create function newsroom.refuse_review(why text, name text default null) returns void
language plpgsql as $$
begin
  raise exception '%', why using errcode = 'check_violation', constraint = coalesce(name, why);
end
$$;

-- Those who decide about a story wait for one another and for who writes it. Only the text that is there, or that the
-- pending edit makes of it, can be decided about.
create function newsroom.open_review(of_story int, hash bytea) returns story
language plpgsql as $$
declare
  live story;
  pending story;
begin
  select * into live from public.story where id = of_story for no key update;
  pending := newsroom.pending_story(of_story);
  if hash = newsroom.text_hash(pending) then return pending; end if;
  if hash = newsroom.text_hash(live) then return live; end if;
  perform newsroom.refuse_review('文字已经改过_请重新看一遍');
end
$$;

create function newsroom.check_signature() returns trigger
language plpgsql as $$
declare
  s constant story := newsroom.open_review(new.story_id, new.text_hash);
  own record;
begin
  select * into own from newsroom.signed_steps(new.story_id, new.text_hash, s.column_slug) step
    where step.step_id = new.step_id;
  if own.step_id is null then perform newsroom.refuse_review('这篇稿件的栏目没有这一步'); end if;
  if new.account_id is null then perform newsroom.refuse_review('签字要有账号'); end if;
  if exists (select from newsroom.story_author a where a.story_id = s.id and a.account_id = new.account_id) then
    perform newsroom.refuse_review('作者不能审自己写过的稿件');
  end if;
  if not newsroom.has_right(new.account_id,
      (case own.kind when 'proof' then 'proof' else 'review' end)::newsroom.staff_right_kind, s.column_slug) then
    perform newsroom.refuse_review('没有审这个栏目的权限');
  end if;
  if own.account_id is not null then perform newsroom.refuse_review('这一步已经签过'); end if;
  if exists (select from newsroom.signed_steps(s.id, new.text_hash, s.column_slug) other
      where other.account_id = new.account_id) then
    perform newsroom.refuse_review('同一个人不能签两步');
  end if;
  if exists (select from newsroom.signed_steps(s.id, new.text_hash, s.column_slug) other
      where other.place < own.place and other.account_id is null) then
    perform newsroom.refuse_review('前面的步骤还没有签');
  end if;
  new.id := nextval('newsroom.signature_id_seq');
  new.kind := own.kind;
  new.version := (select version from public.story where id = s.id);
  new.name := (select nickname from reader.account where id = new.account_id);
  new.at := clock_timestamp();
  return new;
end
$$;
create trigger check_review before insert on newsroom.signature
  for each row execute function newsroom.check_signature();

create function newsroom.check_return() returns trigger
language plpgsql as $$
declare
  s constant story := newsroom.open_review(new.story_id, new.text_hash);
begin
  if not exists (select from newsroom.review_step where column_slug = s.column_slug)
    or new.to_kind is not null and not exists (
      select from newsroom.review_step where column_slug = s.column_slug and kind = new.to_kind) then
    perform newsroom.refuse_review('这篇稿件的栏目没有这一步');
  end if;
  if new.account_id is null
    or not newsroom.has_right(new.account_id, 'review', s.column_slug)
      and not newsroom.has_right(new.account_id, 'proof', s.column_slug) then
    perform newsroom.refuse_review('没有审这个栏目的权限');
  end if;
  new.id := nextval('newsroom.signature_id_seq');
  new.name := (select nickname from reader.account where id = new.account_id);
  new.at := clock_timestamp();
  if new.to_kind is null then delete from newsroom.review_request where story_id = s.id; end if;
  return new;
end
$$;
create trigger check_review before insert on newsroom.review_return
  for each row execute function newsroom.check_return();

create function newsroom.check_emergency() returns trigger
language plpgsql as $$
declare
  s constant story := newsroom.open_review(new.story_id, new.text_hash);
begin
  if new.account_id is null or not newsroom.has_right(new.account_id, 'admin', s.column_slug) then
    perform newsroom.refuse_review('只有管理员可以紧急发布');
  end if;
  new.id := nextval('newsroom.signature_id_seq');
  new.name := (select nickname from reader.account where id = new.account_id);
  new.at := clock_timestamp();
  new.reviewed_at := null;
  new.reviewed_by := null;
  return new;
end
$$;
create trigger check_review before insert on newsroom.emergency
  for each row execute function newsroom.check_emergency();

-- Rows go with their story alone, and lose an account or a step that is no more. An emergency is reviewed once, by
-- somebody else.
create function newsroom.protect_review() returns trigger
language plpgsql as $$
declare
  was jsonb := to_jsonb(old);
  becomes jsonb;
begin
  if tg_op = 'DELETE' then
    if not exists (select from public.story where id = old.story_id) then return old; end if;
    raise exception '审校记录不能修改或删除';
  end if;
  becomes := to_jsonb(new);
  if becomes ->> 'account_id' is null
    and not exists (select from reader.account where id = (was ->> 'account_id')::int) then
    was := was || '{"account_id": null}';
  end if;
  if was ? 'step_id' and becomes ->> 'step_id' is null
    and not exists (select from newsroom.review_step where id = (was ->> 'step_id')::int) then
    was := was || '{"step_id": null}';
  end if;
  if was ? 'reviewed_at' then
    if was ->> 'reviewed_at' is null and becomes ->> 'reviewed_at' is not null then
      if becomes ->> 'reviewed_by' is null or becomes ->> 'reviewed_by' is not distinct from was ->> 'account_id'
        or not newsroom.has_right((becomes ->> 'reviewed_by')::int, 'review',
          (select column_slug from public.story where id = old.story_id)) then
        perform newsroom.refuse_review('紧急发布要由另一位审稿人复核');
      end if;
      was := was || jsonb_build_object('reviewed_at', becomes -> 'reviewed_at', 'reviewed_by', becomes -> 'reviewed_by');
    elsif becomes ->> 'reviewed_by' is null
      and not exists (select from reader.account where id = (was ->> 'reviewed_by')::int) then
      was := was || '{"reviewed_by": null}';
    end if;
  end if;
  if becomes <> was then raise exception '审校记录不能修改或删除'; end if;
  return new;
end
$$;
create trigger protect before update or delete on newsroom.signature
  for each row execute function newsroom.protect_review();
create trigger protect before update or delete on newsroom.review_return
  for each row execute function newsroom.protect_review();
create trigger protect before update or delete on newsroom.emergency
  for each row execute function newsroom.protect_review();

-- Nobody is an author no more: who wrote goes with the story or the account.
create function newsroom.protect_author() returns trigger
language plpgsql as $$
begin
  if tg_op = 'DELETE' and (not exists (select from public.story where id = old.story_id)
    or not exists (select from reader.account where id = old.account_id)) then
    return old;
  end if;
  if tg_op = 'UPDATE' and new.story_id = old.story_id
    and not exists (select from reader.account where id = old.account_id) then
    return new;
  end if;
  raise exception '稿件的作者不能修改或删除';
end
$$;
create trigger protect before update or delete on newsroom.story_author
  for each row execute function newsroom.protect_author();

-- Alarms: an emergency that nobody has reviewed, and whose text was not signed at each step since.
create function newsroom.open_emergencies() returns setof newsroom.emergency
language sql stable as $$
  select e.* from newsroom.emergency e join public.story s on s.id = e.story_id
  where e.reviewed_at is null
    and (newsroom.missing_steps(s.id, e.text_hash, s.column_slug) <> '{}'
      or not exists (select from newsroom.review_step where column_slug = s.column_slug))
$$;

-- A renamed keyword, picture, video or column changes a story from inside of another trigger: the cascade may write the
-- new names and nothing else.
create function newsroom.is_same_text(was story, becomes story, by_cascade boolean) returns boolean
language sql stable as $$
  with both_rows as materialized (select to_jsonb(was) as o, to_jsonb(becomes) as n)
  select (by_cascade or was.column_slug is not distinct from becomes.column_slug) and not exists (
    select from both_rows, unnest(newsroom.text_fields()) field
    where o -> field is distinct from n -> field
      and not (by_cascade and field in ('keywords', 'cover', 'video', 'share_picture')))
$$;

-- 《潮水退去》还缺复审、终审
create function newsroom.name_missing_steps(title text, missing newsroom.review_kind[]) returns text
language sql immutable as $$
  select format('《%s》还缺%s', left(coalesce(nullif(title, ''), '无题'), 40),
    (select string_agg(newsroom.kind_name(kind), '、' order by place) from unnest(missing) with ordinality m(kind, place)))
$$;

create function newsroom.refuse_unsigned(what text) returns void
language plpgsql as $$
begin
  raise exception '%', left(what, 1000) using
    errcode = 'check_violation', constraint = '三审三校未完成_不能发布', schema = 'public', table = 'story',
    hint = '先在编辑台送审：每一步由不同的人签过现在的文字，才能发布';
end
$$;

-- The guard of new rows follows the statement, since a row that ON CONFLICT makes an update is not inserted.
create function newsroom.guard_inserted() returns trigger
language plpgsql as $$
declare
  refused text;
begin
  if not exists (select from newsroom.review_step) then return null; end if;
  select string_agg(newsroom.name_missing_steps(title, missing), '；' order by id) into refused
  from (
    select id, title, newsroom.missing_steps(id, newsroom.text_hash(n), column_slug) as missing
    from new_rows n
    where status = 'published' and column_slug in (select column_slug from newsroom.review_step)
    -- Otherwise each row is hashed before its column is looked at.
    offset 0
  ) unsigned where missing <> '{}';
  if refused is not null then perform newsroom.refuse_unsigned(refused); end if;
  return null;
end
$$;
create trigger guard_review after insert on story
  referencing new table as new_rows
  for each statement execute function newsroom.guard_inserted();

-- The guard of changes. Cascades are seen here alone: the triggers that follow them run as if somebody had written.
create function newsroom.guard_updated() returns trigger
language plpgsql as $$
declare
  by_cascade constant boolean := pg_trigger_depth() > 1;
  hash bytea;
  missing newsroom.review_kind[];
begin
  if not exists (select from newsroom.review_step where column_slug = new.column_slug) and not by_cascade then
    return new;
  end if;
  if old.status = 'published' and newsroom.is_same_text(old, new, by_cascade) then return new; end if;
  hash := newsroom.text_hash(new);
  if not newsroom.has_emergency(old.id, hash) then
    missing := newsroom.missing_steps(old.id, hash, new.column_slug);
    -- Who changes the text by this very statement is not noted as its author yet.
    if missing = '{}' and newsroom.text_hash(old) <> hash then
      select coalesce(array_agg(kind), '{}') into missing from newsroom.signed_steps(old.id, hash, new.column_slug)
      where account_id = newsroom.author_account();
    end if;
    if missing <> '{}' then perform newsroom.refuse_unsigned(newsroom.name_missing_steps(new.title, missing)); end if;
  end if;
  delete from newsroom.review_request where story_id = old.id and text_hash = hash;
  return new;
end
$$;
-- Fires after all others that change the row, by its name (a test compares).
create trigger verify_review before update on story
  for each row when (new.status = 'published') execute function newsroom.guard_updated();

-- A correction is text of its story. The last one passes the guard with the story; another is not written over or slipped
-- in before it.
create function newsroom.guard_correction() returns trigger
language plpgsql as $$
declare
  refused text;
begin
  if not exists (select from newsroom.review_step) then return null; end if;
  if tg_op = 'INSERT' then
    select min(s.title) into refused from new_rows n join public.story s on s.id = n.story_id
    where s.status = 'published' and s.correction <> n.text
      and s.column_slug in (select column_slug from newsroom.review_step);
  else
    select min(s.title) into refused
    from new_rows n join public.story s on s.id = n.story_id left join old_rows o on o.id = n.id
    where s.status = 'published' and s.correction <> n.text
      and s.column_slug in (select column_slug from newsroom.review_step)
      and (n.text, n.story_id) is distinct from (o.text, o.story_id);
  end if;
  if refused is not null then
    perform newsroom.refuse_unsigned(format('《%s》以前的更正说明不能不经审校就改', left(refused, 40)));
  end if;
  return null;
end
$$;
-- These fire after those that show the last correction at its story, by their name.
create trigger verify_review_inserted after insert on correction
  referencing new table as new_rows
  for each statement execute function newsroom.guard_correction();
create trigger verify_review_updated after update on correction
  referencing old table as old_rows new table as new_rows
  for each statement execute function newsroom.guard_correction();
