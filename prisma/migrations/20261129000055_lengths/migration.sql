-- Every text that an editor or a reader fills has a bound. Rows of before may be longer: they stay as they
-- are and are shown, and a change of such a row asks for a shorter text (`not valid`).

alter table page
  add constraint "页面正文最长20万字" check (char_length(body) <= 200000) not valid;

alter table story
  add constraint "外部编号最长200字" check (char_length(external_id) <= 200) not valid,
  add constraint "来源链接最长2000字" check (char_length(source_url) <= 2000) not valid;

alter table "column"
  add constraint "栏目简介最长1000字" check (char_length(description) <= 1000) not valid;

alter table keyword
  add constraint "关键词简介最长1000字" check (char_length(description) <= 1000) not valid;

alter table image
  add constraint "图片描述最长500字" check (char_length(alt) <= 500) not valid,
  add constraint "图片说明最长1000字" check (char_length(caption) <= 1000) not valid,
  add constraint "图片版权最长200字" check (char_length(credit) <= 200) not valid;

alter table video
  add constraint "视频编号最长60字" check (char_length(key) <= 60) not valid,
  add constraint "视频文件名最长200字" check (char_length(file) <= 200) not valid,
  add constraint "小视频文件名最长200字" check (char_length(small_file) <= 200) not valid,
  add constraint "字幕文件名最长200字" check (char_length(captions) <= 200) not valid;

alter table redirect
  add constraint "跳转备注最长500字" check (char_length(note) <= 500) not valid;

alter table newsroom.blocked_term
  add constraint "禁用词备注最长500字" check (char_length(note) <= 500) not valid;

alter table newsroom.suspect_term
  add constraint "可疑词备注最长500字" check (char_length(note) <= 500) not valid;

alter table newsroom.complaint
  add constraint "投诉链接最长2000字" check (char_length(link) <= 2000) not valid,
  add constraint "投诉联系方式最长200字" check (char_length(contact) <= 200) not valid,
  add constraint "投诉答复最长2000字" check (char_length(decision) <= 2000) not valid;

alter table newsroom.account_note
  add constraint "读者备注最长2000字" check (char_length(text) <= 2000) not valid;

alter table newsroom.decision
  add constraint "审核理由最长2000字" check (char_length(reason) <= 2000) not valid;

-- A body is read whole for its page, so it has the bound of a book, not of a library. A longer one of before
-- can still be withdrawn, put elsewhere or shortened: only a body that is written anew is measured.
create function newsroom.bound_body() returns trigger
language plpgsql as $$
begin
  raise exception '正文最长20万字，现在有%字', char_length(new.body)
    using errcode = 'check_violation', constraint = '正文最长20万字', schema = 'public', table = 'story';
end
$$;

create trigger bound_body_inserted before insert on story
  for each row when (char_length(new.body) > 200000) execute function newsroom.bound_body();
create trigger bound_body_updated before update of body on story
  for each row when (char_length(new.body) > 200000 and new.body is distinct from old.body)
  execute function newsroom.bound_body();

alter table story drop constraint "正文最长100万字";
