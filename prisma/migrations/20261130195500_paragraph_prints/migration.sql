-- CreateTable
CREATE TABLE "paragraph_print" (
    "report_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "nth" INTEGER NOT NULL,
    "bands" INTEGER[],

    CONSTRAINT "paragraph_print_pkey" PRIMARY KEY ("report_id","path","nth")
);

-- AddForeignKey
ALTER TABLE "paragraph_print" ADD CONSTRAINT "paragraph_print_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Paragraphs of one round that share a band are few: what is still to be sorted in is kept short (kB).
CREATE INDEX paragraph_print_bands ON paragraph_print USING gin (bands) WITH (fastupdate = on, gin_pending_list_limit = 1024);

-- What stands is worked out anew with the words.
INSERT INTO report_words_due (report_id)
SELECT id FROM report WHERE latest_number IS NOT NULL AND round_id IS NOT NULL ORDER BY last_submitted_at DESC;
