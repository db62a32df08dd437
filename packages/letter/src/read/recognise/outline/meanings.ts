import { type Meaning as Item, meanings as items } from '@thidua/schema/outline/meanings'
import { fold, foldedWords } from '../../../sentences/fold.ts'

/** What a heading can open: an item, or a heading over items (chapters I and II, group I.2). */
export type Target = Item | 'I' | 'I.2' | 'II'

/** All that a heading can open. */
export const everyTarget: readonly Target[] = ['I', 'I.2', 'II', ...items]

interface Meaning {
  readonly target: Target
  /** Folded words that can mean nothing else in a heading. */
  readonly strong: RegExp
  readonly not?: RegExp
  /** Folded words of the standard heading, for headings with lost or garbled words. */
  readonly words: string
}

/** In the order of trial: the narrower meaning first. */
const meanings: readonly Meaning[] = [
  {
    target: 'I.2',
    strong: /\bthuan loi\b.*\bkho khan\b|\bkho khan\b.*\bthuan loi\b/u,
    words: 'nhung thuan loi kho khan',
  },
  { target: 'I.2.1', strong: /\bthuan loi\b/u, not: /\bkho khan\b/u, words: 'thuan loi' },
  { target: 'I.2.2', strong: /\bkho khan\b/u, not: /\bthuan loi\b|\bkien nghi\b/u, words: 'kho khan' },
  {
    target: 'II.3',
    strong:
      /\bdien hinh\b|\bmo hinh (?:hay|moi|tieu bieu)\b|\bcach lam (?:hay|moi)\b|\bguong (?:nguoi tot|dien hinh)\b/u,
    words: 'cong tac phat hien boi duong tuyen truyen nhan rong dien hinh tien tien mo hinh hay cach lam moi sang tao',
  },
  {
    target: 'II.2',
    strong:
      /\bvan ban\b.*\b(?:trien khai|huong ung|chi dao|thuc hien)\b|\bhieu qua kinh te\b|\btac dong cua\b|\bban hanh(?: cac)? van ban\b/u,
    words: 'cac van ban trien khai huong ung danh gia hieu qua kinh te xa hoi va tac dong',
  },
  {
    target: 'II.4',
    strong: /\bkhen thuong\b|\bton vinh\b/u,
    // The field of work, unless the heading says nothing else.
    not: /^(?!(?:ve )?(?:cong tac )?thi dua(?: va)? khen thuong$).*\bthi dua(?: va)? khen thuong\b/u,
    words: 'cong tac khen thuong tap the ho gia dinh ca nhan co thanh tich',
  },
  {
    target: 'II.5',
    strong: /\bkiem tra(?: va)? giam sat\b|\bcong tac kiem tra\b|\bgiam sat\b|^(?:tu |viec )?kiem tra$/u,
    words: 'cong tac kiem tra giam sat thuc hien',
  },
  { target: 'IV', strong: /\bkien nghi\b|\bde xuat\b|^de nghi$/u, words: 'de xuat kien nghi' },
  {
    target: 'III',
    strong:
      /\bdanh gia chung\b|^(?:tu )?(?:danh gia|nhan xet)\b|\bnhan xet chung\b|\bbai hoc\b|\buu diem\b|\bnguyen nhan\b|\bton tai\b|^han che\b/u,
    words: 'danh gia chung',
  },
  {
    target: 'I.1',
    strong: /\bdac diem chung\b|\btinh hinh chung\b|\bchuc nang\b.*\bnhiem vu\b|\bto chuc bo may\b/u,
    words: 'dac diem chung',
  },
  {
    target: 'I',
    strong: /\bdac diem\b.*\btinh hinh\b|\bkhai quat\b|^tinh hinh(?: co quan| don vi)?$|^dac diem$/u,
    words: 'khai quat dac diem tinh hinh',
  },
  {
    target: 'II',
    strong:
      /^(?:.* va )?(?:cac |nhung |mot so )?ket qua(?: (?:hieu qua|cu the|noi bat|chu yeu|dat duoc|cua|phong trao|thi dua|va|suc lan toa|tac dong|tren|cac|mat|linh vuc|cong tac))*$|\bket qua\b.*\b(?:trien khai|thuc hien|to chuc|dat duoc)\b/u,
    words: 'ket qua trien khai thuc hien phong trao thi dua',
  },
  {
    target: 'II.1',
    strong:
      /^(?:cong tac |viec |tinh hinh |qua trinh )?(?:lanh dao|chi dao|trien khai|phat dong|quan triet|tuyen truyen|to chuc (?:trien khai|phat dong|quan triet))\b/u,
    words: 'cong tac trien khai phong trao thi dua',
  },
]

/** The words of the standard headings, to go through and to look up. */
const standards = new Map(
  meanings.map(({ words }) => {
    const list = words.split(' ')
    return [words, { list, own: new Set(list) }] as const
  }),
)

/** A heading's sense: `strong` when its words can mean nothing else, else by how many words it shares. */
export interface Sense {
  readonly target: Target
  readonly strong: boolean
  /** Share of the heading's own words that the standard heading has, 0–1. */
  readonly purity: number
}

