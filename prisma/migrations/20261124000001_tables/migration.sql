-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "listing";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "newsroom";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "reader";

-- CreateEnum
CREATE TYPE "story_kind" AS ENUM ('article', 'video');

-- CreateEnum
CREATE TYPE "story_status" AS ENUM ('draft', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "comment_policy" AS ENUM ('open', 'checked', 'closed');

-- CreateEnum
CREATE TYPE "column_format" AS ENUM ('news', 'programme');

-- CreateTable
CREATE TABLE "story" (
    "id" SERIAL NOT NULL,
    "kind" "story_kind" NOT NULL DEFAULT 'article',
    "status" "story_status" NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "column_slug" TEXT,
    "source" TEXT NOT NULL DEFAULT '',
    "source_url" TEXT,
    "byline" TEXT NOT NULL DEFAULT '',
    "keywords" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "cover" TEXT,
    "video" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "front_position" SMALLINT,
    "correction" TEXT NOT NULL DEFAULT '',
    "comment_policy" "comment_policy" NOT NULL DEFAULT 'checked',
    "external_id" TEXT,

    CONSTRAINT "story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "column" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "format" "column_format" NOT NULL DEFAULT 'news',
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 100,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "column_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "keyword" (
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "keyword_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "image" (
    "key" TEXT NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "caption" TEXT NOT NULL DEFAULT '',
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "image_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "video" (
    "key" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "small_file" TEXT,
    "captions" TEXT,
    "poster" TEXT,
    "duration" DOUBLE PRECISION NOT NULL,
    "width" INTEGER NOT NULL DEFAULT 1280,
    "height" INTEGER NOT NULL DEFAULT 720,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "video_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "page" (
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 100,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "page_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "listing"."story_keyword" (
    "keyword" TEXT NOT NULL,
    "story_id" INTEGER NOT NULL,
    "kind" "story_kind" NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "story_keyword_pkey" PRIMARY KEY ("keyword","story_id")
);

-- CreateTable
CREATE TABLE "newsroom"."complaint" (
    "id" SERIAL NOT NULL,
    "text" TEXT NOT NULL,
    "link" TEXT,
    "contact" TEXT,
    "address" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "complaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reader"."draft" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "door" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "errors" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reader"."attempt" (
    "key" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("key","since")
);

-- CreateIndex
CREATE UNIQUE INDEX "story_external_id_key" ON "story"("external_id");

-- CreateIndex
CREATE INDEX "story_status_published_at_id_idx" ON "story"("status", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "story_status_kind_published_at_id_idx" ON "story"("status", "kind", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "story_column_slug_status_published_at_id_idx" ON "story"("column_slug", "status", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "story_column_slug_kind_status_published_at_id_idx" ON "story"("column_slug", "kind", "status", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "story_front_position_idx" ON "story"("front_position");

-- CreateIndex
CREATE INDEX "story_cover_idx" ON "story"("cover");

-- CreateIndex
CREATE INDEX "story_video_idx" ON "story"("video");

-- CreateIndex
CREATE UNIQUE INDEX "column_name_key" ON "column"("name");

-- CreateIndex
CREATE INDEX "video_poster_idx" ON "video"("poster");

-- CreateIndex
CREATE INDEX "story_keyword_keyword_published_at_story_id_idx" ON "listing"."story_keyword"("keyword", "published_at" DESC, "story_id" DESC);

-- CreateIndex
CREATE INDEX "story_keyword_keyword_kind_published_at_story_id_idx" ON "listing"."story_keyword"("keyword", "kind", "published_at" DESC, "story_id" DESC);

-- CreateIndex
CREATE INDEX "story_keyword_story_id_idx" ON "listing"."story_keyword"("story_id");

-- CreateIndex
CREATE INDEX "complaint_created_at_idx" ON "newsroom"."complaint"("created_at");

-- CreateIndex
CREATE INDEX "draft_created_at_idx" ON "reader"."draft"("created_at");

-- CreateIndex
CREATE INDEX "attempt_since_idx" ON "reader"."attempt"("since");

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_column_slug_fkey" FOREIGN KEY ("column_slug") REFERENCES "column"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_cover_fkey" FOREIGN KEY ("cover") REFERENCES "image"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_video_fkey" FOREIGN KEY ("video") REFERENCES "video"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "video" ADD CONSTRAINT "video_poster_fkey" FOREIGN KEY ("poster") REFERENCES "image"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing"."story_keyword" ADD CONSTRAINT "story_keyword_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing"."story_keyword" ADD CONSTRAINT "story_keyword_keyword_fkey" FOREIGN KEY ("keyword") REFERENCES "keyword"("name") ON DELETE CASCADE ON UPDATE CASCADE;
