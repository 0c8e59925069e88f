create type reader.role as enum ('reader', 'moderator', 'editor', 'admin');
create type reader.comment_state as enum ('waiting', 'approved', 'rejected');
create type reader.code_purpose as enum ('confirm', 'reset');
create type reader.notification_kind as enum ('reply', 'mention', 'decision', 'subscription', 'correction', 'answer', 'warning');

-- A form that was refused, kept for an hour so that what was typed comes back.
create table reader.draft (
  id uuid primary key default gen_random_uuid(),
  action text not null,
  fields jsonb not null,
  errors jsonb not null,
  created_at timestamptz(3) not null default now()
);
create index draft_created_at_idx on reader.draft (created_at);

-- Counted before each sign-in and comment (docs/decisions/010-limits.md). Unlogged: nothing waits for the disk, and a
-- crash empties it.
create unlogged table reader.rate_limit (
  key text not null,
  since timestamptz(3) not null,
  count int not null default 1,
  primary key (key, since)
);
create index rate_limit_since_idx on reader.rate_limit (since);

create table reader.account (
  id serial primary key,
  nickname text not null,
  nickname_key text not null default '',
  nickname_changed_at timestamptz(3),
  email text,
  phone text,
  password text,
  role reader.role not null default 'reader',
  confirmed_at timestamptz(3),
  avatar text,
  created_at timestamptz(3) not null default now(),
  banned_until timestamptz(3),
  check_first boolean not null default false,
  history_paused boolean not null default false,
  digest boolean not null default false,
  digest_sent_on date,
  unsubscribe_key uuid not null default gen_random_uuid(),
  totp_secret text,
  totp_confirmed_at timestamptz(3),
  totp_step int,
  favourites_seen_at timestamptz(3) not null default now(),
  subscriptions_seen_at timestamptz(3) not null default now(),
  suggestions boolean not null default true,
  constraint "昵称2至20字" check (char_length(nickname) between 2 and 20 and nickname = btrim(nickname)),
  constraint "邮箱须为小写的有效地址" check (
    email ~ '^[^\s@[:cntrl:]]+@[^\s@[:cntrl:]]+\.[^\s@[:cntrl:]]+$' and email = lower(email) and length(email) <= 254),
  constraint "手机号须为大陆11位号码" check (phone ~ '^1[3-9][0-9]{9}$'),
  constraint "头像须为上传目录内的webp" check (avatar ~ '^avatars/[A-Za-z0-9_-]+\.webp$')
);
create unique index account_nickname_key_key on reader.account (nickname_key);
create unique index account_unsubscribe_key_key on reader.account (unsubscribe_key);
create index account_email_idx on reader.account (email);
create index account_phone_idx on reader.account (phone);
-- Whoever registers an address that has an account gets an account that waits to be confirmed, so that nobody can find
-- out which addresses have accounts. No code is sent, so it stays unconfirmed (docs/decisions/009-registration.md).
create unique index account_confirmed_email on reader.account (email) where confirmed_at is not null;
create unique index account_confirmed_phone on reader.account (phone) where confirmed_at is not null;
create index account_digest on reader.account (id) where digest;

create table reader.identity (
  provider text not null,
  subject text not null,
  account_id int not null references reader.account on update cascade on delete cascade,
  primary key (provider, subject)
);
create index identity_account_id_idx on reader.identity (account_id);

create table reader.session (
  id serial primary key,
  token_hash text not null,
  account_id int not null references reader.account on update cascade on delete cascade,
  device text not null default '',
  two_step boolean not null default false,
  created_at timestamptz(3) not null default now(),
  seen_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null
);
create unique index session_token_hash_key on reader.session (token_hash);
create index session_account_id_idx on reader.session (account_id);
create index session_expires_at_idx on reader.session (expires_at);

