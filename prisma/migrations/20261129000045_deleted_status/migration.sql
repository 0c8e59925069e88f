-- A migration of its own: Postgres lets nobody use a new value in the transaction that adds it.
ALTER TYPE "story_status" ADD VALUE 'deleted';
