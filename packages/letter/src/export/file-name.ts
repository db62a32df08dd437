import type { LetterMovement, LetterRound } from '../compose/report-input.ts'

/** Longest name that the rules of exchange let a file have, extension included. */
const longest = 50

const rounds: Readonly<Record<LetterRound['kind'], string>> = {
  midTerm: 'so-ket',
  final: 'tong-ket',
  periodic: 'dinh-ky',
  adHoc: 'dot-xuat',
}

/** Abbreviations that everybody in the service reads. */
const abbreviations: readonly [words: RegExp, short: string][] = [
  [/nông thôn mới/iu, 'NTM'],
  [/vì người nghèo/iu, 'VNN'],
  [/cải cách hành chính/iu, 'CCHC'],
  [/chuyển đổi số/iu, 'CDS'],
]

interface FileOf {
  /** The agency's symbol, e.g. `SDTTG`. */
  readonly symbol: string
  readonly kind: LetterRound['kind']
  readonly movement: LetterMovement
  readonly extension: 'pdf' | 'docx' | 'xlsx' | 'csv' | 'html'
  /** What tells it from others of the same letter, at the end. */
  readonly suffix?: string
}

/**
 * `BC-SDTTG-so-ket-NTM-2021-2025.pdf`: at most 50 characters, no marks, no spaces. Where there is no room the movement's
 * name goes first, then what of the symbol is too long; what tells it from others of the same letter stays.
 */
export function letterFileName({ symbol, kind, movement, extension, suffix }: FileOf): string {
  const { name, fromYear, toYear } = movement
  const years = toYear === null || toYear === fromYear ? `${fromYear}` : `${fromYear}-${toYear}`
  const end = `${[years, suffix].filter(Boolean).join('-')}.${extension}`
  const signed = ascii(symbol)
  const fixed = `BC--${rounds[kind]}-${end}`.length
  const begin = `BC-${wholeWords(signed, 14).slice(0, longest - fixed)}-${rounds[kind]}`
  const room = longest - begin.length - end.length - 2
  const abbreviated = abbreviations.find(([words]) => words.test(name))?.[1]
  const short = abbreviated ?? wholeWords(ascii(name).toLowerCase(), room)
  return [begin, short.length > room ? '' : short, end].filter(Boolean).join('-')
}

/** Latin letters, digits and hyphens only. */
export const ascii = (text: string): string =>
  text
    .replace(/đ/gu, 'd')
    .replace(/Đ/gu, 'D')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z\d]+/gu, '-')
    .replace(/^-+|-+$/gu, '')

const wholeWords = (slug: string, room: number): string =>
  slug.length <= room ? slug : slug.slice(0, room + 1).replace(/-?[^-]*$/u, '')
