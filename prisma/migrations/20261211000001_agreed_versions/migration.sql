-- What a reader agreed to when registering (docs/decisions/039-agreed-versions.md). A text is kept once, when the first reader
-- agrees to it: its page may change or go. `version` is the page's updated_at.
create table reader.agreed_text (
  slug text not null,
  version timestamptz(3) not null,
  title text not null,
  body text not null,
  primary key (slug, version)
);

create table reader.agreement (
  account_id int not null references reader.account on update cascade on delete cascade,
  slug text not null,
  version timestamptz(3) not null,
  agreed_at timestamptz(3) not null default now(),
  primary key (account_id, slug, version),
  constraint agreement_text_fkey foreign key (slug, version) references reader.agreed_text
);
create index agreement_slug_version_idx on reader.agreement (slug, version);

-- Both prove what was agreed to: rows come and, with their account, go, but never change.
create function reader.refuse_changed_proof() returns trigger
language plpgsql as $$
begin
  raise exception '用户同意的内容和版本不能改动' using errcode = 'check_violation', constraint = '同意的版本不能改动',
    schema = 'reader', table = tg_table_name;
end
$$;
create trigger refuse_change before update on reader.agreed_text
  for each row when (new is distinct from old) execute function reader.refuse_changed_proof();
create trigger refuse_change before update of slug, version, agreed_at on reader.agreement
  for each row when ((new.slug, new.version, new.agreed_at) is distinct from (old.slug, old.version, old.agreed_at))
  execute function reader.refuse_changed_proof();
