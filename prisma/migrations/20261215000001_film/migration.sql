-- Films that staff upload: newsroom.film is what becomes of one upload, newsroom.film_file each file that was made of it,
-- and the row of `video` what readers see. A story names the row of `video`, so that a film can be replaced.

-- The queue (graphile-worker), whose own migrations fill it (scripts/database/migrate.ts).
create schema graphile_worker;

-- received: uploaded; preparing: readers can see it, better versions follow; ready: all are made; failed: `fault` says why.
create type newsroom.film_state as enum ('received', 'preparing', 'ready', 'failed');

create table newsroom.film (
  id serial primary key,
  name text not null,
  state newsroom.film_state not null default 'received',
  fault text not null default '',
  hash text,
  incoming text,
  bytes bigint not null,
  facts jsonb not null default '{"duration": 0, "video": null, "audio": null}',
  loudness jsonb,
  step text not null default '',
  progress smallint not null default 0,
  failures smallint not null default 0,
  replaces text references video on update cascade on delete set null,
  video text references video on update cascade on delete set null,
  by_id int references reader.account on update cascade on delete set null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint "影片文件名1至200字" check (char_length(name) between 1 and 200),
  constraint "影片字节数须为1至1万亿" check (bytes between 1 and 1000000000000),
  constraint "影片指纹须为64位十六进制" check (hash ~ '^[0-9a-f]{64}$'),
  constraint "影片上传文件名只用字母数字和连字符" check (incoming ~ '^[A-Za-z0-9_-]{1,64}$'),
  constraint "影片参数须有时长、画面和声音" check ((
    jsonb_typeof(facts -> 'duration') = 'number' and facts -> 'duration' >= '0'
    and jsonb_typeof(facts -> 'video') in ('object', 'null')
    and jsonb_typeof(facts -> 'audio') in ('object', 'null')) is true),
  constraint "影片进度须为0至100" check (progress between 0 and 100),
  constraint "影片失败次数须不少于0" check (failures >= 0),
  constraint "影片故障说明最长500字" check (char_length(fault) <= 500),
  constraint "影片步骤最长40字" check (char_length(step) <= 40)
);
create index film_state_idx on newsroom.film (state);
-- An upload is one film, however many requests say that it is there.
create unique index film_incoming_key on newsroom.film (incoming);
create index film_video_idx on newsroom.film (video);
create index film_replaces_idx on newsroom.film (replaces);
create index film_by_id_idx on newsroom.film (by_id);

create table newsroom.film_file (
  film_id int not null references newsroom.film on update cascade on delete cascade,
  name text not null,
  file text not null,
  bytes bigint not null,
  width int not null default 0,
  height int not null default 0,
  -- Bits a second, of the segments that were made: the most of any, and of all.
  bandwidth int not null default 0,
  average int not null default 0,
  codecs text not null default '',
  created_at timestamptz(3) not null default now(),
  primary key (film_id, name),
  constraint "影片版本名只用小写字母数字和连字符" check (name ~ '^[a-z0-9-]{1,40}$'),
  constraint "影片版本文件须在上传目录内" check (
    file ~ '^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*$' and char_length(file) <= 200),
  constraint "影片版本字节数须大于0" check (bytes > 0),
  constraint "影片版本码率须不少于0" check (bandwidth >= 0 and average >= 0)
);

create trigger set_updated_at before update on newsroom.film for each row execute function newsroom.set_updated_at();

-- What readers see of a film, besides its file: the playlist of its versions, and the pictures of its time line.
alter table video add column hls text, add column sprites text;
alter table video
  add constraint "播放列表须为上传目录内的m3u8" check (
    hls ~ '^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*\.m3u8$' and char_length(hls) <= 200),
  add constraint "预览图须为上传目录内的vtt" check (
    sprites ~ '^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*\.vtt$' and char_length(sprites) <= 200),
  drop constraint "视频文件须为上传目录内的mp4",
  add constraint "视频文件须为上传目录内的mp4或m4a" check (
    file ~ '^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*\.(mp4|m4a)$');

-- A worker holds an advisory lock of this class for as long as it lives.
create function newsroom.worker_lives(worker text) returns boolean
language sql stable as $$
  select exists (
    select from pg_locks
    where locktype = 'advisory' and classid = 24 and objid = (hashtext(worker)::bigint & 4294967295)::oid
      and database = (select oid from pg_database where datname = current_database()))
$$;

-- What a worker locked when it was killed is free again. A job that was locked this moment is left alone, since its worker
-- may not be seen yet.
create function newsroom.free_jobs() returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone constant text[] := array(
    select distinct locked_by from graphile_worker._private_jobs
    where locked_by is not null and locked_at < now() - interval '5 seconds' and not newsroom.worker_lives(locked_by));
begin
  if cardinality(gone) > 0 then perform graphile_worker.force_unlock_workers(gone); end if;
  return cardinality(gone);
end
$$;

-- The films whose job is locked by a worker that lives, or was locked this moment.
create function newsroom.films_at_work() returns setof int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select substr(q.queue_name, 6)::int
    from graphile_worker._private_jobs j join graphile_worker._private_job_queues q on q.id = j.job_queue_id
    where q.queue_name like 'film/%' and j.locked_by is not null
      and (j.locked_at >= now() - interval '5 seconds' or newsroom.worker_lives(j.locked_by));
end
$$;

-- How many workers live.
create function newsroom.film_workers() returns int
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::int from pg_locks
  where locktype = 'advisory' and granted and classid = 24
    and database = (select oid from pg_database where datname = current_database())
$$;

-- The next step of a film; one at a time, and the first steps of all films before the later ones of any.
create function newsroom.queue_film(id int, later boolean default false, wait interval default '0') returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(
    'film', json_build_object('film', id), queue_name := 'film/' || id, job_key := 'film/' || id,
    run_at := now() + wait, max_attempts := 5, priority := case when later then 10 else 0 end);
end
$$;

-- Whoever inserts a film, it is worked on; and what was restored or lost its job is queued again.
create function newsroom.queue_new_film() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform newsroom.queue_film(new.id);
  return null;
end
$$;
create trigger queue after insert on newsroom.film
  for each row when (new.state in ('received', 'preparing')) execute function newsroom.queue_new_film();

-- Counts a failure of each film; one that failed three times is given up, for this reason.
create function newsroom.count_failures(films int[], reason text) returns table (id int, state newsroom.film_state)
language sql as $$
  update newsroom.film f set failures = f.failures + 1,
    state = case when f.failures + 1 < 3 then f.state else 'failed' end,
    fault = case when f.failures + 1 < 3 then f.fault else reason end
  where f.id = any (films) returning f.id, f.state
$$;

-- A job that was given up is a failure of its film, which is queued again; what is left of such jobs is removed.
create function newsroom.queue_lost_films() returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  lost constant int[] := array(
    select id from newsroom.film f
    where state in ('received', 'preparing') and not exists (
      select from graphile_worker._private_jobs j join graphile_worker._private_job_queues q on q.id = j.job_queue_id
      where q.queue_name = 'film/' || f.id and (j.attempts < j.max_attempts or j.locked_at is not null)));
begin
  delete from graphile_worker._private_jobs j using graphile_worker._private_job_queues q
    where q.id = j.job_queue_id and q.queue_name like 'film/%' and j.attempts >= j.max_attempts and j.locked_at is null;
  perform newsroom.queue_film(f.id, f.state = 'preparing')
    from newsroom.count_failures(lost, '转码多次中断（可能是内存不够）：请点“重试”，或让技术同事查看日志') f
    where f.state <> 'failed';
  return cardinality(lost);
end
$$;
