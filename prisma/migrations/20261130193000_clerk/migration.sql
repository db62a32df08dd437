-- AlterTable
ALTER TABLE "return" ADD COLUMN     "again_by" DATE;

-- CreateTable
CREATE TABLE "handed_section" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "to_name" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "handed_section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handed_end" (
    "handed_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "handed_end_pkey" PRIMARY KEY ("handed_id")
);

-- CreateTable
CREATE TABLE "handed_answer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "handed_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "base" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "handed_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handed_decision" (
    "answer_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "handed_decision_pkey" PRIMARY KEY ("answer_id")
);

-- CreateTable
CREATE TABLE "sealed_file" (
    "sha256" TEXT NOT NULL,
    "submission_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "paragraphs" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sealed_file_pkey" PRIMARY KEY ("sha256","submission_id")
);

-- CreateTable
CREATE TABLE "seal_check" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checked" INTEGER NOT NULL,
    "differ" INTEGER NOT NULL,
    "different" TEXT[],

    CONSTRAINT "seal_check_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "handed_section_code_hash_key" ON "handed_section"("code_hash");

-- CreateIndex
CREATE INDEX "handed_section_report_id_path_idx" ON "handed_section"("report_id", "path");

-- CreateIndex
CREATE INDEX "handed_answer_handed_id_at_idx" ON "handed_answer"("handed_id", "at");

-- CreateIndex
CREATE INDEX "sealed_file_submission_id_idx" ON "sealed_file"("submission_id");

-- CreateIndex
CREATE INDEX "submission_sha256_idx" ON "submission"("sha256");

-- AddForeignKey
ALTER TABLE "handed_section" ADD CONSTRAINT "handed_section_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handed_section" ADD CONSTRAINT "handed_section_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handed_end" ADD CONSTRAINT "handed_end_handed_id_fkey" FOREIGN KEY ("handed_id") REFERENCES "handed_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handed_end" ADD CONSTRAINT "handed_end_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handed_answer" ADD CONSTRAINT "handed_answer_handed_id_fkey" FOREIGN KEY ("handed_id") REFERENCES "handed_section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handed_decision" ADD CONSTRAINT "handed_decision_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "handed_answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handed_decision" ADD CONSTRAINT "handed_decision_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sealed_file" ADD CONSTRAINT "sealed_file_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was printed, checked, handed out, answered and decided is evidence: it is only added to.
DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['sealed_file', 'seal_check', 'handed_section', 'handed_end', 'handed_answer', 'handed_decision']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting()',
      kept || '_append_only', kept);
  END LOOP;
END
$$;
