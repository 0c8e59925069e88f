-- The portal serves as a role that makes no tables; cutting the search's partitions anew does.
alter function search.balance(int[]) security definer set search_path = public, pg_temp;
revoke execute on function search.balance(int[]) from public;
