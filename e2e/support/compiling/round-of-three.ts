import type { RunningApp } from '../running-app.ts'

/** An agency of the round: how it signs in, what it is called, and the path of its report. */
export interface Asked {
  readonly code: '21439' | '21451' | '21172'
  readonly name: string
  readonly report: string
}

export interface RoundOfThree {
  readonly id: string
  readonly name: string
  readonly full: Asked
  readonly nil: Asked
  readonly late: Asked
}

const name = 'Sơ kết của ba phường'

const narratives = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([item, text]) => [
      [`${item}/narrative`, text],
      [`${item}/done`, 'yes'],
    ]),
  )

const none = (...items: readonly string[]): Record<string, string> =>
  Object.fromEntries(items.map((item) => [`${item}/answer`, 'none']))

const general = (of: string) => ({ 'I.1': `Phường có ${of} tổ dân phố.`, III: 'Phong trào được nhân dân hưởng ứng.' })

/** What the three agencies have written when the journey begins. */
const drafts = {
  full: {
    ...narratives({
      ...general('18'),
      'I.2.1': 'Cấp ủy, chính quyền quan tâm chỉ đạo thường xuyên.',
      'I.2.2': 'Kinh phí dành cho phong trào còn hạn hẹp.',
      'II.1': 'Phường đã phát động phong trào đến 18 tổ dân phố. Có 1.240 hộ đăng ký tham gia.',
      'II.2': 'Phường đã ban hành kế hoạch triển khai phong trào.',
      'II.3': 'Tổ dân phố số 5 có mô hình “Tuyến đường tự quản” dài 3 km.',
      'II.4': 'Phường khen thưởng 12 tập thể.',
      'II.5': 'Phường đã kiểm tra 6 tổ dân phố.',
      IV: 'Đề nghị Sở Nội vụ mở lớp tập huấn về công tác thi đua.',
    }),
    'II.1/figures/conferences': '12',
    'II.2/figures/newsItems': '45',
    'II.2/plans/p1/order': 'a0',
    'II.2/plans/p1/type': 'Kế hoạch',
    'II.2/plans/p1/number': '15/KH-UBND',
    'II.2/plans/p1/issuedOn': '17/6/2025',
    'II.2/plans/p1/issuer': 'UBND phường',
    'letter/number': '41',
  },
  nil: {
    ...narratives(general('9')),
    ...none('I.2.1', 'I.2.2', 'II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'IV'),
    'letter/number': '17',
  },
  late: {
    ...narratives({ ...general('11'), 'II.1': 'Phường đã trồng 320 cây xanh hưởng ứng phong trào.' }),
    ...none('I.2.1', 'I.2.2', 'II.2', 'II.3', 'II.4', 'II.5', 'IV'),
    'II.1/figures/conferences': '7',
    'letter/number': '88',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>

const codes = { full: '21439', nil: '21451', late: '21172' } as const

/** A round that asks three agencies, whose clerks have written and not yet sent; what is sent after `endIts` is late. */
export const makeRoundOfThree = (app: RunningApp): Promise<RoundOfThree> =>
  app.database(async (client) => {
    const one = async <Row extends object>(sql: string, values: readonly unknown[]): Promise<Row> => {
      const { rows } = await client.query<Row>(sql, [...values])
      if (rows[0] === undefined) throw new Error(`the demo province has nothing for: ${sql}`)
      return rows[0]
    }
    const { id } = await one<{ id: string }>(
      `INSERT INTO round (slug, movement_id, host_agency_id, template_id, kind, name, request_document_id, published_at,
        opens_at, agency_deadline, compiler_deadline)
      SELECT 'ba-phuong', movement_id, host_agency_id, template_id, kind, $1, request_document_id, now(),
        now() - interval '20 days', now() + interval '5 days', now() + interval '20 days'
      FROM round WHERE kind = 'midTerm' AND state = 'published' ORDER BY opens_at DESC LIMIT 1 RETURNING id`,
      [name],
    )
    const ask = async (which: keyof typeof codes): Promise<Asked> => {
      const code = codes[which]
      const { report, agency, clerk } = await one<{ report: string; agency: string; clerk: string }>(
        `WITH asked AS (
          INSERT INTO report (round_id, agency_id, state) SELECT $1, id, 'DRAFTING' FROM agency WHERE code = $2 RETURNING id, agency_id
        ) SELECT asked.id AS report, a.name AS agency, p.id AS clerk
        FROM asked JOIN agency a ON a.id = asked.agency_id, person p WHERE p.email = $3`,
        [id, code, `chuyenvien.${code}@demo.example`],
      )
      await client.query(
        `WITH written AS (
          INSERT INTO draft_field (report_id, path, value, version, by_id)
          SELECT $1, key, value, 1, $3 FROM jsonb_each_text($2::jsonb) RETURNING path, value
        ) UPDATE report SET draft_bytes = (SELECT sum(octet_length(path) + octet_length(value)) FROM written) WHERE id = $1`,
        [report, JSON.stringify(drafts[which]), clerk],
      )
      return { code, name: agency, report: `/bao-cao/${report}` }
    }
    return { id, name, full: await ask('full'), nil: await ask('nil'), late: await ask('late') }
  })

/** The agencies' deadline was an hour ago. */
export const endIts = (app: RunningApp, round: RoundOfThree): Promise<unknown> =>
  app.database((client) =>
    client.query(`UPDATE round SET agency_deadline = now() - interval '1 hour' WHERE id = $1`, [round.id]),
  )
