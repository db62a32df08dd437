import { createCite } from '@thidua/letter/compose/cite'
import { formatCount, lowerFirst } from '@thidua/letter/compose/format-vietnamese'
import {
  carryingOut,
  endText,
  movementName,
  reportWords,
  typedEntries,
  typedField,
  typedOpening,
  typedTitle,
} from '@thidua/letter/compose/letter-texts'
import type { LetterRound } from '@thidua/letter/compose/report-input'
import { letterPath } from '@thidua/schema/outline/paths'
import type { Template } from '@thidua/schema/outline/template'
import { agencyCount } from '../first-draft/words.ts'
import { derivedId } from '../sources/derived-id.ts'
import type { PartKind } from '../sources/part.ts'
import type { TracedPart } from '../trace/trace-of.ts'
import { asksFigures } from './asks-figures.ts'
import type { CompiledAbout } from './compiled-about.ts'
import { type FollowKind, hasAnnexes } from './followed-letter.ts'
import type { Sending } from './sending.ts'
import { vietnamMoment } from './vietnam-moment.ts'

const titles: Readonly<Record<LetterRound['kind'], string>> = {
  midTerm: 'Tổng hợp kết quả sơ kết',
  final: 'Tổng hợp kết quả tổng kết',
  periodic: 'Tổng hợp kết quả thực hiện',
  adHoc: 'Tổng hợp kết quả thực hiện',
}

/** What the letter says of itself, whatever it is made from. */
type AboutLetter = Omit<CompiledAbout, 'id' | 'basis' | 'asOf' | 'status'>

/** The letter's subject as typed, or computed from round and movement. */
export const compiledTitle = ({
  round,
  movement,
  fields,
  follows,
}: Pick<AboutLetter, 'round' | 'movement' | 'fields' | 'follows'>): string => {
  const title = `${titles[round.kind]} ${movementName(movement)}`
  return typedTitle(fields) || (follows?.kind === 'supplement' ? `Bổ sung ${lowerFirst(title)}` : title)
}

const part = (slot: string, kind: PartKind, text: string): TracedPart => ({
  pid: derivedId('letter', slot),
  kind,
  text,
  sources: [],
})

/** The paragraphs of a letter that stand in no item: those before the first heading and the last one. */
export const frameParts = (about: CompiledAbout, template: Template) => ({
  opening: openingParts(about, asksFigures(template)),
  closing: closingParts(about),
})

/**
 * On whose request, from which reports, as of when. What was typed takes the place of these words, but for what the letter
 * is made from: that stands before the line that leads over to the chapters, or last.
 */
function openingParts(about: CompiledAbout, hasFigures: boolean): TracedPart[] {
  const { fields, follows } = about
  const annexes = hasFigures
    ? 'Danh sách cơ quan, đơn vị tại Phụ lục I, biểu tổng hợp số liệu tại Phụ lục II kèm theo.'
    : 'Danh sách cơ quan, đơn vị tại Phụ lục kèm theo.'
  const basis = part('basis', 'computed', `${basisSentence(about)}.${hasAnnexes(follows) ? ` ${annexes}` : ''}`)
  const following = follows ? [part('follows', 'standard', followWords[follows.kind](follows.name))] : []
  const typed = typedOpening(fields)
  if (typed) {
    const own = linesOf(typed.text).map((line, at) => part(`opening ${at}`, 'own', line))
    return own.toSpliced(own.at(-1)?.text.endsWith(':') ? -1 : own.length, 0, ...following, basis)
  }
  const [opening, lead] = standardOpening(about)
  return [part('opening', 'standard', opening), ...following, basis, part('lead', 'standard', lead)]
}

/** What it is to the letter that it follows: said whatever else was typed. */
const followWords: Readonly<Record<FollowKind, (letter: string) => string>> = {
  supplement: (letter) => `Báo cáo này bổ sung ${letter}; những nội dung không nêu ở đây giữ nguyên như báo cáo đó.`,
  replacement: (letter) => `Báo cáo này thay thế ${letter}.`,
}

