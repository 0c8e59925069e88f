-- CreateEnum
CREATE TYPE "reader"."role" AS ENUM ('reader', 'moderator', 'editor', 'admin');

-- CreateEnum
CREATE TYPE "reader"."comment_state" AS ENUM ('waiting', 'approved', 'rejected');

-- CreateEnum
CREATE TYPE "reader"."code_purpose" AS ENUM ('confirm', 'reset');

-- CreateEnum
CREATE TYPE "reader"."notice_kind" AS ENUM ('reply', 'mention', 'decision', 'subscription', 'correction', 'answer', 'warning');

-- AlterTable
ALTER TABLE "story" ADD COLUMN     "comment_days" SMALLINT,
ADD COLUMN     "comment_note" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "newsroom"."complaint" ADD COLUMN     "account_id" INTEGER,
ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "decision" TEXT;

-- CreateTable
CREATE TABLE "listing"."story_count" (
    "story_id" INTEGER NOT NULL,
    "likes" INTEGER NOT NULL DEFAULT 0,
    "favourites" INTEGER NOT NULL DEFAULT 0,
    "comments" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "story_count_pkey" PRIMARY KEY ("story_id")
);

-- CreateTable
CREATE TABLE "listing"."story_views" (
    "story_id" INTEGER NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "story_views_pkey" PRIMARY KEY ("story_id","hour")
);

-- CreateTable
CREATE TABLE "listing"."announced" (
    "story_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "announced_pkey" PRIMARY KEY ("story_id")
);

-- CreateTable
CREATE TABLE "reader"."account" (
    "id" SERIAL NOT NULL,
    "nickname" TEXT NOT NULL,
    "nickname_key" TEXT NOT NULL DEFAULT '',
    "nickname_changed_at" TIMESTAMPTZ(3),
    "email" TEXT,
    "phone" TEXT,
    "password" TEXT,
    "role" "reader"."role" NOT NULL DEFAULT 'reader',
    "confirmed_at" TIMESTAMPTZ(3),
    "avatar" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "banned_until" TIMESTAMPTZ(3),
    "check_first" BOOLEAN NOT NULL DEFAULT false,
    "history_paused" BOOLEAN NOT NULL DEFAULT false,
    "digest" BOOLEAN NOT NULL DEFAULT false,
    "digest_sent_on" DATE,
    "unsubscribe_key" UUID NOT NULL DEFAULT gen_random_uuid(),
    "totp_secret" TEXT,
    "totp_confirmed_at" TIMESTAMPTZ(3),
    "totp_step" INTEGER,
    "favourites_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "subscriptions_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reader"."identity" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "reader"."session" (
    "id" SERIAL NOT NULL,
    "token_hash" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "two_step" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reader"."code" (
    "id" SERIAL NOT NULL,
    "account_id" INTEGER NOT NULL,
    "purpose" "reader"."code_purpose" NOT NULL,
    "hash" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reader"."recovery_code" (
    "account_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("account_id","hash")
);

-- CreateTable
CREATE TABLE "reader"."story_like" (
    "account_id" INTEGER NOT NULL,
    "story_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "story_like_pkey" PRIMARY KEY ("account_id","story_id")
);

-- CreateTable
CREATE TABLE "reader"."folder" (
    "id" SERIAL NOT NULL,
    "account_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "folder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reader"."favourite" (
    "account_id" INTEGER NOT NULL,
    "story_id" INTEGER NOT NULL,
    "folder_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "favourite_pkey" PRIMARY KEY ("account_id","story_id")
);

-- CreateTable
CREATE TABLE "reader"."reading" (
    "account_id" INTEGER NOT NULL,
    "story_id" INTEGER NOT NULL,
    "seconds" INTEGER NOT NULL DEFAULT 0,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reading_pkey" PRIMARY KEY ("account_id","story_id")
);

-- CreateTable
CREATE TABLE "reader"."subscription" (
    "id" SERIAL NOT NULL,
    "account_id" INTEGER NOT NULL,
    "column_slug" TEXT,
    "keyword" TEXT,
    "story_id" INTEGER,
    "notify" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reader"."comment" (
    "id" SERIAL NOT NULL,
    "story_id" INTEGER NOT NULL,
    "account_id" INTEGER,
    "parent_id" INTEGER,
    "thread_id" INTEGER,
    "text" TEXT NOT NULL,
    "state" "reader"."comment_state" NOT NULL DEFAULT 'waiting',
    "removed_at" TIMESTAMPTZ(3),
    "editorial" BOOLEAN NOT NULL DEFAULT false,
    "featured" BOOLEAN NOT NULL DEFAULT false,
    "likes" INTEGER NOT NULL DEFAULT 0,
    "replies" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "appeal" TEXT,
    "appealed_at" TIMESTAMPTZ(3),
    "token" UUID,
    "fingerprint" TEXT,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reader"."comment_like" (
    "account_id" INTEGER NOT NULL,
    "comment_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_like_pkey" PRIMARY KEY ("account_id","comment_id")
);

