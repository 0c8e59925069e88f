-- Messages and pushes are carried by the queue that films use (graphile-worker): their tables have what is to be sent, its jobs
-- when. Each instance works on them, so a lock of class 25 is an instance's as one of class 24 is a film worker's.

create or replace function newsroom.worker_lives(worker text) returns boolean
language sql stable as $$
  select exists (
    select from pg_locks
    where locktype = 'advisory' and classid in (24, 25) and objid = (hashtext(worker)::bigint & 4294967295)::oid
      and database = (select oid from pg_database where datname = current_database()))
$$;

-- `outbox`: the folder in which alone it can be written, where no server takes it (lib/mail/outbox.ts).
drop index reader.outgoing_message_due_at_idx;
alter table reader.outgoing_message
  drop column tries,
  drop column due_at,
  add column outbox text not null default '',
  add constraint outgoing_message_outbox check (outbox ~ '^([0-9a-f]{16})?$');
create index outgoing_message_expires_at_idx on reader.outgoing_message (expires_at);

-- What is of use for an hour only, as a code is, goes before everything else.
create function newsroom.queue_message(message reader.outgoing_message) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(
    'message' || message.outbox, json_build_object('message', message.id::text), job_key := 'message/' || message.id,
    priority := case when message.expires_at < now() + interval '1 hour' then 0 else 10 end);
end
$$;

create function newsroom.queue_new_message() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform newsroom.queue_message(new);
  return null;
end
$$;
create trigger queue after insert on reader.outgoing_message
  for each row execute function newsroom.queue_new_message();

-- given_up: the receiver refused the address, or didn't answer for three days.
drop index newsroom.push_service_due_at_idx;
alter table newsroom.push add column given_up boolean not null default false;
update newsroom.push set given_up = true where due_at is null;
alter table newsroom.push drop column due_at, drop column attempts;
create index push_service_changed_at_idx on newsroom.push (service, changed_at) where not given_up;

-- One job for each receiver that is to be told of something; it waits out what the receiver asked for. An existing one stays as it is.
create function newsroom.queue_push(service text, wait interval) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(
    'push', json_build_object('service', service), queue_name := 'push/' || service, job_key := 'push/' || service,
    run_at := now() + wait, max_attempts := 100, job_key_mode := 'unsafe_dedupe', priority := 10)
  where exists (select from newsroom.push p where p.service = queue_push.service and not p.given_up)
    and not exists (
      select from graphile_worker._private_jobs j where j.key = 'push/' || queue_push.service);
end
$$;

-- The receiver asked for a pause. Called by the job itself, which another one follows.
create function newsroom.pause_push(service text, pause interval) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(
    'push', json_build_object('service', service), queue_name := 'push/' || service, job_key := 'push/' || service,
    run_at := now() + pause, max_attempts := 100, priority := 10);
end
$$;

-- Messages without a job, as after an upgrade or where the job was given up, get one; jobs that were given up are removed.
create function newsroom.queue_lost_messages() returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  lost reader.outgoing_message[];
begin
  delete from graphile_worker._private_jobs
    where (key like 'message/%' or key like 'push/%') and attempts >= max_attempts and locked_at is null;
  lost := array(
    select m from reader.outgoing_message m
    where not exists (select from graphile_worker._private_jobs j where j.key = 'message/' || m.id)
    order by m.id limit 1000);
  perform newsroom.queue_message(m) from unnest(lost) m;
  return cardinality(lost);
end
$$;
