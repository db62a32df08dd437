-- CreateEnum
CREATE TYPE "entry_channel" AS ENUM ('axis', 'paper');

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "for_entry" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "upload" ADD COLUMN     "for_entry" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "submission_entry" (
    "submission_id" UUID NOT NULL,
    "channel" "entry_channel" NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_entry_pkey" PRIMARY KEY ("submission_id")
);

-- AddForeignKey
ALTER TABLE "submission_entry" ADD CONSTRAINT "submission_entry_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER submission_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON submission_entry
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
