import { type Alike, textKey } from '../../analyst/alike-texts.ts'
import type { Said } from './said.ts'

/** Answers of a block that say the same; most say it alone. */
export interface Fold {
  /** The report of its first answer. */
  readonly key: string
  /** In the order of the agencies; the first is shown for all. */
  readonly members: readonly Said[]
  /** The figures in which they differ, member by member; null where they differ in none. */
  readonly figures: readonly (readonly string[])[] | null
}

/** What the agencies of one block say. */
export interface SaidBlock {
  /** Empty for agencies that are in no block. */
  readonly id: string
  readonly name: string | null
  readonly count: number
  readonly folds: readonly Fold[]
}

/** What of a list is wanted. */
export interface Wanted {
  /** The submissions that say the words that are looked for; null where none are. */
  readonly found: ReadonlySet<string> | null
  readonly unreadOnly: boolean
}

/** Puts answers under their blocks, in the order of the agencies, and those together that say the same. */
export function layOut(said: readonly Said[], alike: Alike | null, { found, unreadOnly }: Wanted): SaidBlock[] {
  const wanted = said.filter(
    ({ answer, use }) => (found === null || found.has(answer.submission.id)) && (!unreadOnly || use === 'unread'),
  )
  const blocks = Map.groupBy(wanted, ({ answer }) => answer.submission.agency.block?.id ?? '')
  return [...blocks].map(([id, members]) => ({
    id,
    name: members[0]?.answer.submission.agency.block?.name ?? null,
    count: members.length,
    folds: [...Map.groupBy(members, (one) => saying(one, alike)).values()].flatMap((alikes) => foldOf(alikes, alike)),
  }))
}

/** What an answer says, the same of all that say the same. A list of rows is read row by row, so it says its own. */
function saying({ answer: { submission, texts } }: Said, alike: Alike | null): string {
  const own = submission.report
  if (texts.length === 0 || texts.some(({ kind }) => kind === 'cell')) return own
  const keys = texts.map(({ path }) => textKey(submission.id, path))
  const leaders = keys.map((key) => alike?.texts.get(key)?.leader ?? null)
  return leaders.includes(null) ? own : leaders.join('\n')
}

function foldOf(members: readonly Said[], alike: Alike | null): Fold[] {
  const [first] = members
  if (!first) return []
  const figures = members.map(({ answer: { submission, texts } }) =>
    texts.flatMap(({ path }) => alike?.texts.get(textKey(submission.id, path))?.figures ?? []),
  )
  return [{ key: first.answer.submission.report, members, figures: differing(figures) }]
}

/** The figures that not all have, at their places; all of them where one has more than another. */
function differing(figures: readonly (readonly string[])[]): readonly (readonly string[])[] | null {
  const [first = []] = figures
  if (figures.every((own) => own.join(' ') === first.join(' '))) return null
  if (figures.some((own) => own.length !== first.length)) return figures
  const places = first.flatMap((figure, at) => (figures.every((own) => own[at] === figure) ? [] : [at]))
  return figures.map((own) => places.map((at) => own[at] ?? ''))
}
