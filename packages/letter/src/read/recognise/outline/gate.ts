import { fold, foldedWords } from '../../../sentences/fold.ts'
import { senseOf, type Target } from './meanings.ts'
import type { Outline } from './outline-state.ts'

/** What a letter shows of being a report on an emulation movement. */
export interface Evidence {
  /** Whether title or opening speak of emulation; null where no title says what the letter is about. */
  readonly topic: boolean | null
  /** Items and chapters with a heading whose words can mean nothing else. */
  readonly strong: number
  /** Those of them that also stand under their own number. */
  readonly agreed: number
  /** Headings that name an emulation movement themselves. */
  readonly told: number
  /** Headings of parts that the outline does not know. */
  readonly foreign: number
}

const topical = /\bthi dua\b|\bkhen thuong\b/u
/** A movement by its name in quotation marks. */
const named = /phong trào\s*[“"«]/iu

/** What is told of emulation's money, its offices or complaints about it is no report on a movement. */
const aside =
  /(?:quỹ|kinh phí|ngân sách|dự toán|quyết toán|chi phí|khiếu nại|tố cáo|biên chế|nhân sự)\s(?:[^“"«]{0,60}\s)?(?:thi đua|khen thưởng)/iu

/** Whether a title speaks of emulation: "thi đua", "khen thưởng", a movement by its name. */
const isTopical = (text: string): boolean => topical.test(fold(text)) || named.test(text)

/** The same of a sentence or a heading: each yearly report has its "Công tác thi đua, khen thưởng". */
const namesMovement = (text: string): boolean => /\bphong trao thi dua\b/u.test(fold(text)) || named.test(text)

/**
 * Counts a letter's evidence. A letter with words of its own above its text is about
 * what they say, whatever its headings share with the outline: a price report has "Kiểm tra", a health report
 * "giám sát", each yearly report "Đánh giá chung" and "Kiến nghị".
 */
export function evidenceOf(title: string | null, opening: readonly string[], outline: Outline): Evidence {
  const elsewhere = aside.test(title ?? '')
  const told = !elsewhere && (isTopical(title ?? '') || opening.some(namesMovement))
  const met = new Map<Target, boolean>()
  for (const { target, heading, numbering } of outline.headings) {
    if (target === null || !senseOf(heading, [target])?.strong) continue
    met.set(target, (met.get(target) ?? false) || agrees(target, numbering))
  }
  return {
    topic: told || (!elsewhere && (title === null || saysLittle(title)) ? null : false),
    strong: met.size,
    agreed: [...met.values()].filter(Boolean).length,
    told: outline.headings.filter(({ heading }) => namesMovement(heading)).length,
    foreign: outline.headings.filter(({ target }) => target === null).length,
  }
}

/** Words of titles that do not tell what about. */
const empty = new Set(
  'bao cao so tong ket qua thuc hien trien khai cong tac nam quy thang dot ve viec tinh hinh'.split(' '),
)
const fewestTelling = 2

/** "Sơ kết", "Tổng kết năm 2025": a title that could stand over any report. */
const saysLittle = (title: string): boolean =>
  !/\b(?:nam hoc|hoc ky)\b/u.test(fold(title)) &&
  foldedWords(title).filter((word) => !empty.has(word) && !/^\d+$/u.test(word)).length < fewestTelling

/** `II.4` under "4.", `I.2.1` under "2.1.", `III` under "III.". */
const agrees = (target: Target, numbering: string): boolean => {
  const own = numbering.replace(/[^\dIVX.]/gu, '').replace(/\.+$/u, '')
  return own !== '' && (target === own || target.endsWith(`.${own}`))
}

/**
 * Whether the letter's items may be given places. Below this a wrong "Không có" would be entered for an agency that
 * said nothing of the kind; so where title and opening speak of something else, nothing is placed.
 */
export function followsOutline(evidence: Evidence): boolean {
  const { topic, strong, agreed, told, foreign } = evidence
  if (topic === true) return strong >= 1
  if (topic === false) return false
  return told >= 1 ? outweighs(evidence) : agreed >= 1 && agreed === strong && foreign === 0
}

/** Whether a text that does not name itself is a report: it speaks of emulation, and its outline outweighs that. */
export const showsReport = (evidence: Evidence): boolean =>
  (evidence.topic === true || evidence.told >= 1) && outweighs(evidence)

const outweighs = ({ strong, agreed }: Evidence): boolean => strong >= 5 || (strong >= 3 && agreed >= 1)
