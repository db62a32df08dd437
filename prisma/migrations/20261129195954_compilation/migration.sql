-- The compiled report of a round: a report of its host that belongs to no round itself, so that no count, list or
-- deadline of a round has it among those that it asks for.

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "compiles_round_id" UUID,
ALTER COLUMN "round_id" DROP NOT NULL;

ALTER TABLE report ADD CONSTRAINT report_is_asked_or_compiles CHECK (num_nonnulls(round_id, compiles_round_id) = 1);

-- CreateIndex
CREATE UNIQUE INDEX "report_compiles_round_id_key" ON "report"("compiles_round_id");

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_compiles_round_id_fkey" FOREIGN KEY ("compiles_round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- It is written on the outline of the round that it compiles.
CREATE OR REPLACE FUNCTION template_of_report(report uuid) RETURNS uuid LANGUAGE sql STABLE
  RETURN (SELECT coalesce(r.template_id, rd.template_id)
    FROM report r JOIN round rd ON rd.id = coalesce(r.round_id, r.compiles_round_id)
    WHERE r.id = template_of_report.report);
