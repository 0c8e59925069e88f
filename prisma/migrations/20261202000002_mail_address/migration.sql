-- An address has one spelling, or nobody signs in with it and two may have it: the portal writes the domain of
-- reader@例子.中国 as xn--fsqu00a.xn--fiqs8s (lib/schemas/mail-address.ts). What is there already is left.
alter table reader.account add constraint "邮箱须为ASCII，域名写作xn--的形式" check (email !~ '[^ -~]') not valid;
