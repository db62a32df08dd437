import { isFormulaLike } from '@thidua/schema/text/formula-like'
import type { messages } from '#messages/vi/movement.ts'
import { isShare, numberOf, type Picture } from './picture-model.ts'

type Words = Pick<typeof messages, 'group' | 'percentOf' | 'partOf' | 'wholeOf'>
type Value = string | number | null

/** A byte order mark, so that Excel reads the letters right. */
const mark = '\ufeff'

/** A picture as a CSV file: a line for each of its own, a column for each round; of shares also what they are made of. */
export function pictureCsv(picture: Picture, m: Words): string {
  const shares = isShare(picture)
  const headers = picture.rounds.flatMap((round) =>
    shares ? [m.percentOf(round), m.partOf(round), m.wholeOf(round)] : [round],
  )
  const lines = picture.lines.map(({ label, figures }) => [
    label,
    ...figures.flatMap((figure) => cells(figure, shares)),
  ])
  return mark + [[m.group, ...headers], ...lines].map(line).join('')
}

function cells(figure: Picture['lines'][number]['figures'][number], shares: boolean): Value[] {
  const value = numberOf(figure)
  if (!shares) return [value]
  const { part = null, whole = null } = typeof figure === 'object' && figure !== null ? figure : {}
  return [value === null ? null : Math.round(value * 1000) / 10, part, whole]
}

/** A line of RFC 4180 with its end; numbers have a decimal comma, and nothing runs as a formula. */
const line = (values: readonly Value[]): string => `${values.map(field).join(',')}\r\n`

function field(value: Value): string {
  if (value === null) return ''
  const text = typeof value === 'number' ? String(value).replace('.', ',') : isFormulaLike(value) ? `'${value}` : value
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
