-- CreateTable
CREATE TABLE "partner_feed" (
    "key" TEXT NOT NULL DEFAULT replace(gen_random_uuid()::text, '-', ''),
    "name" TEXT NOT NULL,
    "columns" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "keywords" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "kind" "story_kind",
    "count" SMALLINT NOT NULL DEFAULT 50,
    "full_text" BOOLEAN NOT NULL DEFAULT true,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partner_feed_pkey" PRIMARY KEY ("key")
);

-- A feed for one partner, at an address that only its key gives away.

alter table partner_feed
  add constraint "合作方密钥为16至64位字母数字连字符或下划线" check (key ~ '^[A-Za-z0-9_-]{16,64}$'),
  add constraint "合作方名称1至60字" check (char_length(btrim(name)) between 1 and 60),
  add constraint "合作方栏目最多20个" check (cardinality("columns") <= 20),
  add constraint "合作方关键词最多20个" check (cardinality(keywords) <= 20),
  add constraint "合作方条数为1至200" check (count between 1 and 200);

-- A column that doesn't exist would be an empty feed that nobody understands.
create function newsroom.prepare_partner_feed() returns trigger
language plpgsql as $$
declare
  unknown text;
begin
  new.keywords := newsroom.tidy_keywords(new.keywords);
  new."columns" := newsroom.tidy_keywords(new."columns");
  select typed.slug into unknown from unnest(new."columns") as typed(slug)
    where not exists (select from "column" c where c.slug = typed.slug) limit 1;
  if unknown is not null and (tg_op = 'INSERT' or new."columns" <> old."columns") then
    raise exception '没有这个栏目：%', unknown
      using errcode = 'foreign_key_violation', constraint = '合作方栏目须存在';
  end if;
  if tg_op = 'UPDATE' and new is distinct from old then new.updated_at := now(); end if;
  return new;
end
$$;
create trigger prepare before insert or update on partner_feed
  for each row execute function newsroom.prepare_partner_feed();

-- A renamed column or keyword is followed. A deleted one stays: without it a feed might hold every story.
create function newsroom.rename_in_partner_feeds() returns trigger
language plpgsql as $$
begin
  if tg_table_name = 'column' then
    update partner_feed set "columns" = array_replace("columns", old.slug, new.slug)
      where old.slug = any ("columns");
  else
    update partner_feed set keywords = array_replace(keywords, old.name, new.name)
      where old.name = any (keywords);
  end if;
  return null;
end
$$;
create trigger rename_in_partner_feeds after update of slug on "column"
  for each row when (old.slug <> new.slug) execute function newsroom.rename_in_partner_feeds();
create trigger rename_in_partner_feeds after update of name on keyword
  for each row when (old.name <> new.name) execute function newsroom.rename_in_partner_feeds();

create function newsroom.announce_partner_feed() returns trigger
language plpgsql as $$
begin
  perform listing.announce(array[
    case when tg_op <> 'INSERT' then 'partner/' || old.key end,
    case when tg_op <> 'DELETE' then 'partner/' || new.key end]);
  return null;
end
$$;
create trigger announce after insert or update or delete on partner_feed
  for each row execute function newsroom.announce_partner_feed();
create trigger announce_truncated after truncate on partner_feed
  for each statement execute function listing.announce_everything();
