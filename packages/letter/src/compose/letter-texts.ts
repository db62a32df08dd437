import type { LetterField } from '@thidua/schema/outline/letter-fields'
import { type Answers, letterPath } from '@thidua/schema/outline/paths'
import { readDate } from '@thidua/schema/text/read-date'
import { type Urgency, urgencies } from '../model/letter-document.ts'
import type { CitedDocument, createCite } from './cite.ts'
import { formatLongDate, formatNumberLine, lowerFirst } from './format-vietnamese.ts'
import type { LetterMovement, LetterRound, ReportInput } from './report-input.ts'

const roundTitles: Readonly<Record<LetterRound['kind'], string>> = {
  midTerm: 'Sơ kết kết quả thực hiện',
  final: 'Tổng kết kết quả thực hiện',
  periodic: 'Kết quả thực hiện',
  adHoc: 'Kết quả thực hiện',
}

/** `giai đoạn 2021-2025`; a movement without an end runs `từ năm 2021`. */
const span = ({ fromYear, toYear }: LetterMovement): string => {
  if (toYear === null) return `từ năm ${fromYear}`
  return toYear === fromYear ? `năm ${fromYear}` : `giai đoạn ${fromYear}-${toYear}`
}

/** `Phong trào thi đua “…” giai đoạn 2021-2025`: what `{movement}` in a heading stands for. */
export const movementName = (movement: LetterMovement): string =>
  `Phong trào thi đua “${movement.name}” ${span(movement)}`

export const typedField = (answers: Answers, field: LetterField): string =>
  (answers[letterPath(field)] ?? '').normalize('NFC').trim()

/** One entry a line; list marks and closing punctuation are the composer's, so typed ones are taken off. */
const typedList = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^[-–+]\s*/u, '')
        .replace(/\s*[;.,]$/u, ''),
    )
    .filter(Boolean)

/** The entries of a list among the letter's fields; null where none was typed. */
export function typedEntries(answers: Answers, field: LetterField): string[] | null {
  const entries = typedList(typedField(answers, field))
  return entries.length > 0 ? entries : null
}

/** What a letter has of its own: its fields as typed, and the agency whose it is. */
type OwnTexts = Pick<ReportInput, 'answers' | 'agency'>

/** The letter's subject as typed; empty where nothing was. */
export const typedTitle = (answers: Answers): string => typedField(answers, 'title').replace(/\s+/gu, ' ')

/** The letter's subject as typed, or computed from round and movement. */
export const letterTitle = ({ answers, round, movement }: ReportInput): string =>
  typedTitle(answers) || `${roundTitles[round.kind]} ${movementName(movement)}`

/** `Số: 05/BC-SDTTG` and `Quảng Ngãi, ngày 05 tháng 01 năm 2026`, blank where not given. */
export const numberLine = ({ answers, agency }: OwnTexts): string =>
  formatNumberLine(typedField(answers, 'number'), agency.symbol)

export const issuedOn = ({ answers }: Pick<OwnTexts, 'answers'>): string | null =>
  readDate(typedField(answers, 'issuedOn')) ?? null

/** The mark of an urgent letter; null for an ordinary one, and for a typed text that is no degree of urgency. */
export const urgency = (answers: Answers): Urgency | null =>
  Object.entries(urgencies).find(([degree]) => degree === typedField(answers, 'urgency'))?.[1] ?? null

export const placeAndDate = (input: OwnTexts): string =>
  `${input.agency.letterPlace}, ${formatLongDate(issuedOn(input))}`

/** `(Kèm theo Báo cáo số 05/BC-SNV ngày 05 tháng 01 năm 2026 của Sở Nội vụ)` */
export const annexNote = (input: OwnTexts): string => {
  const number = numberLine(input).replace(/^Số:\s?/u, '')
  return `(Kèm theo Báo cáo số ${number} ${formatLongDate(issuedOn(input))} của ${input.agency.name})`
}

interface Opening {
  /** Legal bases, without the mark at the end of the line. */
  readonly bases: string[]
  /** A paragraph a line. */
  readonly text: string
}

/** Opening paragraphs as typed, null where nothing was; lines that begin with `Căn cứ` are legal bases and are set as such. */
export function typedOpening(answers: Answers): Opening | null {
  const typed = typedField(answers, 'opening')
  if (typed === '') return null
  const lines = typed.split('\n').map((line) => line.trim())
  return {
    bases: lines.filter(isBase).map((line) => line.replace(/\s*[;.,]$/u, '')),
    text: lines.filter((line) => !isBase(line)).join('\n'),
  }
}

/** Opening paragraphs as typed, or computed from the request and the title. */
export function opening(input: ReportInput, cite: ReturnType<typeof createCite>): Opening {
  const typed = typedOpening(input.answers)
  if (typed) return typed
  const because = input.request ? `${carryingOut(input.request, cite)}; ` : ''
  return { bases: [], text: `${because}${input.agency.name} ${reportWords(letterTitle(input))} như sau:` }
}

/** `Thực hiện Công văn số … về việc …` */
export const carryingOut = (request: CitedDocument, cite: ReturnType<typeof createCite>): string =>
  `Thực hiện ${cite({ ...request, subject: subjectInSentence(request.subject) })}`

/** A document's subject as it goes on after "về việc"; the bare title of a plan is what the document issues. */
const subjectInSentence = (subject: string | null): string | null => {
  const words = subject?.trim().replace(/^(?:v\/v|về việc)[\s:]+/iu, '') ?? ''
  if (words === '') return null
  return /^(?:Kế hoạch|Đề án|Chương trình|Phương án|Quy chế|Quy định)\s/u.test(words)
    ? `ban hành ${words}`
    : lowerFirst(words)
}

/** The closing paragraph; the text of a letter ends with `./.` whatever was typed. */
export function closing(input: ReportInput): string {
  const { agency, round } = input
  const typed = typedField(input.answers, 'closing')
  const text =
    typed ||
    `Trên đây là ${reportWords(letterTitle(input))} của ${agency.name}; kính gửi ${round.hostName} tổng hợp theo quy định`
  return endText(text)
}

export const addressees = ({ answers, round }: ReportInput): string[] =>
  typedEntries(answers, 'addressees') ?? [round.hostName]

export const recipients = ({ answers, agency }: ReportInput): string[] =>
  typedEntries(answers, 'recipients') ?? ['Như trên', `Lãnh đạo ${agency.shortName}`, 'Lưu: VT']

/** `báo cáo sơ kết kết quả …`, the title inside a sentence. */
export const reportWords = (title: string): string => `báo cáo ${lowerFirst(title.replace(/^báo cáo\s+/iu, ''))}`

/** The text's end mark of the decree. */
export const endText = (text: string): string => `${text.replace(/[\s.;/]*$/u, '')}./.`

const isBase = (line: string): boolean => /^căn cứ\s/iu.test(line)
