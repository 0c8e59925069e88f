-- What must hold for readers' rows, whoever writes them.

alter table story
  add constraint "评论提示最长200字" check (char_length(comment_note) <= 200),
  add constraint "评论开放天数须为1至3650" check (comment_days between 1 and 3650);

-- When comments close by themselves, in UTC: lib/documents/numbers.ts has those pages drawn anew.
create index story_comments_close on story (((published_at at time zone 'UTC') + comment_days * interval '1 day'))
  where comment_days is not null and status = 'published';

alter table reader.account
  add constraint "昵称2至20字" check (char_length(nickname) between 2 and 20 and nickname = btrim(nickname)),
  add constraint "邮箱须为小写的有效地址" check (email ~ '^[^\s@[:cntrl:]]+@[^\s@[:cntrl:]]+\.[^\s@[:cntrl:]]+$' and email = lower(email) and length(email) <= 254),
  add constraint "手机号须为大陆11位号码" check (phone ~ '^1[3-9][0-9]{9}$'),
  add constraint "头像须为上传目录内的webp" check (avatar ~ '^avatars/[A-Za-z0-9_-]+\.webp$');

-- Whoever registers an address that has an account gets one of their own that waits for its proof, so
-- that nobody can find out which addresses have accounts. The proof can't come: the code isn't sent.
create unique index account_confirmed_email on reader.account (email) where confirmed_at is not null;
create unique index account_confirmed_phone on reader.account (phone) where confirmed_at is not null;
create unique index account_waiting_email on reader.account (email) where confirmed_at is null;
create unique index account_waiting_phone on reader.account (phone) where confirmed_at is null;

-- Two nicknames that look the same are the same: full and half width, upper and lower case, blanks and
-- what can't be seen.
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

create function reader.welcome_account() returns trigger
language plpgsql as $$
begin
  insert into reader.folder (account_id, name) values (new.id, '稍后看');
  return null;
end
$$;
create trigger welcome after insert on reader.account
  for each row execute function reader.welcome_account();

-- Whoever is banned, or has another password or role, is signed out everywhere at once.
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

-- What somebody left to be reached by goes with them.
create function reader.forget_contact() returns trigger
language plpgsql as $$
begin
  update newsroom.complaint set contact = null where account_id = old.id;
  return old;
end
$$;
create trigger forget_contact before delete on reader.account
  for each row execute function reader.forget_contact();

create index complaint_open on newsroom.complaint (id) where decided_at is null;
create index account_digest on reader.account (id) where digest;

-- A favourite lies in a folder of its own reader's.
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

alter table reader.folder
  add constraint "收藏夹名称1至20字" check (char_length(btrim(name)) between 1 and 20);

alter table reader.reading
  add constraint "观看位置不能为负" check (seconds between 0 and 360000);

alter table reader.subscription
  add constraint "订阅栏目关键词或评论之一" check (num_nonnulls(column_slug, keyword, story_id) = 1);

alter table reader.comment
  add constraint "评论1至1000字" check (char_length(text) between 1 and 1000 and btrim(text) <> ''),
  add constraint "申诉最长500字" check (char_length(appeal) <= 500);

alter table reader.report
  add constraint "举报理由1至200字" check (char_length(btrim(reason)) between 1 and 200);

alter table newsroom.blocked_term
  add constraint "禁用词1至50字" check (char_length(btrim(term)) between 1 and 50);
alter table newsroom.suspect_term
  add constraint "可疑词1至50字" check (char_length(btrim(term)) between 1 and 50);

-- A log that can be changed is none. Only an erased account leaves its rows without a name.
create function newsroom.keep_act() returns trigger
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
create trigger keep before update or delete on newsroom.act
  for each row execute function newsroom.keep_act();

-- The portal plans each of its statements anew (lib/db.ts); what runs at every comment and like is
-- planned once: its lookups are by key.

-- A reply stands in its parent's thread, under the same story, for good. What is not public is not 精选.
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

create unique index comment_featured on reader.comment (story_id) where featured;
-- The heads of threads as pages list them: a thread with many answers costs no more than one without.
create index comment_newest on reader.comment (story_id, created_at desc, id desc)
  where parent_id is null and state = 'approved';
create index comment_best on reader.comment (story_id, likes desc, id desc)
  where parent_id is null and state = 'approved';

-- What a story and a comment are liked, kept and answered by, so that no page counts rows.
create function listing.add_counts(stories int[], likes int[], favourites int[], comments int[])
returns void language sql as $$
  insert into listing.story_count as c (story_id, likes, favourites, comments, changed_at)
  select s.story, sum(s.l), sum(s.f), sum(s.c), clock_timestamp()
  from unnest(stories, likes, favourites, comments) as s(story, l, f, c)
  where exists (select from story where id = s.story)
  group by s.story
  order by s.story
  on conflict (story_id) do update set
    likes = c.likes + excluded.likes,
    favourites = c.favourites + excluded.favourites,
    comments = c.comments + excluded.comments,
    changed_at = excluded.changed_at
$$;

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
create function reader.settle(stories int[], threads int[], replies boolean[], added int[], shown boolean[])
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
  perform listing.announce(array_agg('comments/' || s))
    from unnest(stories, shown) as t(s, changed) where changed;
