-- Keys of an ordinary index beside the terms of a text, in one GIN index. Trusted: whoever owns the database may create it.
CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;

-- When what stands of a report was sent, beside its words: what stands in every report is found among the newest, without
-- the rest. Worked out with the words, and anew whenever something is sent or taken back.
ALTER TABLE "report_words" ADD COLUMN "at" TIMESTAMPTZ(3);
UPDATE report_words w SET at = coalesce(r.last_submitted_at, 'epoch') FROM report r WHERE r.id = w.report_id;
ALTER TABLE "report_words" ALTER COLUMN "at" SET NOT NULL;

-- Sorted in anew with the instants: some minutes for a hundred thousand reports.
DROP INDEX report_words_terms;
CREATE INDEX report_words_terms ON report_words USING gin (at, search_terms(words)) WITH (fastupdate = on, gin_pending_list_limit = 1024);
ALTER INDEX report_words_terms ALTER COLUMN 2 SET STATISTICS 0;

-- CreateIndex
CREATE INDEX "report_last_submitted_at_idx" ON "report"("last_submitted_at");
