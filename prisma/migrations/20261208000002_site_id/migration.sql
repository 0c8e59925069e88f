-- Which installation this is, whatever its address: the ids in feeds are made of it (docs/decisions).
create table newsroom.site (
  id uuid primary key default gen_random_uuid(),
  single boolean not null default true,
  constraint "只能有一个站点" unique (single),
  constraint "站点只有一行" check (single)
);
insert into newsroom.site default values;
