import { formatLongDate, formatNumberLine } from '@thidua/letter/compose/format-vietnamese'
import type { LetterAgency } from '@thidua/letter/compose/report-input'
import { type Answers, letterPath } from '@thidua/schema/outline/paths'
import { readDate } from '@thidua/schema/text/read-date'
import { z } from 'zod'
import { settingPaths } from '../answers/basis.ts'
import type { ReportingAgency, StandingSubmission } from '../answers/standing-submission.ts'
import { type Part, printedText } from '../sources/part.ts'
import { readParts } from '../sources/part-fields.ts'

/** What a letter that is issued after another one does to it: says what came since, or takes its place. */
export const followKinds = ['supplement', 'replacement'] as const
export type FollowKind = (typeof followKinds)[number]

const followShape = z.object({ kind: z.enum(followKinds), submission: z.string() })

/** Which issued letter (`submission`, its id) a draft follows. */
export type Follow = Readonly<z.infer<typeof followShape>>

/** Null for a letter that follows none. */
export function followOf(fields: Answers): Follow | null {
  const text = fields[settingPaths.follows] ?? ''
  return text === '' ? null : followShape.parse(JSON.parse(text))
}

export const printFollow = ({ kind, submission }: Follow): string => JSON.stringify({ kind, submission })

/** The letter that another one follows, as that one names it and tells what is new. */
export interface FollowedLetter extends Follow {
  /** `Báo cáo số 05/BC-SNV ngày 30 tháng 11 năm 2026` */
  readonly name: string
  /** What its paragraphs print, by their ids. */
  readonly texts: ReadonlyMap<string, string>
  /** Agencies, by id, whose report stands in another version than went into it, or did not go into it. */
  readonly newAgencies: ReadonlySet<string>
}

/**
 * Reads the letter that is followed from what was sealed of it. `host` as it was named there; `standing` are the
 * submissions that go into the letter that follows.
 */
export function followedLetter(
  { kind, submission }: Follow,
  sealed: Answers,
  host: Pick<LetterAgency, 'symbol'>,
  standing: readonly Pick<StandingSubmission, 'id' | 'report' | 'agency'>[],
): FollowedLetter {
  const [number = '', day = ''] = (['number', 'issuedOn'] as const).map((field) => sealed[letterPath(field)])
  return {
    kind,
    submission,
    name: `Báo cáo ${formatNumberLine(number, host.symbol).replace(/^Số:\s*/u, 'số ')} ${formatLongDate(readDate(day) ?? null)}`,
    texts: new Map(readParts(sealed).map((part) => [part.pid, printedText(part)])),
    newAgencies: new Set(
      standing.filter(({ id, report }) => sealed[`S/${report}`] !== id).map(({ agency }) => agency.id),
    ),
  }
}

/** Whether a letter prints a paragraph: a supplement prints what the letter that it follows does not say. */
export const printsPart = (followed: FollowedLetter | null, part: Part): boolean =>
  followed?.kind !== 'supplement' || followed.texts.get(part.pid) !== printedText(part)

/** Whether a letter lists what an agency reports: a supplement lists those that are new in it. */
export const listsAgency = (followed: FollowedLetter | null, { id }: Pick<ReportingAgency, 'id'>): boolean =>
  followed?.kind !== 'supplement' || followed.newAgencies.has(id)

/** Whether a letter has annexes: of a supplement that no agency is new in they would be empty. */
export const hasAnnexes = (followed: FollowedLetter | null): boolean =>
  followed?.kind !== 'supplement' || followed.newAgencies.size > 0

/** Paragraphs of the followed letter that stand in it no more: a supplement cannot say so. */
export const goneParts = ({ texts }: FollowedLetter, parts: readonly Part[]): number => {
  const present = new Set(parts.map(({ pid }) => pid))
  return [...texts.keys()].filter((pid) => !present.has(pid)).length
}
