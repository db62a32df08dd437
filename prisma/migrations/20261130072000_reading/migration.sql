-- Several people of a host read one round: who reads what, remarks that are not sent yet, notes and proposals among
-- themselves, items found good. The agency sees none of it.

-- CreateEnum
CREATE TYPE "proposal_act" AS ENUM ('propose', 'takeBack', 'handBack');

-- AlterTable
ALTER TABLE "round" ADD COLUMN     "releases" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "reviewer_id" UUID;

-- CreateTable
CREATE TABLE "draft_remark" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "path" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "quote" TEXT,
    "text" TEXT NOT NULL,
    "level" "remark_level" NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removed_at" TIMESTAMPTZ(3),
    "return_id" UUID,

    CONSTRAINT "draft_remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reading_assignment" (
    "id" BIGSERIAL NOT NULL,
    "report_id" UUID NOT NULL,
    "person_id" UUID,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reading_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "host_note" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "host_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "return_proposal" (
    "id" BIGSERIAL NOT NULL,
    "report_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "act" "proposal_act" NOT NULL,
    "remark_ids" UUID[],
    "places" TEXT[],
    "word" TEXT,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "return_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_pass" (
    "id" BIGSERIAL NOT NULL,
    "report_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "digest" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "item_pass_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reading_presence" (
    "report_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reading_presence_pkey" PRIMARY KEY ("report_id","person_id")
);

-- CreateIndex
CREATE INDEX "draft_remark_report_id_idx" ON "draft_remark"("report_id");

-- CreateIndex
CREATE INDEX "draft_remark_submission_id_idx" ON "draft_remark"("submission_id");

-- CreateIndex
CREATE INDEX "draft_remark_return_id_idx" ON "draft_remark"("return_id");

-- CreateIndex
CREATE INDEX "reading_assignment_report_id_id_idx" ON "reading_assignment"("report_id", "id");

-- CreateIndex
CREATE INDEX "host_note_report_id_at_idx" ON "host_note"("report_id", "at");

-- CreateIndex
CREATE INDEX "return_proposal_report_id_id_idx" ON "return_proposal"("report_id", "id");

-- CreateIndex
CREATE INDEX "return_proposal_submission_id_idx" ON "return_proposal"("submission_id");

-- CreateIndex
CREATE INDEX "item_pass_report_id_item_id_idx" ON "item_pass"("report_id", "item", "id");

-- CreateIndex
CREATE INDEX "item_pass_submission_id_idx" ON "item_pass"("submission_id");

-- CreateIndex
CREATE INDEX "report_round_id_reviewer_id_idx" ON "report"("round_id", "reviewer_id");

-- CreateIndex
CREATE INDEX "report_reviewer_id_idx" ON "report"("reviewer_id");

-- AddForeignKey
ALTER TABLE "draft_remark" ADD CONSTRAINT "draft_remark_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_remark" ADD CONSTRAINT "draft_remark_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_remark" ADD CONSTRAINT "draft_remark_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_remark" ADD CONSTRAINT "draft_remark_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "return"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_assignment" ADD CONSTRAINT "reading_assignment_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_assignment" ADD CONSTRAINT "reading_assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_assignment" ADD CONSTRAINT "reading_assignment_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host_note" ADD CONSTRAINT "host_note_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host_note" ADD CONSTRAINT "host_note_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_proposal" ADD CONSTRAINT "return_proposal_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_proposal" ADD CONSTRAINT "return_proposal_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_proposal" ADD CONSTRAINT "return_proposal_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_pass" ADD CONSTRAINT "item_pass_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_pass" ADD CONSTRAINT "item_pass_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_pass" ADD CONSTRAINT "item_pass_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_presence" ADD CONSTRAINT "reading_presence_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_presence" ADD CONSTRAINT "reading_presence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was said and decided is only added to.
CREATE TRIGGER reading_assignment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reading_assignment
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
CREATE TRIGGER host_note_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON host_note
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
CREATE TRIGGER return_proposal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON return_proposal
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
CREATE TRIGGER item_pass_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON item_pass
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();

-- A remark that is not sent yet is written anew and taken away, never lost: whose it is and of which report stays.
CREATE TRIGGER draft_remark_kept BEFORE DELETE OR TRUNCATE ON draft_remark
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
CREATE TRIGGER draft_remark_columns BEFORE UPDATE ON draft_remark
  FOR EACH ROW EXECUTE FUNCTION forbid_changes_except('submission_id', 'place', 'path', 'start', 'end', 'quote', 'text',
    'level', 'version', 'removed_at', 'return_id');
