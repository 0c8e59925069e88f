-- Prisma Studio edits a text in a one-line field, which drops every line break: saving one changed character
-- would make one paragraph of a whole story. Such an update is refused.

-- Whether a text of several lines would be left with one line or none.
create function newsroom.loses_lines(before text, after text) returns boolean
language sql immutable parallel safe as $$
  select after is distinct from before
    and btrim(before, E' \t\r\n\f\v　') ~ E'[\r\n]'
    and coalesce(btrim(after, E' \t\r\n\f\v　') !~ E'[\r\n]', true)
$$;

-- The importer and SQL say that it is meant: set local xiaowen.allow_one_line = on.
create function newsroom.refuse_lost_lines() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if current_setting('xiaowen.allow_one_line', true) in ('on', 'true', '1') then return new; end if;
  raise exception '%原来有多行，这样保存换行会全部丢失，所以没有保存', tg_argv[0]
    using errcode = 'check_violation',
      constraint = '换行会全部丢失_请改用导入或SQL',
      schema = tg_table_schema, table = tg_table_name, column = tg_argv[1],
      hint = '多行文字请用 npm run import 或 SQL 修改，保留换行。确实只要一行：在同一事务里先执行 set local xiaowen.allow_one_line = on';
end
$$;

-- Every text that an editor may write in lines. The condition costs nothing where the text is not written.
do $$
declare
  field record;
begin
  for field in
    select * from (values
      ('story', 'body', '正文'), ('story', 'summary', '摘要'), ('story', 'correction', '更正说明'),
      ('story', 'comment_note', '评论提示'), ('page', 'body', '正文'), ('"column"', 'description', '栏目说明'),
      ('keyword', 'description', '关键词说明'), ('image', 'alt', '图片替代文字'), ('image', 'caption', '图片说明'),
      ('image', 'credit', '图片来源'), ('redirect', 'note', '备注'),
      ('newsroom.blocked_term', 'note', '备注'), ('newsroom.suspect_term', 'note', '备注')
    ) as t(owner, name, label)
  loop
    execute format(
      'create trigger keep_lines_of_%1$s before update of %1$I on %2$s for each row
       when (newsroom.loses_lines(old.%1$I, new.%1$I))
       execute function newsroom.refuse_lost_lines(%3$L, %1$L)', field.name, field.owner, field.label);
  end loop;
end
$$;