-- CreateTable
CREATE TABLE "reader"."report" (
    "id" SERIAL NOT NULL,
    "comment_id" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reader"."ignored" (
    "account_id" INTEGER NOT NULL,
    "ignored_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ignored_pkey" PRIMARY KEY ("account_id","ignored_id")
);

-- CreateTable
CREATE TABLE "reader"."notice" (
    "id" SERIAL NOT NULL,
    "account_id" INTEGER NOT NULL,
    "kind" "reader"."notice_kind" NOT NULL,
    "story_id" INTEGER,
    "comment_id" INTEGER,
    "actor_id" INTEGER,
    "text" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsroom"."decision" (
    "id" SERIAL NOT NULL,
    "comment_id" INTEGER NOT NULL,
    "state" "reader"."comment_state" NOT NULL,
    "rule" TEXT NOT NULL,
    "words" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "reason" TEXT NOT NULL DEFAULT '',
    "by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsroom"."blocked_term" (
    "term" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "blocked_term_pkey" PRIMARY KEY ("term")
);

-- CreateTable
CREATE TABLE "newsroom"."suspect_term" (
    "term" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suspect_term_pkey" PRIMARY KEY ("term")
);

-- CreateTable
CREATE TABLE "newsroom"."account_note" (
    "id" SERIAL NOT NULL,
    "account_id" INTEGER NOT NULL,
    "by_id" INTEGER,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsroom"."act" (
    "id" SERIAL NOT NULL,
    "by_id" INTEGER,
    "verb" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "act_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "story_count_changed_at_idx" ON "listing"."story_count"("changed_at");

-- CreateIndex
CREATE INDEX "story_views_hour_idx" ON "listing"."story_views"("hour");

-- CreateIndex
CREATE UNIQUE INDEX "account_nickname_key_key" ON "reader"."account"("nickname_key");

-- CreateIndex
CREATE UNIQUE INDEX "account_unsubscribe_key_key" ON "reader"."account"("unsubscribe_key");

-- CreateIndex
CREATE INDEX "account_email_idx" ON "reader"."account"("email");

-- CreateIndex
CREATE INDEX "account_phone_idx" ON "reader"."account"("phone");

-- CreateIndex
CREATE INDEX "identity_account_id_idx" ON "reader"."identity"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "reader"."session"("token_hash");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "reader"."session"("account_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "reader"."session"("expires_at");

-- CreateIndex
CREATE INDEX "code_expires_at_idx" ON "reader"."code"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "code_account_id_purpose_key" ON "reader"."code"("account_id", "purpose");

-- CreateIndex
CREATE INDEX "story_like_story_id_idx" ON "reader"."story_like"("story_id");

-- CreateIndex
CREATE INDEX "story_like_account_id_created_at_story_id_idx" ON "reader"."story_like"("account_id", "created_at" DESC, "story_id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "folder_account_id_name_key" ON "reader"."folder"("account_id", "name");

-- CreateIndex
CREATE INDEX "favourite_story_id_idx" ON "reader"."favourite"("story_id");

-- CreateIndex
CREATE INDEX "favourite_folder_id_idx" ON "reader"."favourite"("folder_id");

-- CreateIndex
CREATE INDEX "favourite_account_id_created_at_story_id_idx" ON "reader"."favourite"("account_id", "created_at" DESC, "story_id" DESC);

-- CreateIndex
CREATE INDEX "reading_story_id_idx" ON "reader"."reading"("story_id");

-- CreateIndex
CREATE INDEX "reading_account_id_read_at_story_id_idx" ON "reader"."reading"("account_id", "read_at" DESC, "story_id" DESC);

-- CreateIndex
CREATE INDEX "subscription_column_slug_idx" ON "reader"."subscription"("column_slug");

-- CreateIndex
CREATE INDEX "subscription_keyword_idx" ON "reader"."subscription"("keyword");

-- CreateIndex
CREATE INDEX "subscription_story_id_idx" ON "reader"."subscription"("story_id");

-- CreateIndex
CREATE UNIQUE INDEX "subscription_account_id_column_slug_key" ON "reader"."subscription"("account_id", "column_slug");

-- CreateIndex
CREATE UNIQUE INDEX "subscription_account_id_keyword_key" ON "reader"."subscription"("account_id", "keyword");

-- CreateIndex
CREATE UNIQUE INDEX "subscription_account_id_story_id_key" ON "reader"."subscription"("account_id", "story_id");

-- CreateIndex
CREATE INDEX "comment_story_id_account_id_idx" ON "reader"."comment"("story_id", "account_id");

-- CreateIndex
CREATE INDEX "comment_fingerprint_created_at_idx" ON "reader"."comment"("fingerprint", "created_at" DESC);

-- CreateIndex
CREATE INDEX "comment_created_at_id_idx" ON "reader"."comment"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "comment_thread_id_state_id_idx" ON "reader"."comment"("thread_id", "state", "id");

-- CreateIndex
CREATE INDEX "comment_parent_id_idx" ON "reader"."comment"("parent_id");

-- CreateIndex
CREATE INDEX "comment_account_id_created_at_id_idx" ON "reader"."comment"("account_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "comment_state_created_at_id_idx" ON "reader"."comment"("state", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "comment_account_id_token_key" ON "reader"."comment"("account_id", "token");

-- CreateIndex
CREATE INDEX "comment_like_comment_id_idx" ON "reader"."comment_like"("comment_id");

-- CreateIndex
CREATE INDEX "report_account_id_idx" ON "reader"."report"("account_id");

-- CreateIndex
CREATE INDEX "report_decided_at_created_at_idx" ON "reader"."report"("decided_at", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "report_comment_id_account_id_key" ON "reader"."report"("comment_id", "account_id");

-- CreateIndex
CREATE INDEX "ignored_ignored_id_idx" ON "reader"."ignored"("ignored_id");

-- CreateIndex
CREATE INDEX "notice_account_id_created_at_id_idx" ON "reader"."notice"("account_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "notice_account_id_read_at_idx" ON "reader"."notice"("account_id", "read_at");

-- CreateIndex
CREATE INDEX "notice_story_id_idx" ON "reader"."notice"("story_id");

-- CreateIndex
CREATE INDEX "notice_comment_id_idx" ON "reader"."notice"("comment_id");

-- CreateIndex
CREATE INDEX "notice_actor_id_idx" ON "reader"."notice"("actor_id");

-- CreateIndex
CREATE INDEX "decision_comment_id_id_idx" ON "newsroom"."decision"("comment_id", "id");

-- CreateIndex
CREATE INDEX "decision_by_id_idx" ON "newsroom"."decision"("by_id");

-- CreateIndex
CREATE INDEX "account_note_account_id_id_idx" ON "newsroom"."account_note"("account_id", "id");

-- CreateIndex
CREATE INDEX "account_note_by_id_idx" ON "newsroom"."account_note"("by_id");

-- CreateIndex
CREATE INDEX "act_subject_id_idx" ON "newsroom"."act"("subject", "id");

-- CreateIndex
CREATE INDEX "act_by_id_id_idx" ON "newsroom"."act"("by_id", "id");

-- CreateIndex
CREATE INDEX "act_created_at_idx" ON "newsroom"."act"("created_at");

-- CreateIndex
CREATE INDEX "complaint_account_id_idx" ON "newsroom"."complaint"("account_id");

-- AddForeignKey
ALTER TABLE "newsroom"."complaint" ADD CONSTRAINT "complaint_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "reader"."account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing"."story_count" ADD CONSTRAINT "story_count_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing"."story_views" ADD CONSTRAINT "story_views_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing"."announced" ADD CONSTRAINT "announced_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."identity" ADD CONSTRAINT "identity_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "reader"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "reader"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."code" ADD CONSTRAINT "code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "reader"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."recovery_code" ADD CONSTRAINT "recovery_code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "reader"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."story_like" ADD CONSTRAINT "story_like_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "reader"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."story_like" ADD CONSTRAINT "story_like_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."folder" ADD CONSTRAINT "folder_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "reader"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."favourite" ADD CONSTRAINT "favourite_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "reader"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."favourite" ADD CONSTRAINT "favourite_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."favourite" ADD CONSTRAINT "favourite_folder_id_fkey" FOREIGN KEY ("folder_id") REFERENCES "reader"."folder"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."reading" ADD CONSTRAINT "reading_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "reader"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."reading" ADD CONSTRAINT "reading_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."subscription" ADD CONSTRAINT "subscription_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "reader"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."subscription" ADD CONSTRAINT "subscription_column_slug_fkey" FOREIGN KEY ("column_slug") REFERENCES "column"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."subscription" ADD CONSTRAINT "subscription_keyword_fkey" FOREIGN KEY ("keyword") REFERENCES "keyword"("name") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."subscription" ADD CONSTRAINT "subscription_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."comment" ADD CONSTRAINT "comment_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."comment" ADD CONSTRAINT "comment_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "reader"."account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."comment" ADD CONSTRAINT "comment_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "reader"."comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."comment_like" ADD CONSTRAINT "comment_like_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "reader"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."comment_like" ADD CONSTRAINT "comment_like_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "reader"."comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."report" ADD CONSTRAINT "report_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "reader"."comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."report" ADD CONSTRAINT "report_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "reader"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."ignored" ADD CONSTRAINT "ignored_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "reader"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."ignored" ADD CONSTRAINT "ignored_ignored_id_fkey" FOREIGN KEY ("ignored_id") REFERENCES "reader"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."notice" ADD CONSTRAINT "notice_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "reader"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."notice" ADD CONSTRAINT "notice_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "reader"."account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."notice" ADD CONSTRAINT "notice_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader"."notice" ADD CONSTRAINT "notice_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "reader"."comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."decision" ADD CONSTRAINT "decision_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "reader"."comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."decision" ADD CONSTRAINT "decision_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "reader"."account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."account_note" ADD CONSTRAINT "account_note_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "reader"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."account_note" ADD CONSTRAINT "account_note_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "reader"."account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsroom"."act" ADD CONSTRAINT "act_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "reader"."account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
