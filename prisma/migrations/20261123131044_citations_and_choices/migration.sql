-- AlterTable
ALTER TABLE "figure" ADD COLUMN     "quote" TEXT,
ADD COLUMN     "quote_path" TEXT;

-- CreateTable
CREATE TABLE "choice" (
    "submission_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "option" TEXT NOT NULL,
    "option_label" TEXT NOT NULL,

    CONSTRAINT "choice_pkey" PRIMARY KEY ("submission_id","place","key")
);

-- CreateTable
CREATE TABLE "citation" (
    "submission_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "type" TEXT,
    "number" TEXT NOT NULL,
    "issued_on" DATE,
    "issuer" TEXT,
    "subject" TEXT,
    "document_key" TEXT,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("submission_id","position")
);

-- CreateTable
CREATE TABLE "stale_facts" (
    "submission_id" UUID NOT NULL,

    CONSTRAINT "stale_facts_pkey" PRIMARY KEY ("submission_id")
);

-- CreateIndex
CREATE INDEX "choice_key_option_idx" ON "choice"("key", "option");

-- CreateIndex
CREATE INDEX "citation_document_key_idx" ON "citation"("document_key");

-- AddForeignKey
ALTER TABLE "choice" ADD CONSTRAINT "choice_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stale_facts" ADD CONSTRAINT "stale_facts_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was sent before is projected again by the next start: only the reader of letters can read its sentences.
INSERT INTO stale_facts (submission_id) SELECT id FROM submission;