/** Words that stand in any heading and tell none from another. */
const neutral = new Set(
  'phong trao thi dua trong cua va cac nhung cong tac thuc hien ve giai doan nam tai don vi co quan cu the noi bat'.split(
    ' ',
  ),
)

/** Whether all words stand in any heading: "Phong trào thi đua". */
export const saysNothing = (heading: string): boolean => {
  const words = foldedWords(heading)
  return words.length > 0 && words.every((word) => neutral.has(word))
}

/** Shares of words from which on a heading without telling words means something. */
const leastShare = 0.5
const leastOfBest = 0.6
/** Words of a standard heading, fewer than which tell nothing by being shared. */
const fewestStandard = 4

/** The first of the allowed targets that a heading means, or null. */
export function senseOf(heading: string, allowed: readonly Target[]): Sense | null {
  const folded = fold(heading)
  const words = folded.split(' ').filter(Boolean)
  if (words.length === 0) return null
  let weak: Sense | null = null
  let best = leastShare
  for (const meaning of meanings) {
    if (!allowed.includes(meaning.target)) continue
    const { share, ...sense } = compared(meaning, folded, words)
    if (sense.strong) return sense
    if (meansByShare(meaning, share, sense.purity, best)) {
      best = share
      weak = sense
    }
  }
  return weak
}

/** Everything of the allowed that a heading can mean, each for itself: what it means first of all before the others. */
export function sensesOf(heading: string, allowed: ReadonlySet<Target>): ReadonlyMap<Target, Sense> {
  const folded = fold(heading)
  const words = folded.split(' ').filter(Boolean)
  const senses = (words.length === 0 ? [] : meanings).flatMap((meaning) => {
    if (!allowed.has(meaning.target)) return []
    const sense = compared(meaning, folded, words)
    return sense.strong || meansByShare(meaning, sense.share, sense.purity, leastShare) ? [sense] : []
  })
  const rank = ({ strong, share }: { strong: boolean; share: number }) => (strong ? 1 : share)
  return new Map(senses.toSorted((a, b) => rank(b) - rank(a)).map(({ share, ...sense }) => [sense.target, sense]))
}

/** A heading beside the standard one: whether it is strong, how pure, and what share of the standard words it has. */
function compared({ target, strong, not, words: standard }: Meaning, folded: string, words: readonly string[]) {
  const { list, own } = standards.get(standard) ?? { list: [], own: new Set<string>() }
  let [telling, shared] = [0, 0]
  for (const word of words) {
    const isOwn = own.has(word)
    if (isOwn) shared++
    if (isOwn || !neutral.has(word)) telling++
  }
  const purity = shared / Math.max(1, telling)
  let met = 0
  for (const word of list) if (words.includes(word)) met++
  const share = met / Math.max(1, list.length)
  return { target, strong: strong.test(folded) && !not?.test(folded), purity, share }
}

const meansByShare = ({ words }: Meaning, share: number, purity: number, best: number): boolean =>
  (standards.get(words)?.list.length ?? 0) >= fewestStandard && share * purity >= best * leastOfBest && share >= best

/** Folded words that mean an item only under its own number: "2. Kết quả" is II.2, "a) Kết quả" is none. */
const numbered: Readonly<Partial<Record<Target, RegExp>>> = {
  I: /\b(?:tinh hinh|dac diem|gioi thieu|boi canh)\b/u,
  III: /\b(?:danh gia|nhan xet|han che)\b/u,
  'I.1': /\bdac diem\b|\btinh hinh\b|\bto chuc\b/u,
  'II.1': /\b(?:lanh dao|chi dao|trien khai|phat dong|quan triet|tuyen truyen)\b/u,
  'II.2': /\b(?:van ban|ket qua|hieu qua|tac dong)\b/u,
  'II.3': /\b(?:mo hinh|guong|tieu bieu|nhan rong|cach lam)\b/u,
  'II.5': /\bkiem tra\b/u,
}
const longestNumbered = 12

/**
 * What a short heading means under its item's own number: all its words are the item's, though too few to tell it
 * ("Về văn bản và hiệu quả"), or one of them is a word that the item alone has in its chapter.
 */
export function numberedSense(heading: string, target: Target): Sense | null {
  const own = meanings.find((meaning) => meaning.target === target)?.words.split(' ') ?? []
  const words = foldedWords(heading)
  const telling = words.filter((word) => !neutral.has(word))
  if (telling.length >= 3 && telling.every((word) => own.includes(word))) return { target, strong: false, purity: 1 }
  const named = words.length <= longestNumbered && numbered[target]?.test(words.join(' '))
  return named ? { target, strong: false, purity: 0.5 } : null
}

/** Whether a heading under an item's number says more of another item: "2. Những cách làm hiệu quả" is II.2 by its number alone. */
export function saysMoreOfAnother(heading: string, target: Target): boolean {
  const folded = fold(heading)
  const words = folded.split(' ').filter(Boolean)
  const own = meanings.find((meaning) => meaning.target === target)
  const share = own ? compared(own, folded, words).purity : 0
  return meanings.some(
    (other) =>
      other !== own && numberedSense(heading, other.target) !== null && compared(other, folded, words).purity > share,
  )
}
