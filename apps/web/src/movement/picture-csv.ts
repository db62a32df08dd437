import type { ExportRow } from '@thidua/letter/export/export-table'
import { csvHead, csvLine } from '@thidua/letter/export/write-csv'
import type { messages } from '#messages/vi/movement.ts'
import { isShare, numberOf, type Picture } from './picture-model.ts'

type Words = Pick<typeof messages, 'group' | 'percentOf' | 'partOf' | 'wholeOf'>

/** A picture as a CSV file: a line for each of its own, a column for each round; of shares also what they are made of. */
export function pictureCsv(picture: Picture, m: Words): string {
  const shares = isShare(picture)
  const headers = picture.rounds.flatMap((round) =>
    shares ? [m.percentOf(round), m.partOf(round), m.wholeOf(round)] : [round],
  )
  const column = (header: string) => ({ header, kind: 'number' as const, width: 12 })
  const head = csvHead({
    name: picture.title,
    columns: [{ header: m.group, kind: 'text', width: 40 }, ...headers.map(column)],
  })
  const lines = picture.lines.map(({ label, figures }): ExportRow => {
    const cells = figures.flatMap((figure) => {
      if (!shares) return [numberOf(figure)]
      const whole = typeof figure === 'object' ? figure : null
      const share = numberOf(figure)
      return [share === null ? null : Math.round(share * 1000) / 10, whole?.part ?? null, whole?.whole ?? null]
    })
    return [label, ...cells]
  })
  return `${head}${lines.map(csvLine).join('')}`
}
