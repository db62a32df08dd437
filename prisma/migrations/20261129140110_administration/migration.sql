-- Agencies, people, movements and rounds are administered: what ends, ends on a day; what was changed stays on record.

-- The day in Vietnam, by the database's clock.
CREATE FUNCTION vietnam_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;

-- CreateEnum
CREATE TYPE "round_state" AS ENUM ('draft', 'published', 'compiled', 'cancelled');

-- AlterTable
ALTER TABLE "agency" ADD COLUMN     "electronic_code" TEXT;

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "in_force_from" DATE,
ADD COLUMN     "in_force_until" DATE,
ADD COLUMN     "replaced_by_id" UUID;

-- AlterTable
ALTER TABLE "commendation_form" ADD COLUMN     "edited_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "template" ADD COLUMN     "published_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "round" ADD COLUMN     "cancelled_reason" TEXT,
ADD COLUMN     "figures_until" DATE,
ADD COLUMN     "frequency" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "guidance" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "legal_basis" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "period_from" DATE,
ADD COLUMN     "period_until" DATE,
ADD COLUMN     "published_at" TIMESTAMPTZ(3),
ADD COLUMN     "sending_method" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "state" "round_state" NOT NULL DEFAULT 'published';

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "administrator" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "deactivated_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "valid_from" DATE NOT NULL DEFAULT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date,
ADD COLUMN     "valid_until" DATE;

-- CreateTable
CREATE TABLE "administration_change" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID,
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "note" TEXT,

    CONSTRAINT "administration_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_succession" (
    "predecessor_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,

    CONSTRAINT "agency_succession_pkey" PRIMARY KEY ("successor_id","predecessor_id")
);

-- CreateTable
CREATE TABLE "round_agency" (
    "round_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,

    CONSTRAINT "round_agency_pkey" PRIMARY KEY ("round_id","agency_id")
);

-- CreateTable
CREATE TABLE "submit_grant" (
    "membership_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,

    CONSTRAINT "submit_grant_pkey" PRIMARY KEY ("membership_id","round_id")
);

-- CreateIndex
CREATE INDEX "administration_change_subject_subject_id_id_idx" ON "administration_change"("subject", "subject_id", "id");

-- CreateIndex
CREATE INDEX "administration_change_by_id_idx" ON "administration_change"("by_id");

-- CreateIndex
CREATE INDEX "agency_succession_predecessor_id_idx" ON "agency_succession"("predecessor_id");

-- CreateIndex
CREATE INDEX "round_agency_agency_id_idx" ON "round_agency"("agency_id");

-- CreateIndex
CREATE INDEX "submit_grant_round_id_idx" ON "submit_grant"("round_id");

-- CreateIndex
CREATE UNIQUE INDEX "agency_electronic_code_key" ON "agency"("electronic_code");

-- CreateIndex
CREATE INDEX "document_replaced_by_id_idx" ON "document"("replaced_by_id");

-- AddForeignKey
ALTER TABLE "administration_change" ADD CONSTRAINT "administration_change_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_succession" ADD CONSTRAINT "agency_succession_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_succession" ADD CONSTRAINT "agency_succession_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_agency" ADD CONSTRAINT "round_agency_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_agency" ADD CONSTRAINT "round_agency_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submit_grant" ADD CONSTRAINT "submit_grant_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submit_grant" ADD CONSTRAINT "submit_grant_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One predecessor becomes one of several. Its column takes its key, index and check along.
INSERT INTO agency_succession (predecessor_id, successor_id)
  SELECT predecessor_id, id FROM agency WHERE predecessor_id IS NOT NULL;
ALTER TABLE agency DROP COLUMN predecessor_id;
ALTER TABLE agency ADD CONSTRAINT agency_not_its_own_parent CHECK (parent_id <> id);
ALTER TABLE agency_succession ADD CONSTRAINT agency_succession_of_two CHECK (predecessor_id <> successor_id);

UPDATE round SET published_at = opens_at;
UPDATE template SET published_at = created_at;

ALTER TABLE membership ADD CONSTRAINT membership_validity CHECK (valid_until >= valid_from);
ALTER TABLE document ADD CONSTRAINT document_in_force CHECK (in_force_until > in_force_from);
ALTER TABLE round ADD CONSTRAINT round_period CHECK (period_until >= period_from);

-- People by name and address, with and without marks.
CREATE INDEX person_search ON person USING gin (search_key(name || ' ' || email) gin_trgm_ops);
CREATE INDEX person_name_vi ON person (name COLLATE "vi-x-icu", id);

CREATE UNIQUE INDEX template_being_edited ON template (slug) WHERE published_at IS NULL;

-- A published version is what reports were written on.
CREATE FUNCTION forbid_changing_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL THEN
    RAISE EXCEPTION '% is published: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER template_published BEFORE UPDATE OR DELETE ON template
  FOR EACH ROW EXECUTE FUNCTION forbid_changing_published();

CREATE TRIGGER administration_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON administration_change
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_rewriting();
