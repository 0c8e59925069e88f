-- Editors have no rights on newsroom.deleted_row.
alter function newsroom.keep_deleted_special_story() security definer set search_path = pg_catalog, public, pg_temp;
