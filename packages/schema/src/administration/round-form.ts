import { z } from 'zod'
import { endOfDay } from '../vietnam-day.ts'
import { maxNameLength, optionalLabel, optionalParagraphs } from './administered-text.ts'
import { formDay } from './form-day.ts'
import { type OffDay, offDay } from './vietnam-holidays.ts'

export const roundKinds = ['midTerm', 'final', 'periodic', 'adHoc'] as const
export type RoundKind = (typeof roundKinds)[number]

const hour = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'hour')

/** The days of a round, `yyyy-MM-dd` in Vietnam; deadlines are the last day on which one may send. Null: not said yet. */
export const roundDays = z.object({
  opensOn: formDay.nullable(),
  /** `HH:mm` */
  opensAtHour: hour,
  agencyDeadline: formDay.nullable(),
  compilerDeadline: formDay.nullable(),
})
export type RoundDays = z.infer<typeof roundDays>

/** What a round says of itself that may change while it runs. */
export const regimeForm = z.object({
  legalBasis: optionalParagraphs(2000),
  sendingMethod: optionalParagraphs(2000),
  frequency: optionalLabel(maxNameLength),
  guidance: optionalParagraphs(4000),
})

/** What is said of a round while it is prepared: anything may be missing, and days may stand in any order. */
export const roundForm = roundDays.extend({
  name: optionalLabel(maxNameLength),
  kind: z.enum(roundKinds, 'required'),
  periodFrom: formDay.nullable(),
  periodUntil: formDay.nullable(),
  /** The day to which figures are counted. */
  figuresUntil: formDay.nullable(),
  ...regimeForm.shape,
})
export type RoundForm = z.infer<typeof roundForm>

/** Where something is missing or wrong: a field of the round, and the rule's name. */
export interface RoundFault {
  readonly path: 'name' | 'template' | 'agencies' | 'periodUntil' | keyof RoundDays
  readonly rule: 'required' | 'notAfterOpening' | 'notAfterAgencies' | 'passed' | 'periodOrder' | 'agenciesEnded'
}

/** What publishing looks at beside the form. */
export interface PreparedRound extends Pick<RoundForm, 'name' | 'periodFrom' | 'periodUntil' | keyof RoundDays> {
  readonly templateId: string | null
  /** Agencies that are to be asked, and how many of them do not exist on the opening day. */
  readonly asked: number
  readonly ended: number
}

/** The instant at which a round opens; null while nobody has said. */
export const opening = ({ opensOn, opensAtHour }: Pick<RoundDays, 'opensOn' | 'opensAtHour'>): Date | null =>
  opensOn === null ? null : new Date(`${opensOn}T${opensAtHour}:00+07:00`)

/** What stands in the way of publishing; in the order of the page. `nowMs` is the database's clock. */
export function roundFaults(round: PreparedRound, nowMs: number): RoundFault[] {
  const { name, templateId, asked, ended, periodFrom, periodUntil } = round
  const found: (RoundFault | false)[] = [
    name === '' && { path: 'name', rule: 'required' },
    periodFrom !== null &&
      periodUntil !== null &&
      periodUntil < periodFrom && { path: 'periodUntil', rule: 'periodOrder' },
    templateId === null && { path: 'template', rule: 'required' },
    asked === 0 && { path: 'agencies', rule: 'required' },
    ended > 0 && { path: 'agencies', rule: 'agenciesEnded' },
    round.opensOn === null && { path: 'opensOn', rule: 'required' },
    ...deadlineFaults(round, nowMs),
  ]
  return found.filter((fault) => fault !== false)
}

/** What is wrong with the deadlines of a round. */
export function deadlineFaults(days: RoundDays, nowMs: number): RoundFault[] {
  const { agencyDeadline, compilerDeadline } = days
  const opens = opening(days)
  const found: (RoundFault | false)[] = [
    agencyDeadline === null
      ? { path: 'agencyDeadline', rule: 'required' }
      : opens !== null && endOfDay(agencyDeadline) <= opens
        ? { path: 'agencyDeadline', rule: 'notAfterOpening' }
        : +endOfDay(agencyDeadline) <= nowMs && { path: 'agencyDeadline', rule: 'passed' },
    compilerDeadline === null
      ? { path: 'compilerDeadline', rule: 'required' }
      : agencyDeadline !== null &&
        compilerDeadline <= agencyDeadline && {
          path: 'compilerDeadline',
          rule: 'notAfterAgencies',
        },
  ]
  return found.filter((fault) => fault !== false)
}

/** What may be meant and mostly is not; whoever publishes says that it is. */
export const roundQuestions = [
  'opensInPast',
  'agencyDeadlineOff',
  'compilerDeadlineOff',
  'blocksWithoutReader',
  'agenciesWithoutWriters',
] as const
export type RoundQuestion = (typeof roundQuestions)[number]

/** A question, with the free day that it is about. */
export interface AskedQuestion {
  readonly question: RoundQuestion
  readonly off: OffDay | null
}

/** How many blocks are asked that nobody reads, and agencies of which nobody can write. */
export interface Unattended {
  readonly unread: number
  readonly withoutWriters: number
}

/** Which questions a round's days and agencies raise; `today` as `yyyy-MM-dd`. */
export function questionsOf(days: RoundDays, { unread, withoutWriters }: Unattended, today: string): AskedQuestion[] {
  const ask = (question: RoundQuestion, asked: boolean, off: OffDay | null = null) => (asked ? [{ question, off }] : [])
  return [
    ...ask('opensInPast', days.opensOn !== null && days.opensOn < today),
    ...deadlineQuestions(days),
    ...ask('blocksWithoutReader', unread > 0),
    ...ask('agenciesWithoutWriters', withoutWriters > 0),
  ]
}

/** The questions about deadlines on days when nobody works. */
export const deadlineQuestions = (
  days: Pick<RoundDays, 'agencyDeadline' | 'compilerDeadline'>,
): (AskedQuestion & { readonly question: 'agencyDeadlineOff' | 'compilerDeadlineOff' })[] =>
  (['agencyDeadline', 'compilerDeadline'] as const).flatMap((field) => {
    const day = days[field]
    const off = day === null ? null : offDay(day)
    return off === null ? [] : [{ question: `${field}Off` as const, off }]
  })

/** What a reporting regime has to say by NĐ 09/2019/NĐ-CP, and the one who prepares may still leave out. */
export const regimeFields = [
  'requestDocument',
  'legalBasis',
  'periodFrom',
  'figuresUntil',
  'sendingMethod',
  'frequency',
  'guidance',
] as const
export type RegimeField = (typeof regimeFields)[number]
