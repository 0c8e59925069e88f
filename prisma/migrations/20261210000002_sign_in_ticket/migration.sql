-- Between a right password and the second step (docs/decisions/038-second-step.md): the browser holds the token, the row its
-- SHA-256.
create table reader.sign_in_ticket (
  token_hash text primary key,
  account_id int not null references reader.account on update cascade on delete cascade,
  tries smallint not null default 0,
  expires_at timestamptz(3) not null
);
create index sign_in_ticket_account_id_idx on reader.sign_in_ticket (account_id);
create index sign_in_ticket_expires_at_idx on reader.sign_in_ticket (expires_at);

-- A ban, a new password and a new role end all sessions of the account, and those that are about to begin.
create or replace function reader.end_sessions() returns trigger
language plpgsql as $$
begin
  delete from reader.session where account_id = new.id;
  delete from reader.sign_in_ticket where account_id = new.id;
  return null;
end
$$;
