-- What reviewers say about a passage, and what proofreaders would write instead.

-- `quote` with what stands around it finds the passage again after the text has changed.
create table newsroom.note (
  id serial primary key,
  story_id int not null references story on delete cascade,
  quote text not null default '',
  prefix text not null default '',
  suffix text not null default '',
  start int not null default 0,
  text text not null,
  account_id int references reader.account on update cascade on delete set null,
  at timestamptz(3) not null default now(),
  resolved_at timestamptz(3),
  resolved_by int references reader.account on update cascade on delete set null,
  constraint "批注1至1000字" check (char_length(text) between 1 and 1000),
  constraint "批注引用的原文最长500字" check (
    char_length(quote) <= 500 and char_length(prefix) <= 100 and char_length(suffix) <= 100)
);
create index note_story_id_id_idx on newsroom.note (story_id, id);
create index note_account_id_idx on newsroom.note (account_id);
create index note_resolved_by_idx on newsroom.note (resolved_by);

create type newsroom.suggestion_state as enum ('open', 'taken', 'declined');

-- A copy of the body that a proofreader changed; `base` is the body that it began from.
create table newsroom.suggestion (
  id serial primary key,
  story_id int not null references story on delete cascade,
  base text not null,
  body text not null,
  account_id int references reader.account on update cascade on delete set null,
  at timestamptz(3) not null default now(),
  state newsroom.suggestion_state not null default 'open',
  decided_at timestamptz(3),
  decided_by int references reader.account on update cascade on delete set null,
  constraint "建议的正文最长20万字" check (char_length(body) <= 200000),
  constraint "建议里没有改动" check (body <> base)
);
create index suggestion_story_id_id_idx on newsroom.suggestion (story_id, id);
create index suggestion_account_id_idx on newsroom.suggestion (account_id);
create index suggestion_decided_by_idx on newsroom.suggestion (decided_by);
create unique index "已有一份没有处理的建议" on newsroom.suggestion (story_id, account_id) where state = 'open';
