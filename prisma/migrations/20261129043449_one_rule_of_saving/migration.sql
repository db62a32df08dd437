-- AlterTable
ALTER TABLE "report" ADD COLUMN     "draft_bytes" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "change" ADD COLUMN     "lost" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "agreed_patch" (
    "client_id" UUID NOT NULL,
    "client_seq" INTEGER NOT NULL,
    "report_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreed_patch_pkey" PRIMARY KEY ("client_id","client_seq")
);

-- AddForeignKey
ALTER TABLE "agreed_patch" ADD CONSTRAINT "agreed_patch_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreed_patch" ADD CONSTRAINT "agreed_patch_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the datamodel cannot say.

UPDATE report r SET draft_bytes = coalesce(
  (SELECT sum(octet_length(f.path) + octet_length(f.value)) FROM draft_field f WHERE f.report_id = r.id), 0);

-- A text may give way to a field that nobody has saved yet.
ALTER TABLE change
  DROP CONSTRAINT change_version,
  ADD CONSTRAINT change_version CHECK (version >= 1 OR (lost AND version = 0));

CREATE TRIGGER agreed_patch_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON agreed_patch
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
