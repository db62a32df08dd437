import { letterFileName } from '@thidua/letter/export/file-name'
import type { ReportNode } from '#domain/nodes/report-node.ts'
import type { RoundNode } from '#domain/nodes/round-node.ts'

type Extension = Parameters<typeof letterFileName>[0]['extension']

/** Name of a report's file by the rules of exchange. */
export const reportFileName = ({ agency, round }: ReportNode, extension: Extension): string =>
  letterFileName({ symbol: agency.symbol, kind: round.kind, movement: round.movement, extension })

/**
 * Name of a round's file: under the symbol of the body that asked for the reports. `narrowed`: not the whole round, which
 * the name says.
 */
export const roundFileName = (
  { hostAgency, kind, movement }: RoundNode,
  extension: Extension,
  narrowed = false,
): string => {
  const name = letterFileName({ symbol: hostAgency.symbol, kind, movement, extension })
  return narrowed ? name.replace(/(?=\.[a-z]+$)/u, '-danh-sach-loc') : name
}
