-- A secret link to a story before readers see it. The link's secret is not stored, only its hash.
create table newsroom.preview_link (
  id serial primary key,
  story_id int not null references story on delete cascade,
  token_hash bytea not null unique,
  by_id int references reader.account on update cascade on delete set null,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null default now() + interval '3 days',
  revoked_at timestamptz(3),
  constraint "预览链接须是SHA-256" check (octet_length(token_hash) = 32),
  constraint "预览链接最长有效30天" check (
    expires_at > created_at and expires_at <= created_at + interval '30 days')
);
create index preview_link_story_id_id_idx on newsroom.preview_link (story_id, id desc);
create index preview_link_by_id_idx on newsroom.preview_link (by_id);
create index preview_link_expires_at_idx on newsroom.preview_link (expires_at);

-- The schedule shows what may not be published yet.
create index story_embargo_until_idx on story (embargo_until) where embargo_until is not null;
