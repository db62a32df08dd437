-- DropForeignKey
ALTER TABLE "upload" DROP CONSTRAINT "upload_report_id_fkey";

-- AlterTable
ALTER TABLE "upload" ADD COLUMN     "document_id" UUID,
ALTER COLUMN "report_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "document_file" (
    "id" UUID NOT NULL,
    "nr" BIGSERIAL NOT NULL,
    "document_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_file_removal" (
    "file_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_file_removal_pkey" PRIMARY KEY ("file_id")
);

-- CreateIndex
CREATE INDEX "document_file_document_id_nr_idx" ON "document_file"("document_id", "nr");

-- CreateIndex
CREATE INDEX "document_file_sha256_idx" ON "document_file"("sha256");

-- AddForeignKey
ALTER TABLE "document_file" ADD CONSTRAINT "document_file_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_file" ADD CONSTRAINT "document_file_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "stored_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_file" ADD CONSTRAINT "document_file_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_file_removal" ADD CONSTRAINT "document_file_removal_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "document_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_file_removal" ADD CONSTRAINT "document_file_removal_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE upload ADD CONSTRAINT upload_of_one CHECK (num_nonnulls(report_id, document_id) = 1);

CREATE TRIGGER document_file_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON document_file
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
CREATE TRIGGER document_file_removal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON document_file_removal
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();

-- An outline as it asks: all but its hints and examples, which explain and ask nothing.
CREATE FUNCTION without_help(node jsonb) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN CASE jsonb_typeof(node)
    WHEN 'object' THEN coalesce((SELECT jsonb_object_agg(e.key, without_help(e.value)) FROM jsonb_each(node) e
      WHERE e.key NOT IN ('hint', 'example')), '{}')
    WHEN 'array' THEN coalesce((SELECT jsonb_agg(without_help(e.value) ORDER BY e.nth)
      FROM jsonb_array_elements(node) WITH ORDINALITY e(value, nth)), '[]')
    ELSE node END;
END
$$;

-- A published version is what reports were written on; only what explains its questions may be said otherwise.
CREATE FUNCTION forbid_changing_published_questions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NULL THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.revision > OLD.revision
    AND to_jsonb(NEW) - 'outline' - 'revision' = to_jsonb(OLD) - 'outline' - 'revision'
    AND without_help(NEW.outline) = without_help(OLD.outline) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is published: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
DROP TRIGGER template_published ON template;
CREATE TRIGGER template_published BEFORE UPDATE OR DELETE ON template
  FOR EACH ROW EXECUTE FUNCTION forbid_changing_published_questions();
DROP FUNCTION forbid_changing_published();
