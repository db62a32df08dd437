import { fold } from '../../../sentences/fold.ts'

const spelt: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/gu, 'uy ban nhan dan'],
  [/\bhdnd\b/gu, 'hoi dong nhan dan'],
  [/\bubmttq\b/gu, 'uy ban mat tran to quoc'],
  [/\bmttq\b/gu, 'mat tran to quoc'],
  [/\bchqs\b/gu, 'chi huy quan su'],
]

const wordsOf = (name: string): string[] => {
  const folded = spelt.reduce((text, [short, long]) => text.replace(short, long), fold(name))
  return folded.split(' ').filter(Boolean)
}

/**
 * Whether two names are one body's, the first perhaps shortened: the second's words in their order with some left
 * out ("Sở", "Sở Công Thương", "UBND xã" of "Ủy ban nhân dân xã Trà Sơn Hạ"), or some as initials ("Hội LHPN").
 */
export function isSameBody(name: string, whole: string): boolean {
  const [own, full] = [wordsOf(name), wordsOf(whole)]
  if (own.length === 1) return single.test(name.trim().toLowerCase()) && reads(own, full)
  return own.length > 1 && (reads(own, full) || /^(?:don vi|co quan)$/u.test(own.join(' ')))
}

/** Words that alone mean the body a letter speaks of; their marks count: "Phòng", not "Phong trào". */
const single = /^(?:sở|ban|đài|hội|trường|cục|phòng|viện|tòa|toà|thuế|xã|phường|vksnd|tand)$/u

/** Whether the words stand in the others in their order, each whole or as the initials of several. */
function reads(own: readonly string[], full: readonly string[]): boolean {
  let at = 0
  for (const word of own) {
    const found = full.indexOf(word, at)
    if (found >= 0) {
      at = found + 1
      continue
    }
    const spelled = initialsAt(word, full, at)
    if (spelled < 0) return false
    at = spelled
  }
  return true
}

/** Index after the words of which a short form holds the initials, from `from` on; -1 when there are none. */
function initialsAt(short: string, full: readonly string[], from: number): number {
  if (short.length < 2 || short.length > 8) return -1
  for (let start = from; start + short.length <= full.length; start++) {
    const run = full.slice(start, start + short.length)
    if (run.map((word) => word.charAt(0)).join('') === short) return start + short.length
  }
  return -1
}
