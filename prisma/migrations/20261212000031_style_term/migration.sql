-- The newsroom's own tables of words: how it writes (style), and what no story may say without a second look (forbidden).
-- Nothing is replaced by itself: the desk shows where a story has one (lib/newsroom/style-terms.ts).
create type newsroom.style_kind as enum ('style', 'forbidden');

create table newsroom.style_term (
  word text primary key,
  kind newsroom.style_kind not null default 'style',
  instead text not null default '',
  why text not null default '',
  created_at timestamptz(3) not null default now(),
  constraint "用语1至50字" check (char_length(btrim(word)) between 1 and 50),
  constraint "替换用语最长50字" check (char_length(instead) <= 50),
  constraint "用语说明最长500字" check (char_length(why) <= 500),
  constraint "替换用语不能与用语相同" check (word = '' or instead <> word)
);

create trigger a_clean before insert or update on newsroom.style_term for each row
  execute function newsroom.clean_texts('word', '用语', 'instead', '替换用语', 'why+', '用语说明');
create trigger keep_lines_of_why before update of why on newsroom.style_term for each row
  when (newsroom.loses_lines(old.why, new.why)) execute function newsroom.refuse_lost_lines('说明', 'why');
