-- What staff may do (docs/decisions/042-rights.md): the bundle of the account's role, and rows for a column or all.

create type newsroom.staff_right_kind as enum
  ('write', 'edit', 'review', 'proof', 'publish', 'curate', 'media', 'moderate', 'admin');

create table newsroom.staff_right (
  id serial primary key,
  account_id int not null references reader.account on update cascade on delete cascade,
  "right" newsroom.staff_right_kind not null,
  -- Null: all columns.
  column_slug text references "column" on update cascade on delete cascade,
  by_id int references reader.account on update cascade on delete set null,
  created_at timestamptz(3) not null default now(),
  constraint "图片、审核和管理权限不分栏目" check (column_slug is null or "right" not in ('media', 'moderate', 'admin'))
);
create unique index "这个账号已有这项权限" on newsroom.staff_right (account_id, "right", coalesce(column_slug, ''));
create index staff_right_column_slug_idx on newsroom.staff_right (column_slug);
create index staff_right_by_id_idx on newsroom.staff_right (by_id);
-- Staff are few among many readers.
create index account_staff_idx on reader.account (id) where role <> 'reader';

create function newsroom.role_rights(role reader.role) returns newsroom.staff_right_kind[]
language sql immutable parallel safe as $$
  select case role
    when 'admin' then enum_range(null::newsroom.staff_right_kind)
    when 'editor' then '{write,edit,review,proof,publish,curate,media,moderate}'::newsroom.staff_right_kind[]
    when 'moderator' then '{moderate}'::newsroom.staff_right_kind[]
    else '{}'::newsroom.staff_right_kind[] end
$$;

-- A null column: the right holds for all. A banned account has none; admin means all.
create function newsroom.rights_of(account int)
returns table ("right" newsroom.staff_right_kind, column_slug text)
language sql stable as $$
  select bundle, null from reader.account a,
    unnest(newsroom.role_rights(case when exists (
      select from newsroom.staff_right r where r.account_id = a.id and r."right" = 'admin') then 'admin' else a.role end)
    ) bundle
  where a.id = account and (a.banned_until is null or a.banned_until <= now())
  union
  select r."right", r.column_slug from newsroom.staff_right r join reader.account a on a.id = r.account_id
  where a.id = account and (a.banned_until is null or a.banned_until <= now())
$$;

-- The one spelling of "may": `of_column` null asks for all columns.
create function newsroom.has_right(account int, wanted newsroom.staff_right_kind, of_column text) returns boolean
language sql stable as $$
  select exists (select from newsroom.rights_of(account) r
    where r."right" = wanted and (r.column_slug is null or r.column_slug = of_column))
$$;

-- A plan is for the text that somebody with the right `publish` saw: changed by an account without it, in the column where
-- the story is or where the edit takes it, the text waits for a new plan.
create function newsroom.end_changed_plan() returns trigger
language plpgsql as $$
declare
  who constant int := newsroom.author_account();
  live_column constant text := (select column_slug from public.story where id = new.story_id);
begin
  if who is null or newsroom.has_right(who, 'publish', live_column) and newsroom.has_right(who, 'publish',
      case when new.fields ? 'column_slug' then new.fields ->> 'column_slug' else live_column end) then
    return new;
  end if;
  new.publish_at := null;
  new.failed_at := now();
  new.failure := '定时后有人改了这次修改，修改没有发布。请看过后再发布。';
  return new;
end
$$;
create trigger end_changed_plan before update on newsroom.edit
  for each row when (new.fields is distinct from old.fields and new.publish_at is not distinct from old.publish_at
    and old.publish_at is not null)
  execute function newsroom.end_changed_plan();

-- The role that an account counts as where staff decide about one another: who has any right ranks above readers.
create function newsroom.rank_of(account int) returns reader.role
language sql stable as $$
  select greatest(a.role, case
    when exists (select from newsroom.staff_right r where r.account_id = a.id and r."right" = 'admin')
      then 'admin'::reader.role
    when exists (select from newsroom.staff_right r where r.account_id = a.id) then 'moderator'
    else 'reader' end)
  from reader.account a where a.id = account
$$;

-- Of two transactions that each take one of the last two admins, the second waits for the first and sees what it did.
create function newsroom.keep_admin() returns trigger
language plpgsql as $$
begin
  -- Apart, since rows of staff_right have no such fields.
  if tg_table_name = 'account' then
    if old.banned_until > now() or old.role <> 'admin' and not exists (
      select from newsroom.staff_right r where r.account_id = old.id and r."right" = 'admin') then
      return null;
    end if;
  end if;
  perform pg_advisory_xact_lock(hashtext('newsroom.keep_admin'));
  if not exists (
      select from reader.account a
      where a.role = 'admin' and (a.banned_until is null or a.banned_until <= now()))
    and not exists (
      select from newsroom.staff_right r join reader.account a on a.id = r.account_id
      where r."right" = 'admin' and (a.banned_until is null or a.banned_until <= now())) then
    raise exception '至少要有一位管理员' using
      errcode = 'check_violation', constraint = '至少要有一位管理员',
      hint = '请先让另一个账号成为管理员。';
  end if;
  return null;
end
$$;
create trigger keep_admin after update on reader.account
  for each row when (
    (old.role = 'admin' and new.role <> 'admin')
    or (new.banned_until is distinct from old.banned_until and new.banned_until > now()))
  execute function newsroom.keep_admin();
create trigger keep_admin_deleted after delete on reader.account
  for each row when (old.role = 'admin') execute function newsroom.keep_admin();
-- Rows that go with their account fire it as well.
create trigger keep_admin after update or delete on newsroom.staff_right
  for each row when (old."right" = 'admin') execute function newsroom.keep_admin();

-- The log by verb, and by verb of one person.
create index audit_entry_verb_id_idx on newsroom.audit_entry (verb, id);
create index audit_entry_by_id_verb_id_idx on newsroom.audit_entry (by_id, verb, id);
