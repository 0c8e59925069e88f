-- What partners' feeds take back: the stories that left readers lately (lib/content/withdrawn.ts).
create index story_withdrawn on story (updated_at desc, id desc) where status in ('withdrawn', 'deleted');
