-- CreateTable
CREATE TABLE "frozen_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "change_id" BIGINT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "frozen_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "frozen_version_report_id_name_key" ON "frozen_version"("report_id", "name");

-- AddForeignKey
ALTER TABLE "frozen_version" ADD CONSTRAINT "frozen_version_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frozen_version" ADD CONSTRAINT "frozen_version_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frozen_version" ADD CONSTRAINT "frozen_version_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER frozen_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON frozen_version
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
