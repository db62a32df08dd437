-- A version of a template may be published into a round that runs: who has begun stays on the version begun, and what
-- was sent reads as on its day.

-- AlterTable
ALTER TABLE "template" ADD COLUMN     "fates" JSONB;

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "template_id" UUID;

-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "template_id" UUID;

-- Until now every submission answered its round's template. What it says stays as it was sealed.
ALTER TABLE submission DISABLE TRIGGER USER;
UPDATE submission s SET template_id = rd.template_id FROM report r JOIN round rd ON rd.id = r.round_id WHERE r.id = s.report_id;
ALTER TABLE submission ENABLE TRIGGER USER;
ALTER TABLE submission ALTER COLUMN template_id SET NOT NULL;

-- CreateIndex
CREATE INDEX "report_template_id_idx" ON "report"("template_id");

-- CreateIndex
CREATE INDEX "submission_template_id_idx" ON "submission"("template_id");

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a submission answers is settled when it is sent.
CREATE FUNCTION template_of_report(report uuid) RETURNS uuid LANGUAGE sql STABLE
  RETURN (SELECT coalesce(r.template_id, rd.template_id) FROM report r JOIN round rd ON rd.id = r.round_id
    WHERE r.id = template_of_report.report);
CREATE FUNCTION settle_template() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.template_id := coalesce(NEW.template_id, template_of_report(NEW.report_id));
  RETURN NEW;
END
$$;
CREATE TRIGGER submission_template BEFORE INSERT ON submission FOR EACH ROW EXECUTE FUNCTION settle_template();