-- A six-digit code that was sent; only its hash is kept. A code for a new password belongs to the form that asked for
-- it (`ticket`), so that nobody uses up another's tries; `blind_tries` are those made without a ticket.
create table reader.verification_code (
  id serial primary key,
  account_id int not null references reader.account on update cascade on delete cascade,
  purpose reader.code_purpose not null,
  hash text not null,
  tries int not null default 0,
  expires_at timestamptz(3) not null,
  blind_tries int not null default 0,
  ticket text not null default ''
);
create index verification_code_expires_at_idx on reader.verification_code (expires_at);
create unique index verification_code_account_id_purpose_ticket_key on reader.verification_code (account_id, purpose, ticket);

create table reader.recovery_code (
  account_id int not null references reader.account on update cascade on delete cascade,
  hash text not null,
  primary key (account_id, hash)
);

-- Mail and text messages that no server has taken yet (lib/mail/queue.ts), encrypted: they carry codes.
create table reader.outgoing_message (
  id bigserial primary key,
  sealed text not null,
  tries smallint not null default 0,
  -- In microseconds: rounded to milliseconds, half of the messages would not be due at once.
  due_at timestamptz not null default now(),
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null default now(),
  constraint outgoing_message_length check (length(sealed) <= 300000)
);
create index outgoing_message_due_at_idx on reader.outgoing_message (due_at);

create table reader.story_like (
  account_id int not null references reader.account on update cascade on delete cascade,
  story_id int not null references story on update cascade on delete cascade,
  created_at timestamptz(3) not null default now(),
  primary key (account_id, story_id)
);
create index story_like_story_id_idx on reader.story_like (story_id);
create index story_like_account_id_created_at_story_id_idx on reader.story_like (account_id, created_at desc, story_id desc);

create table reader.folder (
  id serial primary key,
  account_id int not null references reader.account on update cascade on delete cascade,
  name text not null,
  created_at timestamptz(3) not null default now(),
  constraint "收藏夹名称1至20字" check (char_length(btrim(name)) between 1 and 20)
);
create unique index folder_account_id_name_key on reader.folder (account_id, name);

create table reader.favourite (
  account_id int not null references reader.account on update cascade on delete cascade,
  story_id int not null references story on update cascade on delete cascade,
  folder_id int references reader.folder on update cascade on delete set null,
  created_at timestamptz(3) not null default now(),
  primary key (account_id, story_id)
);
create index favourite_story_id_idx on reader.favourite (story_id);
create index favourite_folder_id_idx on reader.favourite (folder_id);
create index favourite_account_id_created_at_story_id_idx on reader.favourite (account_id, created_at desc, story_id desc);

create table reader.history_entry (
  account_id int not null references reader.account on update cascade on delete cascade,
  story_id int not null references story on update cascade on delete cascade,
  seconds int not null default 0,
  read_at timestamptz(3) not null default now(),
  primary key (account_id, story_id),
  constraint "观看位置不能为负" check (seconds between 0 and 360000)
);
create index history_entry_story_id_idx on reader.history_entry (story_id);
create index history_entry_account_id_read_at_story_id_idx on reader.history_entry (account_id, read_at desc, story_id desc);

create table reader.subscription (
  id serial primary key,
  account_id int not null references reader.account on update cascade on delete cascade,
  column_slug text references "column" on update cascade on delete cascade,
  keyword text references keyword on update cascade on delete cascade,
  story_id int references story on update cascade on delete cascade,
  notify boolean not null default true,
  created_at timestamptz(3) not null default now(),
  constraint "订阅栏目关键词或评论之一" check (num_nonnulls(column_slug, keyword, story_id) = 1)
);
create index subscription_column_slug_idx on reader.subscription (column_slug);
create index subscription_keyword_idx on reader.subscription (keyword);
create index subscription_story_id_idx on reader.subscription (story_id);
create unique index subscription_account_id_column_slug_key on reader.subscription (account_id, column_slug);
create unique index subscription_account_id_keyword_key on reader.subscription (account_id, keyword);
create unique index subscription_account_id_story_id_key on reader.subscription (account_id, story_id);

