import { labelPattern } from '@thidua/letter/markup/markup-blocks'
import { formatRoman } from '@thidua/letter/sentences/format-roman'
import type { Style, StyleSheet } from './style-sheet.ts'

/** A list that is open where the page is read. */
export interface OpenList {
  readonly element: Element
  /** 1 for a list that stands in none. */
  readonly level: number
  /** Number of the next item. */
  next: number
  readonly step: 1 | -1
}

export function openList(element: Element, level: number): OpenList {
  const step = element.hasAttribute('reversed') ? -1 : 1
  const first = step === 1 ? 1 : [...element.children].filter(({ localName }) => localName === 'li').length
  return { element, level, next: numberOf(element, 'start') ?? first, step }
}

const dash = /^[-–—−]$/u
const pictureFont = /^(?:symbol|wingdings|webdings|zapf)/iu

/** Gives the lines of lists the marks of the markup: the first level of bullets is a dash, deeper ones a plus. */
export class ListMarks {
  /** The level on which a list of hyphens stands; null before there is one. */
  #dashes: number | null = null

  /** The mark of an item of an HTML list. Its number counts on even when nothing stands behind it. */
  ofItem(item: Element, list: OpenList | null, sheet: StyleSheet): string {
    const own = sheet.of(item)
    const level = levelOf(item, own) ?? list?.level ?? 1
    if (!list) return this.#bullet(level)
    const number = numberOf(item, 'value') ?? list.next
    list.next = number + list.step
    const type =
      typeOf(own) ?? item.getAttribute('type') ?? typeOf(sheet.of(list.element)) ?? list.element.getAttribute('type')
    // Google Docs names a mark of one's own in the style, Word on the web any mark: "%2)" is a number with a bracket.
    const glyph = /^["'](.*)["']$/su.exec(type ?? '')?.[1] ?? item.getAttribute('data-leveltext') ?? ''
    if (/^[-–—−+]\s*$/u.test(glyph)) return this.ofGlyph(glyph, '', level)
    if (type === 'none') return ''
    const counted = counter(type ?? (list.element.localName === 'ol' ? 'decimal' : 'disc'), number)
    if (counted === null) return this.#bullet(level)
    const [, before = '', after] = /^(.?)%\d(.{0,2})$/u.exec(glyph) ?? []
    return `${before}${counted.text}${after ?? counted.end}`
  }

  /** The mark of a line whose own mark Word wrote as text: a number or letter stays, a picture of a font is a bullet. */
  ofGlyph(glyph: string, font: string, level: number): string {
    const text = glyph.replace(/\s+/gu, ' ').trim()
    if (text === '+') return '+'
    if (dash.test(text)) return this.#dash(level)
    const label =
      !pictureFont.test(font) && (/\d|\p{L}{2}/u.test(text) || /^\p{L}.*[.)\]:]$/u.test(text) || /^\(\p{L}/u.test(text))
    return label ? text : this.#bullet(level)
  }

  #bullet(level: number): string {
    return level > 1 ? '+' : this.#dash(level)
  }

  /** A hyphen under numbers is one; under a hyphen it is a level of its own. */
  #dash(level: number): string {
    if (this.#dashes !== null && level > this.#dashes) return '+'
    this.#dashes = level
    return '-'
  }
}

/** The level that Word or Google says; they lay lists of several levels side by side. */
export function levelOf(element: Element, style: Style): number | undefined {
  const written = /level(\d)/u.exec(style.get('mso-list') ?? '')?.[1]
  if (written !== undefined) return Number(written)
  if (element.localName !== 'li') return undefined
  return numberOf(element, 'data-aria-level') ?? numberOf(element, 'aria-level')
}

/** PowerPoint names levels of a slide's text by class: O, O1, O2. */
export const slideLevel = (element: Element): number =>
  1 + Number(/^(?:O|B|CB|HB|QB)([1-4])$/u.exec(element.getAttribute('class') ?? '')?.[1] ?? 0)

const ours = new RegExp(`^(?:[-+]|${labelPattern})$`, 'u')

/** The mark of a line that our own editor copied; its dash is drawn as "–". */
export function ownMark(element: Element): string | null {
  const mark = element.getAttribute('data-mark')?.replace('–', '-') ?? ''
  return ours.test(mark) ? mark : null
}

function numberOf(element: Element, name: string): number | undefined {
  const text = element.getAttribute(name) ?? ''
  return /^\s*-?\d{1,6}\s*$/u.test(text) ? Number(text) : undefined
}

function typeOf(style: Style): string | undefined {
  const type =
    style.get('list-style-type') ??
    /(?:^|\s)(none|disc|circle|square|decimal|\w+-\w+)(?:\s|$)/u.exec(style.get('list-style') ?? '')?.[1]
  return type === 'initial' || type === 'inherit' ? undefined : type
}

/** A number as a list of this type shows it, and what ends it; null for bullets. */
function counter(type: string, number: number): { text: string; end: string } | null {
  switch (type) {
    case '1':
    case 'decimal':
      return { text: String(number), end: '.' }
    case 'decimal-leading-zero':
      return { text: String(number).padStart(2, '0'), end: '.' }
    case 'a':
    case 'lower-alpha':
    case 'lower-latin':
      // As letters are numbered in an official letter, and the only way that the markup knows.
      return { text: letters(number), end: ')' }
    case 'A':
    case 'upper-alpha':
    case 'upper-latin':
      return { text: letters(number).toUpperCase(), end: '.' }
    case 'i':
    case 'lower-roman':
      return { text: roman(number).toLowerCase(), end: '.' }
    case 'I':
    case 'upper-roman':
      return { text: roman(number), end: '.' }
    default:
      return null
  }
}

/** a … z, aa, ab: as browsers count, so that "điểm e" of the text stays the line that it was. */
function letters(number: number): string {
  if (number < 1) return String(number)
  let [text, rest] = ['', number]
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  return text
}

const roman = (number: number): string => (number < 1 || number > 3999 ? String(number) : formatRoman(number))
