import { createHash } from 'node:crypto'
import type { RunningApp } from '../running-app.ts'

/** Agencies of the round, and paragraphs of one item that each quote one of them. */
const [agencies, paragraphs] = [200, 165]
const items = ['I.1', 'I.2.1', 'I.2.2', 'II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'III', 'IV']
const words = 'đã phối hợp vận động nhân dân tham gia xây dựng đường làng ngõ xóm sáng xanh sạch đẹp ở các thôn'.split(
  ' ',
)

/** The sentence that the letter quotes of an agency; sent anew it says another figure. */
const quoted = (nth: number, hundreds: number) => `Đơn vị thứ ${nth} đã trồng ${hundreds}${nth} cây xanh.`

/** Some 250 words to each item, of which no two agencies say the same. */
function answersOf(nth: number, hundreds: number): Record<string, string> {
  const sentence = (item: number, at: number) =>
    `Việc ${nth * 7 + at}: ${Array.from({ length: 18 }, (_, word) => words[(nth * (word + 3) + at * 5 + item * word) % words.length]).join(' ')}.`
  const text = (item: number) => Array.from({ length: 12 }, (_, at) => sentence(item, at)).join(' ')
  return Object.fromEntries([
    ...items.map((id, at) => [`${id}/narrative`, id === 'II.1' ? `${quoted(nth, hundreds)} ${text(at)}` : text(at)]),
    ['II.1/figures/conferences', String(hundreds + nth)],
    ['letter/number', String(nth)],
  ])
}

/**
 * A round of two hundred agencies whose letter quotes 165 of them under one item, and all of which sent anew since with
 * another figure. Gives the address of its room.
 */
export const makeRoundOfMany = (app: RunningApp): Promise<string> =>
  app.database(async (client) => {
    const { rows } = await client.query<{ id: string; host: string }>(
      `INSERT INTO round (slug, movement_id, host_agency_id, template_id, kind, name, request_document_id, published_at,
        opens_at, agency_deadline, compiler_deadline)
      SELECT 'hai-tram', movement_id, host_agency_id, template_id, kind, 'Sơ kết của hai trăm đơn vị', request_document_id, now(),
        now() - interval '20 days', now() + interval '5 days', now() + interval '20 days'
      FROM round WHERE kind = 'midTerm' AND state = 'published' ORDER BY opens_at DESC LIMIT 1
      RETURNING id, host_agency_id AS host`,
    )
    const [{ id, host } = { id: '', host: '' }] = rows
    const asked = await client.query<{ report: string; nth: number }>(
      `WITH own AS (
        INSERT INTO agency (code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, block_id, valid_from)
        SELECT 'HT' || n, 'Ủy ban nhân dân xã Hai Trăm ' || n, 'Xã Hai Trăm ' || n, 'UBND', 'commune', '', 'Xã', 'Chủ tịch', 'collective',
          (SELECT id FROM block ORDER BY position OFFSET n % 9 LIMIT 1), '2025-07-01' FROM generate_series(1, $2::int) n RETURNING id, code
      ) INSERT INTO report (round_id, agency_id, state, submission_count, latest_number, first_submitted_at, last_submitted_at)
      SELECT $1, id, 'SUBMITTED', 1, 1, now(), now() FROM own
      RETURNING id AS report, (SELECT substr(code, 3)::int FROM own WHERE own.id = agency_id) AS nth`,
      [id, agencies],
    )
    const send = async (number: number, hundreds: number) => {
      const sent = asked.rows.map(({ report, nth }) => ({ report, answers: answersOf(nth, hundreds) }))
      const { rows } = await client.query<{ id: string; report: string }>(
        `WITH sent AS (SELECT * FROM json_to_recordset($1::json) AS x(report uuid, answers jsonb)), by AS (SELECT id FROM person LIMIT 1),
          acts AS (
            INSERT INTO report_event (report_id, act, "from", "to", by_id)
            SELECT report, 'submit', $3::report_state, $4::report_state, by.id FROM sent, by
          )
        INSERT INTO submission (report_id, template_id, number, reference, submitted_by_id, deadline, answers, sha256, idempotency_key)
        SELECT report, (SELECT template_id FROM round WHERE id = $2), $5::int, 'HT-' || $5::int || '-' || left(report::text, 8), by.id, now(), answers,
          repeat('0', 64), gen_random_uuid() FROM sent, by RETURNING id, report_id AS report`,
        [
          JSON.stringify(sent),
          id,
          number > 1 ? 'REVISING' : 'DRAFTING',
          number > 1 ? 'RESUBMITTED' : 'SUBMITTED',
          number,
        ],
      )
      return new Map(rows.map((row) => [row.report, row.id]))
    }
    const first = await send(1, 1)
    const { rows: drafted } = await client.query<{ at: Date }>('SELECT clock_timestamp() AS at')
    const fields = [
      ['B/basis', 'sent'],
      ['B/drafted', JSON.stringify({ at: drafted[0]?.at, basis: 'sent' })],
      ...asked.rows.slice(0, paragraphs).flatMap(({ report, nth }) => {
        const [text, pid] = [quoted(nth, 1), `nhieu${String(nth).padStart(4, '0')}`]
        const source = {
          ...{ role: 'quote', submission: first.get(report), path: 'II.1/narrative', start: 0, end: text.length },
          sha256: createHash('sha256').update(text).digest('hex'),
        }
        const at = `C/II.1/p/${pid}`
        return [
          [`${at}/order`, `a${String(nth).padStart(4, '0')}`],
          [`${at}/kind`, 'quote'],
          [`${at}/text`, text],
          [`${at}/s/nguon${nth}`, JSON.stringify(source)],
        ]
      }),
    ]
    await client.query(
      `WITH letter AS (INSERT INTO report (compiles_round_id, agency_id, state) VALUES ($1, $2, 'DRAFTING') RETURNING id)
      INSERT INTO draft_field (report_id, path, value, version, by_id)
      SELECT letter.id, f ->> 0, f ->> 1, 1, (SELECT id FROM person LIMIT 1) FROM letter, json_array_elements($3::json) f`,
      [id, host, JSON.stringify(fields)],
    )
    await send(2, 2)
    await client.query(
      `UPDATE report SET state = 'RESUBMITTED', submission_count = 2, latest_number = 2 WHERE round_id = $1`,
      [id],
    )
    return `/dot/${id}/tong-hop`
  })
