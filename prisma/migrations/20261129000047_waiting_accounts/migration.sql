-- Whoever registers an address anew takes nothing from who waits there already: several accounts may wait for the
-- proof of one address, within a bound (docs/decisions/009-registration.md).

drop index reader.account_waiting_email;
drop index reader.account_waiting_phone;

-- Three: signing in verifies as many passwords, and one more (lib/accounts/find.ts).
create function reader.bound_waiting() returns trigger
language plpgsql as $$
declare
  waiting int;
begin
  -- Two registrations at once count each other.
  perform pg_advisory_xact_lock(hashtextextended('waiting/' || coalesce(new.email, new.phone), 0));
  select count(*) into waiting from reader.account a
    where a.confirmed_at is null and a.id <> new.id
      and (a.email = new.email or a.phone = new.phone);
  if waiting >= 3 then
    raise exception '同一个邮箱或手机号最多有3个待验证的账号'
      using errcode = 'check_violation', constraint = '待验证的账号最多3个';
  end if;
  return new;
end
$$;
create trigger bound_waiting before insert or update of email, phone, confirmed_at on reader.account
  for each row when (new.confirmed_at is null and (new.email is not null or new.phone is not null))
  execute function reader.bound_waiting();

-- A code for a new password belongs to the form that asked for it (`ticket`), so that nobody ends or uses up
-- another's. `blind_tries`: those made without a ticket.

-- DropIndex
DROP INDEX "reader"."code_account_id_purpose_key";

-- AlterTable
ALTER TABLE "reader"."code" ADD COLUMN     "blind_tries" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "ticket" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE UNIQUE INDEX "code_account_id_purpose_ticket_key" ON "reader"."code"("account_id", "purpose", "ticket");
