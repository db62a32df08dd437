-- AlterTable
ALTER TABLE "report" ADD COLUMN     "sent_answers" TEXT;

-- CreateTable
CREATE TABLE "receipt_mail" (
    "submission_id" UUID NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "receipt_mail_pkey" PRIMARY KEY ("submission_id")
);

-- CreateIndex
CREATE INDEX "receipt_mail_due_at_idx" ON "receipt_mail"("due_at");

-- AddForeignKey
ALTER TABLE "receipt_mail" ADD CONSTRAINT "receipt_mail_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the latest submission of a report says of each item of its outline, one letter an item.
CREATE FUNCTION sent_answers(report uuid) RETURNS text LANGUAGE sql STABLE STRICT
BEGIN ATOMIC
  SELECT string_agg(left(i.answer::text, 1), '' ORDER BY p.position)
  FROM report r JOIN round rd ON rd.id = r.round_id JOIN template t ON t.id = rd.template_id
  CROSS JOIN LATERAL jsonb_path_query(t.outline, 'strict $.**.place') WITH ORDINALITY AS p(place, position)
  JOIN submission s ON s.report_id = r.id AND s.number = r.submission_count
  JOIN item_answer i ON i.submission_id = s.id AND i.place = p.place #>> '{}'
  WHERE r.id = sent_answers.report;
END;

UPDATE report SET sent_answers = sent_answers(id) WHERE submission_count > 0;
