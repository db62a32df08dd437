import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReportAct, ReportState } from '@thidua/schema/states'
import exceljs from 'exceljs'
import type { ClientBase } from 'pg'
import { expect } from 'vitest'
import { standingAsOf } from '#domain/compiling/standing-as-of.ts'

interface Traced {
  readonly pid: string
  readonly kind: string
  readonly text: string
  readonly sources: readonly { readonly quote: string }[]
}

/** Every source of a written trace is what SQL finds in the submission at its place, and every quote says just that. */
export async function traceHolds(client: ClientBase, folder: string): Promise<void> {
  const trace = JSON.parse(readFileSync(join(folder, 'trace.json'), 'utf8')) as Traced[]
  const sources = trace.flatMap((part) => part.sources)
  const { rows } = await client.query<{ held: number; false: string[] }>(
    `SELECT count(*)::int AS held, coalesce(array_agg(t.reference || ' ' || t.path) FILTER (WHERE
      substr(s.answers ->> t.path, t.start + 1, t."end" - t.start) IS DISTINCT FROM t.quote
      OR encode(sha256(convert_to(t.quote, 'UTF8')), 'hex') <> t.sha256 OR a.name <> t.agency), '{}') AS false
    FROM jsonb_to_recordset($1::jsonb) AS t(agency text, reference text, path text, start int, "end" int, quote text, sha256 text)
    LEFT JOIN submission s ON s.reference = t.reference LEFT JOIN report r ON r.id = s.report_id LEFT JOIN agency a ON a.id = r.agency_id`,
    [JSON.stringify(sources)],
  )
  expect(rows).toEqual([{ held: sources.length, false: [] }])
  expect(sources.length).toBeGreaterThan(100)
  expect(new Set(trace.map(({ pid }) => pid)).size).toBe(trace.length)
  for (const { kind, text, sources: own } of trace) {
    expect(['quote', 'computed', 'standard']).toContain(kind)
    if (kind === 'quote') expect(own[0]?.quote).toBe(text)
  }
}

/** The totals of the accepted submissions are those that SQL finds in the facts, and the sums of their parts. */
export async function totalsHold(client: ClientBase, slug: string, folder: string): Promise<void> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(join(folder, 'totals.xlsx'))
  const rowsOf = (sheet: string): (string | number)[][] => {
    const rows: (string | number)[][] = []
    workbook.getWorksheet(sheet)?.eachRow((row, line) => {
      if (line > 1) rows.push((row.values as (string | number)[]).slice(1))
    })
    return rows
  }
  const facts = (select: string, table: string) =>
    client.query<{ label: string; value: number }>(
      `SELECT ${select} FROM ${table} f JOIN submission s ON s.id = f.submission_id JOIN report r ON r.id = s.report_id
        AND r.latest_number = s.number AND r.state IN ('ACCEPTED', 'COMPILED')
      JOIN round rd ON rd.id = r.round_id AND rd.slug = $1`,
      [slug],
    )
  const { rows: sums } = await facts(
    'DISTINCT f.label, sum(f.value) OVER (PARTITION BY f.label)::float8 AS value',
    'figure',
  )
  const totals = rowsOf('Số liệu').filter((row) => row[3] === 'Cộng' && row[4] !== undefined)
  expect(totals.length).toBeGreaterThan(1)
  for (const [, label, , , total] of totals) {
    expect(total, String(label)).toBe(sums.find((sum) => sum.label === label)?.value)
    const parts = rowsOf('Số liệu từng đơn vị').filter((row) => row[1] === label)
    expect(parts.reduce((sum, row) => sum + Number(row[6]), 0)).toBe(total)
  }
  const chosen = rowsOf('Số liệu').filter((row) => row[3] === 'Đếm')
  const { rows: options } = await facts(`f.label || ': ' || f.option_label AS label, 1 AS value`, 'choice')
  expect(chosen.length).toBeGreaterThan(1)
  for (const [, label, , , count] of chosen)
    expect(
      options.filter((option) => option.label === label),
      String(label),
    ).toHaveLength(Number(count))

  const counted = async (select: string, table: string) =>
    (await facts(`${select}::int AS value`, table)).rows[0]?.value
  for (const [sheet, table] of [
    ['Điển hình, mô hình', 'exemplary_model'],
    ['Đề xuất, kiến nghị', 'recommendation'],
  ] as const)
    expect(await counted('count(*)', table), sheet).toBe(rowsOf(sheet).length)
  // The registry knows a document by number and issuer too, and so does a decision with its recipient.
  expect(await counted('count(DISTINCT f.document_id)', 'plan')).toBe(rowsOf('Văn bản').length)
  const proposed = rowsOf('Khen thưởng').reduce((sum, row) => sum + Number(row[5]), 0)
  expect(await counted(`count(*) FILTER (WHERE f.status = 'proposed')`, 'commendation')).toBe(proposed)
  const awards = rowsOf('Danh sách khen thưởng')
  const forms = rowsOf('Khen thưởng')
  expect(awards).toHaveLength(forms.reduce((sum, row) => sum + Number(row[4]) + Number(row[5]), 0))
  // A team of several bodies is one inspection where day, document and body are the same.
  const joint = `concat_ws('|', f.date, upper(f.document), lower(f.inspected))`
  const certain = `f.date IS NOT NULL AND f.document IS NOT NULL`
  const inspections = await counted(
    `count(DISTINCT CASE WHEN ${certain} THEN ${joint} ELSE s.id || f.row_id END)`,
    'inspection',
  )
  expect(inspections).toBe(rowsOf('Kiểm tra, giám sát').length)
}

