-- Letters and text messages on their way (lib/post/queue.ts): written before the first try, gone once they are
-- taken, so that none is lost with an instance or a mail server. What they say, codes among it, is encrypted.

-- CreateTable
CREATE TABLE "reader"."outgoing_message" (
    "id" BIGSERIAL NOT NULL,
    "sealed" TEXT NOT NULL,
    "tries" SMALLINT NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outgoing_message_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "outgoing_message_length" CHECK (length("sealed") <= 300000)
);

-- CreateIndex
CREATE INDEX "outgoing_message_due_at_idx" ON "reader"."outgoing_message"("due_at");
