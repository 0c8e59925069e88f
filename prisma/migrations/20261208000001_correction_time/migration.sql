-- When the correction was made. updated_at changes with any part of the story.
alter table story add column correction_at timestamptz(3);

-- Rows keep their updated_at, and nobody is notified.
alter table story disable trigger user;
update story set correction_at = greatest(updated_at, published_at) where btrim(correction) <> '';
alter table story enable trigger user;

-- An imported story was not corrected today, unless the writer says so: its correction is as old as its updated_at.
create function newsroom.set_correction_time() returns trigger
language plpgsql as $$
begin
  if btrim(new.correction) = '' then
    new.correction_at := null;
  elsif tg_op = 'INSERT' then
    new.correction_at := coalesce(new.correction_at, new.updated_at);
  elsif new.correction is not distinct from old.correction then
    new.correction_at := coalesce(new.correction_at, old.correction_at, now());
  elsif new.correction_at is null or new.correction_at = old.correction_at then
    new.correction_at := now();
  end if;
  return new;
end
$$;
-- Fires after `prepare`, by its name.
create trigger set_correction_time before insert or update on story
  for each row execute function newsroom.set_correction_time();
