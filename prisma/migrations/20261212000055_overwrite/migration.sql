-- What Studio or SQL wrote over another's change of the same field within ten minutes: such a writer saw a text that was
-- no longer the story's. The desk lists it until somebody settles it.
create table newsroom.overwrite (
  id bigserial primary key,
  story_id int not null references story on delete cascade,
  -- The revision that holds what was lost.
  version int not null,
  at timestamptz(3) not null,
  fields text[] not null,
  account_id int,
  author text not null,
  way text not null,
  -- Whose change was lost, and when it was made. No reference: it outlives the account.
  lost_account_id int,
  lost_author text not null,
  lost_at timestamptz(3) not null,
  settled_at timestamptz(3),
  settled_by_id int references reader.account on update cascade on delete set null
);
create index overwrite_story_id_idx on newsroom.overwrite (story_id);
create index overwrite_settled_by_id_idx on newsroom.overwrite (settled_by_id);
create index overwrite_open_idx on newsroom.overwrite (id) where settled_at is null;

-- One person under two names: at the desk, and by the address that Studio was started with.
create function newsroom.same_writer(account_id int, author text, other_account_id int, other_author text)
returns boolean
language sql stable as $$
  select case
    when account_id is null and other_account_id is null then author = other_author
    when account_id is not null and other_account_id is not null then account_id = other_account_id
    else exists (
      select from reader.account a
      where a.id = coalesce(same_writer.account_id, other_account_id)
        and coalesce(nullif(author, ''), other_author) in (a.email, a.phone))
  end
$$;

-- The plan as that of newsroom.record_revision: by the story, not by the time, within which all rows of one change lie.
create function newsroom.note_overwrites() returns trigger
language plpgsql set enable_seqscan = off as $$
begin
  insert into newsroom.overwrite
    (story_id, version, at, fields, account_id, author, way, lost_account_id, lost_author, lost_at)
  select r.story_id, r.version, r.at, array_agg(lost.field order by lost.field), r.account_id, r.author, r.way,
    lost.account_id, lost.author, max(lost.at)
  from new_rows r
    join public.story s on s.id = r.story_id
    cross join lateral (
      select distinct on (field) field, p.account_id, p.author, p.at
      from newsroom.revision p, unnest(p.fields) field
      where p.story_id = r.story_id and p.version < r.version and p.at + interval '10 minutes' >= r.at
        and field = any (r.fields)
        and field <> all (array['status', 'published_at', 'front_position', 'correction_at', 'external_id'])
      order by field, p.version desc) lost
  where r.way in ('studio', 'sql')
    and not newsroom.same_writer(r.account_id, r.author, lost.account_id, lost.author)
  group by r.story_id, r.version, r.at, r.account_id, r.author, r.way, lost.account_id, lost.author;
  return null;
end
$$;
create trigger note_overwrites after insert on newsroom.revision
  referencing new table as new_rows
  for each statement execute function newsroom.note_overwrites();
