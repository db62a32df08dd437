-- Rounds are prepared as drafts, and change after they were published.

-- AlterTable
ALTER TABLE "round" ALTER COLUMN "template_id" DROP NOT NULL,
ALTER COLUMN "opens_at" DROP NOT NULL,
ALTER COLUMN "agency_deadline" DROP NOT NULL,
ALTER COLUMN "compiler_deadline" DROP NOT NULL;

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_reason" TEXT;

-- A draft is kept as far as somebody came with it, its days in whatever order; a published round is whole.
ALTER TABLE round
  DROP CONSTRAINT round_compiler_after_agencies,
  DROP CONSTRAINT round_opens_before_deadline,
  DROP CONSTRAINT round_period,
  ADD CONSTRAINT round_whole CHECK (state = 'draft'
    OR name <> '' AND template_id IS NOT NULL AND opens_at < agency_deadline AND agency_deadline < compiler_deadline
      AND opens_at IS NOT NULL AND agency_deadline IS NOT NULL AND compiler_deadline IS NOT NULL),
  ADD CONSTRAINT round_period CHECK (state = 'draft' OR period_until >= period_from),
  ADD CONSTRAINT round_cancelled_says_why CHECK ((state = 'cancelled') = (cancelled_reason IS NOT NULL));
ALTER TABLE report ADD CONSTRAINT report_withdrawn_says_why CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));

-- Rounds and movements by name, with and without marks, in Vietnamese order.
CREATE INDEX round_name_vi ON round (name COLLATE "vi-x-icu", id);
CREATE INDEX movement_name_vi ON movement (name COLLATE "vi-x-icu", id);
CREATE INDEX document_search ON document USING gin (search_key(number || ' ' || issuer || ' ' || coalesce(subject, '')) gin_trgm_ops);