end
$$;

create function reader.settle_comments() returns trigger
language plpgsql set plan_cache_mode = auto as $$
begin
  if tg_op = 'INSERT' then
    perform reader.settle(array_agg(story_id), array_agg(thread_id), array_agg(parent_id is not null),
        array_agg(reader.is_public(n::reader.comment)::int), array_agg(reader.is_public(n::reader.comment)))
      from new_rows n having count(*) > 0;
  elsif tg_op = 'DELETE' then
    perform reader.settle(array_agg(story_id), array_agg(thread_id), array_agg(parent_id is not null),
        array_agg(-reader.is_public(o::reader.comment)::int), array_agg(o.state = 'approved'))
      from old_rows o having count(*) > 0;
  else
    perform reader.settle(array_agg(n.story_id), array_agg(n.thread_id), array_agg(n.parent_id is not null),
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
create trigger settle_inserted after insert on reader.comment
  referencing new table as new_rows for each statement execute function reader.settle_comments();
create trigger settle_updated after update on reader.comment
  referencing old table as old_rows new table as new_rows
  for each statement execute function reader.settle_comments();
create trigger settle_deleted after delete on reader.comment
  referencing old table as old_rows for each statement execute function reader.settle_comments();

-- Who of a thread is named in a text. The longest names first: @张三丰 is not @张三.
create function reader.named_in(thread int, said text) returns setof int
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

-- A comment that everybody sees from now on is told, once, to whom it answers, names or concerns. Who
-- follows a story's comments has one unread line for it, however many come.
create function reader.tell_of_comment() returns trigger
language plpgsql set plan_cache_mode = auto as $$
begin
  insert into reader.notice (account_id, kind, story_id, comment_id, actor_id)
  select distinct on (who) who, kind, new.story_id, new.id, new.account_id
  from (
    select p.account_id, 'reply'::reader.notice_kind, 1 from reader.comment p where p.id = new.parent_id
    union all
    select named, 'mention', 2 from reader.named_in(new.thread_id, new.text) as named
    union all
    select s.account_id, 'subscription', 3 from reader.subscription s
      where s.story_id = new.story_id and s.notify and not exists (
        select from reader.notice n
        where n.account_id = s.account_id and n.read_at is null and n.kind = 'subscription'
          and n.story_id = new.story_id and n.comment_id is not null)
  ) as told(who, kind, rank)
  where who is not null and who is distinct from new.account_id
    and not exists (select from reader.ignored i where i.account_id = who and i.ignored_id = new.account_id)
    and not exists (select from reader.notice n where n.comment_id = new.id and n.account_id = who)
  order by who, rank;
  return null;
end
$$;
create trigger tell_inserted after insert on reader.comment
  for each row when (reader.is_public(new)) execute function reader.tell_of_comment();
create trigger tell_approved after update on reader.comment
  for each row when (reader.is_public(new) and not reader.is_public(old))
  execute function reader.tell_of_comment();

-- A name or a face that changes stands beside every comment of its owner.
create function reader.announce_account() returns trigger
language plpgsql as $$
begin
  perform listing.announce(array(
    select distinct 'comments/' || story_id from reader.comment
    where account_id = new.id and state = 'approved' limit 501));
  return null;
end
$$;
create trigger announce_updated after update on reader.account
  for each row when ((new.nickname, new.avatar) is distinct from (old.nickname, old.avatar))
  execute function reader.announce_account();

-- Who kept a story hears of its correction.
create function newsroom.tell_of_correction() returns trigger
language plpgsql as $$
begin
  insert into reader.notice (account_id, kind, story_id, text)
  select account_id, 'correction', new.id, left(new.correction, 1000)
  from reader.favourite where story_id = new.id;
  return null;
end
$$;
create trigger tell_of_correction after update of correction on story
  for each row when (
    new.status = 'published' and new.correction <> '' and new.correction is distinct from old.correction)
  execute function newsroom.tell_of_correction();

-- The hottest first: views of the last three days, each worth half after twelve hours; likes and
-- comments (five and ten looks) fade with the story's own age.
create function listing.hot_stories(size int) returns setof int
language sql stable as $$
  with seen as (
    select story_id, sum(views * power(0.5, extract(epoch from now() - hour) / 43200)) as views
    from listing.story_views where hour > now() - interval '72 hours'
    group by story_id order by 2 desc limit 500
  ), touched as (
    select story_id from listing.story_count
    where changed_at > now() - interval '72 hours'
    order by changed_at desc limit 500
  )
  select s.id from (select story_id from seen union select story_id from touched) as hot
    join story s on s.id = hot.story_id
    left join seen on seen.story_id = s.id
    left join listing.story_count c on c.story_id = s.id
  where s.status = 'published' and s.published_at <= now()
  order by coalesce(seen.views, 0)
    + (coalesce(c.likes, 0) * 5 + coalesce(c.comments, 0) * 10)
      * power(0.5, extract(epoch from now() - s.published_at) / 259200) desc,
    s.published_at desc, s.id desc
  limit size
$$;
