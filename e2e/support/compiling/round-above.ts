import type { RunningApp } from '../running-app.ts'

/** A commune that compiles a round of its own, and what it is asked above. */
interface CommuneBetween {
  readonly code: string
  readonly name: string
  /** Path of the room in which it compiles, and of the one above it. */
  readonly room: string
  readonly above: string
  /** Path of its report to the round above. */
  readonly report: string
  /** Who was asked below: how its people sign in, and the path of its report. */
  readonly below: { readonly code: string; readonly name: string; readonly report: string }
}

const codes = { between: '21205', below: '21196' } as const
/** What the agency below says of itself. */
export const saidBelow = 'Thôn đã vận động 46 hộ làm 2 km đường hoa.'
/** Whom it inspected. */
export const inspectedBelow = 'Ban Nhân dân thôn An Hòa'
const inspection = { order: 'a0', kind: 'inspection', by: 'UBND xã', inspected: inspectedBelow, date: '4/6/2026' }

/**
 * Two rounds of the demo's movement: one that a commune hosts, with the report of one agency below it ready to be sent,
 * and one of the province's that asks the commune. Its head compiles.
 */
export const makeRoundAbove = (app: RunningApp): Promise<CommuneBetween> =>
  app.database(async (client) => {
    const one = async <Row extends object>(sql: string, values: readonly unknown[]): Promise<Row> => {
      const { rows } = await client.query<Row>(sql, [...values])
      if (rows[0] === undefined) throw new Error(`the demo province has nothing for: ${sql}`)
      return rows[0]
    }
    const agency = (code: string) =>
      one<{ id: string; name: string }>('SELECT id, name FROM agency WHERE code = $1', [code])
    const [between, below] = [await agency(codes.between), await agency(codes.below)]
    const round = async (slug: string, name: string, host: string) =>
      (
        await one<{ id: string }>(
          `INSERT INTO round (slug, movement_id, host_agency_id, template_id, kind, name, request_document_id, published_at,
            opens_at, agency_deadline, compiler_deadline)
          SELECT $1, movement_id, $3::uuid, template_id, kind, $2, request_document_id, now(),
            now() - interval '20 days', now() + interval '5 days', now() + interval '20 days'
          FROM round WHERE kind = 'midTerm' AND state = 'published' ORDER BY opens_at DESC LIMIT 1 RETURNING id`,
          [slug, name, host],
        )
      ).id
    const lower = await round('cua-xa', 'Sơ kết của xã', between.id)
    const upper = await round('tren-xa', 'Sơ kết cấp trên', (await agency('SNV')).id)
    const report = async (of: string, asked: string, state: string) =>
      (
        await one<{ id: string }>(
          'INSERT INTO report (round_id, agency_id, state) VALUES ($1, $2, $3::report_state) RETURNING id',
          [of, asked, state],
        )
      ).id
    const [asked, own] = [await report(lower, below.id, 'DRAFTING'), await report(upper, between.id, 'DRAFTING')]
    await client.query(
      `INSERT INTO membership (person_id, agency_id, role, may_submit)
      SELECT id, $1, 'compiler', false FROM person WHERE email = $2`,
      [between.id, `lanhdao.${codes.between}@demo.example`],
    )
    const none = ['I.2.1', 'I.2.2', 'II.2', 'II.3', 'II.4', 'II.5', 'IV'].map((item) => [`${item}/answer`, 'none'])
    const write = (
      of: string,
      email: string,
      narratives: Readonly<Record<string, string>>,
      more: Readonly<Record<string, string>> = {},
    ) => {
      const said = Object.entries(narratives).flatMap(([item, text]) => [
        [`${item}/narrative`, text],
        [`${item}/done`, 'yes'],
      ])
      return client.query(
        `WITH written AS (
          INSERT INTO draft_field (report_id, path, value, version, by_id)
          SELECT $1, f.key, f.value, 1, p.id FROM jsonb_each_text($2::jsonb) f, person p WHERE p.email = $3 RETURNING path, value
        ) UPDATE report SET draft_bytes = (SELECT sum(octet_length(path) + octet_length(value)) FROM written) WHERE id = $1`,
        [
          of,
          JSON.stringify(Object.fromEntries([['letter/number', '12'], ...none, ...said, ...Object.entries(more)])),
          email,
        ],
      )
    }
    const general = { 'I.1': 'Thôn có 210 hộ.', III: 'Phong trào được nhân dân hưởng ứng.' }
    await write(
      asked,
      `chuyenvien.${codes.below}@demo.example`,
      { ...general, 'II.1': saidBelow },
      {
        ...{ 'II.5/answer': '', 'II.5/done': 'yes' },
        ...Object.fromEntries(Object.entries(inspection).map(([cell, text]) => [`II.5/inspections/r1/${cell}`, text])),
      },
    )
    // The item that the journey is about is to be taken from the letter.
    await write(own, `chuyenvien.${codes.between}@demo.example`, general)
    return {
      code: codes.between,
      name: between.name,
      room: `/dot/${lower}/tong-hop`,
      above: `/dot/${upper}/tong-hop`,
      report: `/bao-cao/${own}`,
      below: { code: codes.below, name: below.name, report: `/bao-cao/${asked}` },
    }
  })