create table reader.comment (
  id serial primary key,
  story_id int not null references story on update cascade on delete cascade,
  account_id int references reader.account on update cascade on delete set null,
  parent_id int references reader.comment on update cascade on delete cascade,
  thread_id int,
  text text not null,
  state reader.comment_state not null default 'waiting',
  removed_at timestamptz(3),
  editorial boolean not null default false,
  featured boolean not null default false,
  likes int not null default 0,
  replies int not null default 0,
  created_at timestamptz(3) not null default now(),
  edited_at timestamptz(3),
  appeal text,
  appealed_at timestamptz(3),
  token uuid,
  fingerprint text,
  constraint "评论1至1000字" check (char_length(text) between 1 and 1000 and btrim(text) <> ''),
  constraint "申诉最长500字" check (char_length(appeal) <= 500)
);
create index comment_story_id_account_id_idx on reader.comment (story_id, account_id);
create index comment_fingerprint_created_at_idx on reader.comment (fingerprint, created_at desc);
create index comment_created_at_id_idx on reader.comment (created_at desc, id desc);
create index comment_thread_id_state_id_idx on reader.comment (thread_id, state, id);
create index comment_parent_id_idx on reader.comment (parent_id);
create index comment_account_id_created_at_id_idx on reader.comment (account_id, created_at desc, id desc);
create index comment_state_created_at_id_idx on reader.comment (state, created_at, id);
create unique index comment_account_id_token_key on reader.comment (account_id, token);
create unique index comment_featured on reader.comment (story_id) where featured;
-- The heads of threads as pages list them: a thread with many answers costs no more than one without.
create index comment_newest on reader.comment (story_id, created_at desc, id desc)
  where parent_id is null and state = 'approved';
create index comment_best on reader.comment (story_id, likes desc, id desc)
  where parent_id is null and state = 'approved';

create table reader.comment_like (
  account_id int not null references reader.account on update cascade on delete cascade,
  comment_id int not null references reader.comment on update cascade on delete cascade,
  created_at timestamptz(3) not null default now(),
  primary key (account_id, comment_id)
);
create index comment_like_comment_id_idx on reader.comment_like (comment_id);

create table reader.report (
  id serial primary key,
  comment_id int not null references reader.comment on update cascade on delete cascade,
  account_id int not null references reader.account on update cascade on delete cascade,
  reason text not null,
  created_at timestamptz(3) not null default now(),
  decided_at timestamptz(3),
  constraint "举报理由1至200字" check (char_length(btrim(reason)) between 1 and 200)
);
create index report_account_id_idx on reader.report (account_id);
create index report_decided_at_created_at_idx on reader.report (decided_at, created_at);
create unique index report_comment_id_account_id_key on reader.report (comment_id, account_id);

create table reader.blocked_reader (
  account_id int not null references reader.account on update cascade on delete cascade,
  blocked_id int not null references reader.account on update cascade on delete cascade,
  created_at timestamptz(3) not null default now(),
  primary key (account_id, blocked_id)
);
create index blocked_reader_blocked_id_idx on reader.blocked_reader (blocked_id);

create table reader.notification (
  id serial primary key,
  account_id int not null references reader.account on update cascade on delete cascade,
  kind reader.notification_kind not null,
  story_id int references story on update cascade on delete cascade,
  comment_id int references reader.comment on update cascade on delete cascade,
  actor_id int references reader.account on update cascade on delete set null,
  text text not null default '',
  created_at timestamptz(3) not null default now(),
  read_at timestamptz(3)
);
create index notification_account_id_created_at_id_idx on reader.notification (account_id, created_at desc, id desc);
create index notification_account_id_read_at_idx on reader.notification (account_id, read_at);
create index notification_story_id_idx on reader.notification (story_id);
create index notification_comment_id_idx on reader.notification (comment_id);
create index notification_actor_id_idx on reader.notification (actor_id);

-- Nicknames that look the same have the same key: width, case, blanks and invisible characters are ignored.
create function reader.prepare_account() returns trigger
language plpgsql as $$
begin
  new.nickname_key := lower(regexp_replace(normalize(new.nickname, NFKC),
    '[\s\u00ad\u034f\u061c\u115f\u1160\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\ufe00-\ufe0f\ufeff]',
    '', 'g'));
  return new;
end
$$;
create trigger prepare before insert or update of nickname, nickname_key on reader.account
  for each row execute function reader.prepare_account();

