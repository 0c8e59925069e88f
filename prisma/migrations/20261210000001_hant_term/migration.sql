-- Names and words that stand on pages in traditional characters (/hant/…) as the newsroom writes them here, before all
-- that OpenCC's tables say (docs/decisions/036-traditional-characters.md).
create table hant_term (
  simplified text primary key,
  traditional text not null,
  note text not null default '',
  created_at timestamptz(3) not null default now(),
  constraint "繁体对照的简体为2至15字" check (char_length(simplified) between 2 and 15),
  constraint "繁体对照的繁体为1至30字" check (char_length(traditional) between 1 and 30),
  constraint "繁体对照备注最长500字" check (char_length(note) <= 500)
);

create trigger a_clean before insert or update on hant_term for each row
  execute function newsroom.clean_texts('simplified', '繁体对照的简体', 'traditional', '繁体对照的繁体', 'note+', '繁体对照备注');
create trigger keep_deleted before delete on hant_term for each row execute function newsroom.keep_deleted_row('simplified');
create trigger keep_lines_of_note before update of note on hant_term for each row
  when (newsroom.loses_lines(old.note, new.note)) execute function newsroom.refuse_lost_lines('备注', 'note');

-- One tag for all pages in traditional characters: which of them has a word can't be told.
create function listing.notify_hant_terms() returns trigger
language plpgsql as $$
begin
  perform listing.notify(array['hant-terms']);
  return null;
end
$$;
create trigger notify after insert or update or delete or truncate on hant_term
  for each statement execute function listing.notify_hant_terms();
