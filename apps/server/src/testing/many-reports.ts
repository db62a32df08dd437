import { meanings } from '@thidua/schema/outline/meanings'
import type { Answers } from '@thidua/schema/outline/paths'
import type { Pool } from 'pg'

/**
 * Adds agencies with sent reports to the round, each with one item answered "Không có" in the facts; what was sealed is
 * `answers`, or one of a list after the other.
 */
export async function addSentReports(
  pool: Pool,
  roundId: string,
  count: number,
  answers: Answers | readonly Answers[] = {},
): Promise<void> {
  await pool.query(
    `WITH numbered AS (SELECT g AS n, gen_random_uuid() AS agency, gen_random_uuid() AS report, gen_random_uuid() AS submission
        FROM generate_series((SELECT count(*) FROM agency) + 1, (SELECT count(*) FROM agency) + $2) g),
      agencies AS (
        INSERT INTO agency (id, code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, block_id, valid_from)
        SELECT agency, 'C' || n, 'Xã số ' || lpad(n::text, 3, '0'), 'Xã ' || n, 'UBND', 'commune', '', 'Xã', 'Chủ tịch', 'collective',
          (SELECT id FROM block WHERE code = 'K' || (n % 2 + 1)), '2025-07-01' FROM numbered RETURNING id),
      reports AS (
        INSERT INTO report (id, round_id, agency_id, state, submission_count, latest_number, first_submitted_at, last_submitted_at)
        SELECT report, $1, agency, 'SUBMITTED', 1, 1, now() + n * interval '1 day', now() FROM numbered),
      sent AS (
        INSERT INTO submission (id, report_id, template_id, number, reference, submitted_by_id, deadline, answers, sha256, idempotency_key)
        SELECT submission, report, (SELECT template_id FROM round WHERE id = $1), 1, 'T-' || n, (SELECT id FROM person LIMIT 1), now(),
          $5::jsonb -> ((row_number() OVER (ORDER BY n) - 1) % jsonb_array_length($5))::int, repeat('0', 64), gen_random_uuid() FROM numbered),
      acts AS (
        INSERT INTO report_event (report_id, act, "from", "to", by_id)
        SELECT report, 'submit', 'DRAFTING', 'SUBMITTED', (SELECT id FROM person LIMIT 1) FROM numbered)
    INSERT INTO item_answer (submission_id, item, answer)
    SELECT submission, item, answer::answer_kind FROM numbered CROSS JOIN unnest($3::text[], $4::text[]) AS v(item, answer)`,
    [
      roundId,
      count,
      meanings,
      meanings.map((item) => (item === 'II.3' ? 'none' : 'content')),
      JSON.stringify([answers].flat()),
    ],
  )
  await pool.query('UPDATE report SET sent_answers = sent_answers(id) WHERE round_id = $1', [roundId])
}
