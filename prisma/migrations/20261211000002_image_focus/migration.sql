-- The point of a picture that no crop may lose (a face), in per cent from the left and from the top; empty: the middle
-- on pages, and what sharp finds in crops. A change of it reaches the same pages as any other of the row.
alter table image
  add column focus_x smallint,
  add column focus_y smallint,
  add constraint "图片焦点离左边为0至100" check (focus_x between 0 and 100),
  add constraint "图片焦点离上边为0至100" check (focus_y between 0 and 100);