-- At most three unconfirmed accounts wait for one address: signing in verifies as many passwords, and one more
-- (lib/auth/find-accounts.ts).
create function reader.bound_waiting() returns trigger
language plpgsql as $$
declare
  waiting int;
begin
  -- Two registrations at once count each other.
  perform pg_advisory_xact_lock(hashtextextended('waiting/' || coalesce(new.email, new.phone), 0));
  select count(*) into waiting from reader.account a
    where a.confirmed_at is null and a.id <> new.id
      and (a.email = new.email or a.phone = new.phone);
  if waiting >= 3 then
    raise exception '同一个邮箱或手机号最多有3个待验证的账号'
      using errcode = 'check_violation', constraint = '待验证的账号最多3个';
  end if;
  return new;
end
$$;
create trigger bound_waiting before insert or update of email, phone, confirmed_at on reader.account
  for each row when (new.confirmed_at is null and (new.email is not null or new.phone is not null))
  execute function reader.bound_waiting();

create function reader.create_default_folder() returns trigger
language plpgsql as $$
begin
  insert into reader.folder (account_id, name) values (new.id, '稍后看');
  return null;
end
$$;
create trigger create_default_folder after insert on reader.account
  for each row execute function reader.create_default_folder();

-- A ban, a new password and a new role end all sessions of the account.
create function reader.end_sessions() returns trigger
language plpgsql as $$
begin
  delete from reader.session where account_id = new.id;
  return null;
end
$$;
create trigger end_sessions after update on reader.account
  for each row when (
    new.password is distinct from old.password
    or new.role <> old.role
    or (new.banned_until is distinct from old.banned_until and new.banned_until > now()))
  execute function reader.end_sessions();

-- Without the second step no session has passed it.
create function reader.forget_two_step() returns trigger
language plpgsql as $$
begin
  update reader.session set two_step = false where account_id = new.id;
  return null;
end
$$;
create trigger forget_two_step after update on reader.account
  for each row when (old.totp_confirmed_at is not null and new.totp_confirmed_at is null)
  execute function reader.forget_two_step();

-- A contact left with a complaint is erased with the account.
create function reader.forget_contact() returns trigger
language plpgsql as $$
begin
  update newsroom.complaint set contact = null where account_id = old.id;
  return old;
end
$$;
create trigger forget_contact before delete on reader.account
  for each row execute function reader.forget_contact();

-- A folder belongs to the same account as the favourite.
create function reader.check_folder() returns trigger
language plpgsql as $$
begin
  if not exists (select from reader.folder where id = new.folder_id and account_id = new.account_id) then
    raise exception '收藏夹不属于这位读者' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger check_folder before insert or update on reader.favourite
  for each row when (new.folder_id is not null) execute function reader.check_folder();

-- The portal plans each of its statements anew (lib/db.ts). What runs at every comment and like looks up rows by key,
-- so a plan made once serves (plan_cache_mode).

-- A reply stays in its parent's thread, under the same story. A comment that is not public is not featured.
create function reader.prepare_comment() returns trigger
language plpgsql set plan_cache_mode = auto as $$
declare
  parent reader.comment;
begin
  if new.state <> 'approved' or new.removed_at is not null then
    new.featured := false;
  end if;
  if tg_op = 'UPDATE' then
    if new.story_id <> old.story_id or new.parent_id is distinct from old.parent_id then
      raise exception '评论不能移到别处' using errcode = 'check_violation';
    end if;
    new.thread_id := old.thread_id;
    return new;
  end if;
  if new.parent_id is null then
    new.thread_id := new.id;
    return new;
  end if;
  select * into parent from reader.comment where id = new.parent_id;
  if parent.story_id is distinct from new.story_id then
    raise exception '回复与原评论不在同一篇稿件下' using errcode = 'check_violation';
  end if;
  new.thread_id := parent.thread_id;
  return new;
end
$$;
create trigger prepare before insert or update on reader.comment
  for each row execute function reader.prepare_comment();

-- Of reader.story_like and reader.favourite: each row is one.
create function listing.count_rows() returns trigger
language plpgsql set plan_cache_mode = auto as $$
declare
  liked constant int := (tg_table_name = 'story_like')::int;
