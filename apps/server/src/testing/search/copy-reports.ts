import type { Pool } from 'pg'

/** Syllables that make up the words that a report has of its own. */
const syllables =
  'an ba bao bien binh cao cat chau chi chinh cong cuong dai dan dang dat diem dinh doan dong duc duong gia giang giao hai ham hang hanh hien hieu hoa hoai hoang hong hung huong khanh khoa khoi kien kim lam lan lang lap linh loan loc long luat luc luong mai manh minh my nam nghi nghia ngoc nguyen nha nhan nhat nhu ninh phat phong phu phuc phung quan quang quoc quy quyen sang sinh son tai tam tan thach thai than thang thanh thao thi thiet thinh tho thu thuan thuy tien tin toan tran trang tri trieu trinh trong truc trung tu tuan tung tuong tuyen van viet vinh vu vuong xuan yen'.split(
    ' ',
  )

/** Copies all sent reports into new rounds until there are as many as wanted; gives how many there are. */
export async function copyReports(pool: Pool, wanted: number): Promise<number> {
  const count = async () =>
    (await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM report WHERE latest_number IS NOT NULL')).rows[0]
      ?.n ?? 0
  await pool.query(`CREATE TEMP TABLE base AS SELECT r.*, s.id AS sent FROM report r
    JOIN submission s ON s.report_id = r.id AND s.number = r.latest_number WHERE r.round_id IS NOT NULL`)
  for (let n = 1; (await count()) < wanted; n++)
    await pool.query(
      `WITH rounds AS (
        INSERT INTO round (slug, movement_id, host_agency_id, template_id, kind, name, opens_at, agency_deadline, compiler_deadline)
        SELECT slug || '-' || $1::int, movement_id, host_agency_id, template_id, kind, name || ' ' || $1::int, opens_at - $1::int * interval '7 days',
          agency_deadline - $1::int * interval '7 days', compiler_deadline - $1::int * interval '7 days'
        FROM round WHERE id IN (SELECT round_id FROM base) RETURNING id, slug
      ), copies AS (
        SELECT base.*, gen_random_uuid() AS copy, rounds.id AS copied FROM base JOIN round old ON old.id = base.round_id
        JOIN rounds ON rounds.slug = old.slug || '-' || $1::int
      ), reports AS (
        INSERT INTO report (id, round_id, agency_id, state, submission_count, latest_number, first_submitted_at, last_submitted_at, sent_answers)
        SELECT copy, copied, agency_id, state, 1, 1, first_submitted_at - $1::int * interval '7 days', last_submitted_at - $1::int * interval '7 days', sent_answers
        FROM copies
      )
      INSERT INTO submission (report_id, template_id, number, reference, submitted_at, submitted_by_id, deadline, answers, sha256, idempotency_key)
      SELECT copy, s.template_id, 1, copy::text, s.submitted_at - $1::int * interval '7 days', s.submitted_by_id, s.deadline,
        s.answers || jsonb_build_object('II.1/narrative', coalesce(s.answers ->> 'II.1/narrative', '') || ' ' || own.words,
          'III/narrative', coalesce(s.answers ->> 'III/narrative', '') || ' ' || own.words), s.sha256, gen_random_uuid()
      FROM copies JOIN submission s ON s.id = copies.sent CROSS JOIN LATERAL (
        SELECT string_agg(($2::text[])[1 + abs(hashtext(copy::text || i)) % cardinality($2::text[])], ' ') AS words FROM generate_series(1, 120) i
      ) own`,
      [n, syllables],
    )
  return count()
}