/** Why the letter is written, and the line that leads over to the chapters. */
function standardOpening(about: AboutLetter): readonly [opening: string, lead: string] {
  const { host, round, request, sendings } = about
  const asked = `${host.name} tổ chức đợt báo cáo “${round.name}” đối với ${agencyCount(sendings.length)}`
  return [
    `${request ? `${carryingOut(request, createCite())}, ` : ''}${asked}.`,
    `${host.name} ${reportWords(compiledTitle(about))} như sau:`,
  ]
}

/** A letter's text ends with `./.` */
function closingParts(about: CompiledAbout): TracedPart[] {
  const typed = typedField(about.fields, 'closing')
  if (typed !== '') return linesOf(endText(typed)).map((line, at) => part(`closing ${at}`, 'own', line))
  return [part('closing', 'standard', standardClosing(about))]
}

/** Asks those whom the letter goes to, as its head names them. */
function standardClosing(about: AboutLetter): string {
  const addressees = addresseesOf(about)
  const asks = addressees.length === 0 ? '' : `; kính báo cáo ${addressees.join(', ')} xem xét, chỉ đạo`
  return endText(`Trên đây là ${reportWords(compiledTitle(about))} của ${about.host.name}${asks}`)
}

/** Whom the letter goes to: as typed, else whom its host reports to. */
export const addresseesOf = ({ addressee, fields }: Pick<AboutLetter, 'addressee' | 'fields'>): string[] =>
  typedEntries(fields, 'addressees') ?? (addressee === null ? [] : [addressee])

/** Whom a copy goes to unless the letter names others. */
export const usualRecipients = (about: AboutLetter): string[] => [
  ...(addresseesOf(about).length === 0 ? [] : ['Như trên']),
  'Các cơ quan, đơn vị gửi báo cáo',
  `Lãnh đạo ${about.host.shortName}`,
  'Lưu: VT',
]

/** What the letter prints for those of its fields that are blank, a paragraph or an entry a line. */
export function compiledDefaults(about: AboutLetter) {
  // Title and addressees stand in opening, closing and recipients too, so typed ones count; every other field as if blank.
  const named = (['title', 'addressees'] as const).map((field) => letterPath(field))
  const blank = { ...about, fields: Object.fromEntries(named.map((path) => [path, about.fields[path] ?? ''])) }
  return {
    title: compiledTitle({ ...about, fields: {} }),
    addressees: about.addressee ?? '',
    opening: standardOpening(blank).join('\n'),
    closing: standardClosing(blank),
    recipients: usualRecipients(blank).join('\n'),
  }
}

/** A paragraph a line. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const basisWords = { accepted: 'căn cứ các báo cáo đã tiếp nhận', sent: 'căn cứ các báo cáo đã gửi' } as const

function basisSentence({ basis, asOf, sendings }: CompiledAbout): string {
  const counted = sendings.filter(({ state }) => state === 'counted')
  const of = `${formatCount(counted.length)}/${agencyCount(sendings.length)}`
  return `Số liệu tổng hợp đến ${vietnamMoment(asOf)}, ${basisWords[basis]} của ${of}${timing(counted)}`
}

/** ` (190 đúng hạn, 10 quá hạn)`; nothing where no report counts. */
const timing = (counted: readonly Sending[]): string => {
  const late = counted.filter((sending) => sending.late).length
  const times = [
    counted.length > late && `${formatCount(counted.length - late)} đúng hạn`,
    late > 0 && `${formatCount(late)} quá hạn`,
  ].filter(Boolean)
  return times.length === 0 ? '' : ` (${times.join(', ')})`
}

const stateWords: Readonly<Record<Exclude<Sending['state'], 'counted'>, string>> = {
  waiting: 'chưa tiếp nhận',
  returned: 'đang hoàn thiện lại',
  none: 'chưa gửi',
}

/** The last line of the list of agencies. */
export function sendingCounts({ sendings }: CompiledAbout): string {
  const times = (state: Sending['state']) => sendings.filter((sending) => sending.state === state)
  const counted = times('counted')
  return [
    `Tổng số: ${agencyCount(sendings.length)}, trong đó ${formatCount(counted.length)} được tổng hợp${timing(counted)}`,
    ...(['waiting', 'returned', 'none'] as const).flatMap((state) => {
      const count = times(state).length
      return count === 0 ? [] : [`${formatCount(count)} ${stateWords[state]}`]
    }),
  ].join('; ')
}
