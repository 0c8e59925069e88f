-- One line on every page of readers, from then until then: breaking news. Of several that are shown at a time, the one
-- that began last is (lib/content/banner.ts), so that nothing has to be ended in a hurry.
create table banner (
  id serial primary key,
  text text not null,
  link text not null default '',
  show_from timestamptz(3) not null default now(),
  show_until timestamptz(3),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint "横幅文字1至40字" check (char_length(text) between 1 and 40),
  constraint "横幅链接须以斜杠或http开头_不含空格" check (
    link = '' or link ~* '^(/([^/\\\s]\S*)?|https?://[^\s/]+(/\S*)?)$'),
  constraint "横幅链接最长2000字" check (char_length(link) <= 2000),
  constraint "横幅撤下时间须晚于上架时间" check (show_until > show_from),
  constraint "横幅时间须在1000至9999年之间" check (
    show_from >= '1000-01-01Z' and show_from < '9999-12-30Z'
    and (show_until is null or show_until >= '1000-01-01Z' and show_until < '9999-12-30Z'))
);
create index banner_show_from_idx on banner (show_from);
create index banner_show_until_idx on banner (show_until);

create trigger a_clean before insert or update on banner for each row
  execute function newsroom.clean_texts('text', '横幅文字', 'link', '横幅链接');
create trigger keep_deleted before delete on banner for each row execute function newsroom.keep_deleted_row('id');
create trigger set_updated_at before update on banner for each row execute function newsroom.set_updated_at();

-- No document carries the tag: the bar is one of its own (server/documents/bar.ts).
create function listing.notify_banner() returns trigger
language plpgsql as $$
begin
  perform listing.notify(array['banner']);
  return null;
end
$$;
create trigger notify after insert or update or delete or truncate on banner
  for each statement execute function listing.notify_banner();

-- As before, with the banner.
create or replace function listing.shown_tags(after timestamptz, till timestamptz) returns setof text
language sql stable as $$
  select 'home' where exists (select from home_slot where show_from > after and show_from <= till)
    or exists (select from home_slot where show_until > after and show_until <= till)
  union all
  select 'banner' where exists (select from banner where show_from > after and show_from <= till)
    or exists (select from banner where show_until > after and show_until <= till)
$$;

create or replace function listing.next_shown(at timestamptz) returns timestamptz
language sql stable as $$
  select least(
    (select min(show_from) from home_slot where show_from > at),
    (select min(show_until) from home_slot where show_until > at),
    (select min(show_from) from banner where show_from > at),
    (select min(show_until) from banner where show_until > at))
$$;
