import { letterFileName } from '@thidua/letter/export/file-name'
import type { ReportNode } from '#lib/nodes/report-node.ts'

type Extension = Parameters<typeof letterFileName>[0]['extension']

/** Name of a report's file by the rules of exchange. */
export const reportFileName = ({ agency, round }: ReportNode, extension: Extension): string =>
  letterFileName({ symbol: agency.symbol, kind: round.kind, movement: round.movement, extension })
