-- Whom the newsroom may reprint, and from when until when (the rules of 2017 for news services): a reprint becomes public
-- only with a source of this list that is valid on the day of its publication.
create table source (
  name text primary key,
  address text not null default '',
  valid_from date not null default (listing.day(now()))::date,
  valid_until date,
  note text not null default '',
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint "来源名称1至60字" check (char_length(btrim(name)) between 1 and 60),
  constraint "来源网址须以http或https开头_不含空格" check (address = '' or address ~* '^https?://[^\s/]+(/\S*)?$'),
  constraint "来源网址最长2000字" check (char_length(address) <= 2000),
  constraint "来源备注最长500字" check (char_length(note) <= 500),
  constraint "来源失效日期不能早于生效日期" check (valid_until >= valid_from),
  constraint "来源日期须在1000至9999年之间" check (
    valid_from between '1000-01-01' and '9999-12-29' and valid_until between '1000-01-01' and '9999-12-29')
);

create trigger a_clean before insert or update on source for each row
  execute function newsroom.clean_texts('name', '来源名称', 'address', '来源网址', 'note+', '来源备注');
create trigger keep_deleted before delete on source for each row execute function newsroom.keep_deleted_row('name');
create trigger keep_lines_of_note before update of note on source for each row
  when (newsroom.loses_lines(old.note, new.note)) execute function newsroom.refuse_lost_lines('备注', 'note');
create trigger set_updated_at before update on source for each row execute function newsroom.set_updated_at();

-- Why a reprint of this day can't be from this source; null: it can.
create function newsroom.source_fault(named text, day date) returns text
language plpgsql stable as $$
declare
  found_source public.source;
begin
  if btrim(named) = '' then return '转载须写明来源'; end if;
  select * into found_source from public.source where name = named;
  if not found then return format('来源“%s”不在来源库里', named); end if;
  if day < found_source.valid_from then
    return format('来源“%s”自%s起有效，发布日期是%s', named, found_source.valid_from, day);
  end if;
  if day > found_source.valid_until then
    return format('来源“%s”的有效期到%s为止，发布日期是%s', named, found_source.valid_until, day);
  end if;
  return null;
end
$$;

-- Only when one of these fields changes, so that a story of before, or one whose source ended since, can be corrected.
create function newsroom.check_source() returns trigger
language plpgsql as $$
declare
  fault constant text := newsroom.source_fault(new.source, (listing.day(new.published_at))::date);
begin
  if fault is not null then
    raise exception '%', fault
      using errcode = 'check_violation', constraint = '转载须有来源库里当日有效的来源', schema = 'public', table = 'story',
        column = 'source', hint = '在来源库里添加这个来源或改正有效期，或改正稿件的 source；不是转载的，把 own_work 改为 true';
  end if;
  return new;
end
$$;
-- They fire after `prepare`, which sets the time, by their names.
create trigger source_valid_inserted before insert on story for each row
  when (new.own_work = false and new.status = 'published') execute function newsroom.check_source();
create trigger source_valid_updated before update on story for each row
  when (new.own_work = false and new.status = 'published' and (old.status <> 'published'
    or (old.own_work, old.source, old.published_at) is distinct from (new.own_work, new.source, new.published_at)))
  execute function newsroom.check_source();
