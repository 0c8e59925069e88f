-- No browser ever asks for these. Rows of before are left as they are.
alter table redirect add constraint "旧网址不能有点或双点的一段" check (path !~ '/\.{1,2}(/|\?|$)') not valid;
alter table redirect add constraint "旧网址里的&amp;要写成&" check (path !~ '&amp;|\?amp;') not valid;