begin
  if tg_op = 'INSERT' then
    perform listing.add_counts(array_agg(story_id), array_agg(n * liked), array_agg(n * (1 - liked)), array_agg(0))
      from (select story_id, count(*)::int as n from new_rows group by 1) as t having count(*) > 0;
  else
    perform listing.add_counts(array_agg(story_id), array_agg(-n * liked), array_agg(-n * (1 - liked)), array_agg(0))
      from (select story_id, count(*)::int as n from old_rows group by 1) as t having count(*) > 0;
  end if;
  return null;
end
$$;
create trigger count_inserted after insert on reader.story_like
  referencing new table as new_rows for each statement execute function listing.count_rows();
create trigger count_deleted after delete on reader.story_like
  referencing old table as old_rows for each statement execute function listing.count_rows();
create trigger count_inserted after insert on reader.favourite
  referencing new table as new_rows for each statement execute function listing.count_rows();
create trigger count_deleted after delete on reader.favourite
  referencing old table as old_rows for each statement execute function listing.count_rows();

create function reader.count_comment_likes() returns trigger
language plpgsql set plan_cache_mode = auto as $$
begin
  if tg_op = 'INSERT' then
    update reader.comment c set likes = c.likes + n.count
      from (select comment_id, count(*)::int from new_rows group by 1) as n(comment_id, count)
      where c.id = n.comment_id;
    update listing.story_count set changed_at = clock_timestamp()
      where story_id in (select story_id from reader.comment where id in (select comment_id from new_rows));
  else
    update reader.comment c set likes = c.likes - o.count
      from (select comment_id, count(*)::int from old_rows group by 1) as o(comment_id, count)
      where c.id = o.comment_id;
    update listing.story_count set changed_at = clock_timestamp()
      where story_id in (select story_id from reader.comment where id in (select comment_id from old_rows));
  end if;
  return null;
end
$$;
create trigger count_inserted after insert on reader.comment_like
  referencing new table as new_rows for each statement execute function reader.count_comment_likes();
create trigger count_deleted after delete on reader.comment_like
  referencing old table as old_rows for each statement execute function reader.count_comment_likes();

-- Whether everybody sees it; a removed one stays as a gap while it has replies.
create function reader.is_public(c reader.comment) returns boolean
language sql immutable as $$
  select c.state = 'approved' and c.removed_at is null
$$;

-- After a change of comments: the story's count, the thread's replies, and the pages that show them.
create function reader.update_comment_counts(stories int[], threads int[], replies boolean[], added int[], shown boolean[])
returns void language plpgsql as $$
begin
  -- Comments first, then the story's count, as likes of comments do: two in the other order would wait
  -- for each other.
  update reader.comment c set replies = c.replies + t.a
    from (select thread, sum(a) as a from unnest(threads, replies, added) as u(thread, reply, a)
          where reply and a <> 0 group by 1) as t
    where c.id = t.thread;
  perform listing.add_counts(array_agg(s), array_agg(0), array_agg(0), array_agg(a))
    from unnest(stories, added) as t(s, a) where a <> 0 having count(*) > 0;
  perform listing.notify(array_agg('comments/' || s))
    from unnest(stories, shown) as t(s, changed) where changed;
end
$$;

create function reader.count_comments() returns trigger
language plpgsql set plan_cache_mode = auto as $$
begin
  if tg_op = 'INSERT' then
    perform reader.update_comment_counts(array_agg(story_id), array_agg(thread_id), array_agg(parent_id is not null),
        array_agg(reader.is_public(n::reader.comment)::int), array_agg(reader.is_public(n::reader.comment)))
      from new_rows n having count(*) > 0;
  elsif tg_op = 'DELETE' then
    perform reader.update_comment_counts(array_agg(story_id), array_agg(thread_id), array_agg(parent_id is not null),
        array_agg(-reader.is_public(o::reader.comment)::int), array_agg(o.state = 'approved'))
      from old_rows o having count(*) > 0;
  else
    perform reader.update_comment_counts(array_agg(n.story_id), array_agg(n.thread_id), array_agg(n.parent_id is not null),
        array_agg(reader.is_public(n::reader.comment)::int - reader.is_public(o::reader.comment)::int),
        array_agg((o.state = 'approved' or n.state = 'approved')
          and (o.text, o.state, o.removed_at, o.editorial, o.featured, o.account_id, o.edited_at)
            is distinct from
              (n.text, n.state, n.removed_at, n.editorial, n.featured, n.account_id, n.edited_at)))
      from old_rows o join new_rows n using (id) having count(*) > 0;
  end if;
  return null;