interface Event {
  readonly report: string
  readonly act: ReportAct | 'extend'
  readonly to: ReportState
  readonly at: Date
}

/** What a round's history says of a moment is what a walk through all acts finds, and of now what the reports hold. */
export async function stateIsReplayed(client: ClientBase): Promise<void> {
  const { rows: rounds } = await client.query<{ id: string; now: Date }>('SELECT id, now() AS now FROM round')
  for (const { id, now } of rounds) {
    const { rows: events } = await client.query<Event>(
      `SELECT e.report_id AS report, e.act, e."to", e.at FROM report_event e JOIN report r ON r.id = e.report_id
      WHERE r.round_id = $1 ORDER BY e.id`,
      [id],
    )
    const { rows: reports } = await client.query<{ reference: string; accepted: boolean }>(
      `SELECT s.reference, r.state IN ('ACCEPTED', 'COMPILED') AS accepted FROM report r
      JOIN submission s ON s.report_id = r.id AND s.number = r.latest_number WHERE r.round_id = $1`,
      [id],
    )
    const today = await standingAsOf(client, id, now.toISOString(), 'accepted')
    expect(today.standing.map(({ reference }) => reference).toSorted()).toEqual(
      reports.flatMap(({ reference, accepted }) => (accepted ? [reference] : [])).toSorted(),
    )
    const sent = await standingAsOf(client, id, now.toISOString(), 'sent')
    expect(sent.standing.map(({ reference }) => reference).toSorted()).toEqual(
      reports.map(({ reference }) => reference).toSorted(),
    )
    // Around returns most of all: before one the submission waits, after it nothing of the report is accepted.
    const returns = events.filter(({ act }) => act === 'return').map(({ at }) => at)
    const some = events.map(({ at }) => at).filter((_, nth) => nth % 97 === 0)
    for (const at of [...returns.slice(0, 12), ...some])
      for (const moment of [at.getTime() - 1, at.getTime()]) await isReplayed(client, id, events, moment)
  }
}

async function isReplayed(client: ClientBase, id: string, events: readonly Event[], moment: number): Promise<void> {
  const walked = new Map<string, { state: ReportState; numbers: number[]; sent: number }>()
  for (const { report, act, to, at } of events) {
    if (at.getTime() > moment) continue
    const { numbers, sent } = walked.get(report) ?? { state: 'NOT_STARTED', numbers: [], sent: 0 }
    if (act === 'extend') continue
    const left = act === 'submit' ? [...numbers, sent + 1] : act === 'recall' ? numbers.slice(0, -1) : numbers
    walked.set(report, { state: to, numbers: left, sent: sent + (act === 'submit' ? 1 : 0) })
  }
  for (const basis of ['accepted', 'sent'] as const) {
    const { standing } = await standingAsOf(client, id, new Date(moment).toISOString(), basis)
    const expected = [...walked].flatMap(([report, { state, numbers }]) => {
      const number = numbers.at(-1)
      return number !== undefined && (basis === 'sent' || state === 'ACCEPTED' || state === 'COMPILED')
        ? [`${report} ${number}`]
        : []
    })
    expect(standing.map(({ report, number }) => `${report} ${number}`).toSorted()).toEqual(expected.toSorted())
  }
}
