/** Runs in a thread: reads a round from the database and writes it as a file, piece by piece as it is asked for. */
import type { MessagePort } from 'node:worker_threads'
import { reportRows, reportTables } from '@thidua/letter/export/report-tables'
import { csvHead, csvLine } from '@thidua/letter/export/write-csv'
import { createWorkbook } from '@thidua/letter/export/xlsx/write-workbook'
import { can, type Viewer } from '@thidua/schema/permissions'
import type { Client } from 'pg'
import { readerOf } from '#domain/reports/report-rights.ts'
import { atOneMoment } from '#heavy/at-one-moment.ts'
import { pieceSender, type SendPieces } from '#heavy/pieces.ts'
import { stepBack } from '#heavy/step-back.ts'
import { dashboards } from '#subjects/dashboard/dashboard-sql.ts'
import { aboutRound, aboutRows, aboutTable } from './about-table.ts'
import type { RoundChoice } from './round-choice.ts'
import { roundReports } from './round-source.ts'
import { type RoundTemplates, roundTable, roundTableRow } from './round-table.ts'
import { totalsRows, totalsTable } from './totals-table.ts'

stepBack('thread')

export interface RoundTask {
  readonly databaseUrl: string
  readonly round: {
    readonly id: string
    readonly name: string
    readonly movement: string
    readonly hostAgencyId: string
  }
  /** The reports that go in; the figures of the dashboard are always the whole round's. */
  readonly choice: RoundChoice
  /** Whose file it is: where every agency stands, and the answers of those whose reports they may read. */
  readonly viewer: Viewer
  readonly templates: RoundTemplates
  readonly format: 'xlsx' | 'csv'
  /** Where the pieces of the file go. */
  readonly port: MessagePort
}

/** Of a whole round the totals are those of the lines. */
export const run = ({ databaseUrl, port, format, ...task }: RoundTask): Promise<void> =>
  atOneMoment(databaseUrl, async (client) => {
    const send = pieceSender(port)
    await write[format](client, task, send)
    await send(null)
  })

type Task = Pick<RoundTask, 'round' | 'templates' | 'viewer' | 'choice'>

const write = {
  csv: async (client: Client, { round, templates, viewer, choice }: Task, send: SendPieces) => {
    const about = await aboutRound(client, round, choice)
    let text = csvHead(roundTable(templates))
    for await (const report of roundReports(client, round.id, choice, readerOf(viewer, round.hostAgencyId), false)) {
      text += csvLine(roundTableRow(about, templates, report))
      if (text.length < pieceLength) continue
      await send([Buffer.from(text)])
      text = ''
    }
    await send([Buffer.from(text)])
  },

  xlsx: async (client: Client, { round, templates, viewer, choice }: Task, send: SendPieces) => {
    const about = await aboutRound(client, round, choice)
    let pieces: Uint8Array[] = []
    const sendOn = async () => {
      const made = pieces
      pieces = []
      await send(made)
    }
    const workbook = createWorkbook([aboutTable, totalsTable, roundTable(templates), ...reportTables], (piece) =>
      pieces.push(piece),
    )
    for (const row of aboutRows(about)) workbook.addRow(0, row)
    workbook.endTable(0)
    const [counted] = await dashboards(client, [[round.id], false])
    if (counted) for (const row of totalsRows(round.name, counted.dashboard)) workbook.addRow(1, row)
    // The line hears of the file from here on: what is behind the totals is sent while it is read.
    workbook.endTable(1)
    await sendOn()
    for await (const report of roundReports(client, round.id, choice, readerOf(viewer, round.hostAgencyId), true)) {
      workbook.addRow(2, roundTableRow(about, templates, report))
      const { answers, code, name } = report
      // Rights to see ask nothing of whether it is closed.
      const subject = { ...report, roundId: round.id, hostAgencyId: round.hostAgencyId, closed: false }
      const template = templates.get(report.templateId)
      if (!template || answers === null || !can(viewer, 'view:submission', subject).allowed) continue
      const sent = { round: round.name, agencyCode: code, agencyName: name, template, answers }
      for (const [table, rows] of reportRows(sent).entries()) for (const row of rows) workbook.addRow(3 + table, row)
      if (pieces.length > 0) await sendOn()
    }
    workbook.close()
    await sendOn()
  },
}

/** Characters of CSV in a piece. */
const pieceLength = 65_536