end
$$;
create trigger count_inserted after insert on reader.comment
  referencing new table as new_rows for each statement execute function reader.count_comments();
create trigger count_updated after update on reader.comment
  referencing old table as old_rows new table as new_rows
  for each statement execute function reader.count_comments();
create trigger count_deleted after delete on reader.comment
  referencing old table as old_rows for each statement execute function reader.count_comments();

-- Who of a thread is named in a text. The longest names first: @张三丰 is not @张三.
create function reader.mentioned_accounts(thread int, said text) returns setof int
language plpgsql stable as $$
declare
  person record;
begin
  if position('@' in said) = 0 then return; end if;
  for person in
    select distinct a.id, a.nickname, char_length(a.nickname) as length
    from reader.comment c join reader.account a on a.id = c.account_id
    where c.thread_id = thread order by length desc
  loop
    if position('@' || person.nickname in said) > 0 then
      said := replace(said, '@' || person.nickname, ' ');
      return next person.id;
    end if;
  end loop;
end
$$;

-- Notifies, once a comment is public, the author it answers, the accounts it mentions and the subscribers of the
-- story's comments; a subscriber has one unread notification for them, however many come.
create function reader.add_comment_notifications() returns trigger
language plpgsql set plan_cache_mode = auto as $$
begin
  insert into reader.notification (account_id, kind, story_id, comment_id, actor_id)
  select distinct on (who) who, kind, new.story_id, new.id, new.account_id
  from (
    select p.account_id, 'reply'::reader.notification_kind, 1 from reader.comment p where p.id = new.parent_id
    union all
    select named, 'mention', 2 from reader.mentioned_accounts(new.thread_id, new.text) as named
    union all
    select s.account_id, 'subscription', 3 from reader.subscription s
      where s.story_id = new.story_id and s.notify and not exists (
        select from reader.notification n
        where n.account_id = s.account_id and n.read_at is null and n.kind = 'subscription'
          and n.story_id = new.story_id and n.comment_id is not null)
  ) as receiver(who, kind, rank)
  where who is not null and who is distinct from new.account_id
    and not exists (select from reader.blocked_reader i where i.account_id = who and i.blocked_id = new.account_id)
    and not exists (select from reader.notification n where n.comment_id = new.id and n.account_id = who)
  order by who, rank;
  return null;
end
$$;
create trigger add_notifications_inserted after insert on reader.comment
  for each row when (reader.is_public(new)) execute function reader.add_comment_notifications();
create trigger add_notifications_approved after update on reader.comment
  for each row when (reader.is_public(new) and not reader.is_public(old))
  execute function reader.add_comment_notifications();

-- Notifies the readers who have a story among their favourites of its correction.
create function newsroom.add_correction_notifications() returns trigger
language plpgsql as $$
begin
  insert into reader.notification (account_id, kind, story_id, text)
  select account_id, 'correction', new.id, left(new.correction, 1000)
  from reader.favourite where story_id = new.id;
  return null;
end
$$;
create trigger add_correction_notifications after update of correction on story
  for each row when (
    new.status = 'published' and new.correction <> '' and new.correction is distinct from old.correction)
  execute function newsroom.add_correction_notifications();

-- A name or a face that changes stands beside every comment of its owner.
create function reader.notify_account() returns trigger
language plpgsql as $$
begin
  perform listing.notify(array(
    select distinct 'comments/' || story_id from reader.comment
    where account_id = new.id and state = 'approved' limit 501));
  return null;
end
$$;
create trigger notify_updated after update on reader.account
  for each row when ((new.nickname, new.avatar) is distinct from (old.nickname, old.avatar))
  execute function reader.notify_account();
