-- CreateTable
CREATE TABLE "reading_deputy" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "host_agency_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "deputy_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "reading_deputy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reading_deputy_person_id_idx" ON "reading_deputy"("person_id");

-- CreateIndex
CREATE INDEX "reading_deputy_deputy_id_until_day_idx" ON "reading_deputy"("deputy_id", "until_day");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_person_id_name_key" ON "saved_view"("person_id", "name");

-- AddForeignKey
ALTER TABLE "reading_deputy" ADD CONSTRAINT "reading_deputy_host_agency_id_fkey" FOREIGN KEY ("host_agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_deputy" ADD CONSTRAINT "reading_deputy_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_deputy" ADD CONSTRAINT "reading_deputy_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_deputy" ADD CONSTRAINT "reading_deputy_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE reading_deputy ADD CONSTRAINT reading_deputy_days CHECK (from_day <= until_day AND person_id <> deputy_id);

-- Who read for whom and when stays on record; it ends once.
CREATE TRIGGER reading_deputy_append_only BEFORE DELETE OR TRUNCATE ON reading_deputy
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
CREATE TRIGGER reading_deputy_columns BEFORE UPDATE ON reading_deputy
  FOR EACH ROW EXECUTE FUNCTION forbid_changes_except('ended_at', 'ended_by_id');
