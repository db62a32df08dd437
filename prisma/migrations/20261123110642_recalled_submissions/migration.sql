-- AlterTable
ALTER TABLE "report" ADD COLUMN     "latest_number" INTEGER,
ADD COLUMN     "recalled_numbers" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- What was recalled before: the latest that had been sent when it was.
UPDATE report r SET recalled_numbers = k.numbers
FROM (SELECT e.report_id, array_agg(DISTINCT s.number) AS numbers
  FROM report_event e CROSS JOIN LATERAL (SELECT max(s.number) AS number FROM submission s
    WHERE s.report_id = e.report_id AND s.submitted_at <= e.at) s
  WHERE e.act = 'recall' AND s.number IS NOT NULL GROUP BY e.report_id) k
WHERE k.report_id = r.id;

UPDATE report r SET (submission_count, latest_number, first_submitted_at, last_submitted_at) =
  (SELECT count(*), max(s.number), min(s.submitted_at), max(s.submitted_at) FROM submission s
    WHERE s.report_id = r.id AND s.number <> ALL(r.recalled_numbers))
WHERE submission_count > 0;

CREATE OR REPLACE FUNCTION sent_answers(report uuid) RETURNS text LANGUAGE sql STABLE STRICT
BEGIN ATOMIC
  SELECT string_agg(left(i.answer::text, 1), '' ORDER BY p.position)
  FROM report r JOIN round rd ON rd.id = r.round_id JOIN template t ON t.id = rd.template_id
  CROSS JOIN LATERAL jsonb_path_query(t.outline, 'strict $.**.place') WITH ORDINALITY AS p(place, position)
  JOIN submission s ON s.report_id = r.id AND s.number = r.latest_number
  JOIN item_answer i ON i.submission_id = s.id AND i.place = p.place #>> '{}'
  WHERE r.id = sent_answers.report;
END;

UPDATE report SET sent_answers = sent_answers(id) WHERE recalled_numbers <> '{}';
