import type { Signature } from '../model/letter-document.ts'
import { upper } from './format-vietnamese.ts'
import type { LetterAgency } from './report-input.ts'

/** In whose right the signer signs; TM. follows from the collective regime, not from the signer. */
export const capacities = ['head', 'deputy', 'acting', 'byOrder', 'byAuthorisation'] as const
export type Capacity = (typeof capacities)[number]

const collective = /^(ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd)(?=\s|$)/iu
const abbreviations: Readonly<Record<string, string>> = { UBND: 'ỦY BAN NHÂN DÂN', HĐND: 'HỘI ĐỒNG NHÂN DÂN' }

/**
 * The lines above the signer's name for both regimes (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7).
 * `typed` is the letter field `capacity`: a key of `capacities` on the first line (blank = head), the
 * signer's own post on the lines after it, which TL. and TUQ. need. A first line that is no key makes
 * all of them the signature's lines as typed.
 */
export function composeSignature(typed: string, name: string, agency: LetterAgency): Signature {
  const [first = '', ...posts] = typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const known = capacities.find((capacity) => capacity === (first || 'head'))
  const lines = known ? linesOf(known, posts, agency) : [first, ...posts]
  return { lines: lines.map(upper), name: name.trim() || null }
}

function linesOf(capacity: Capacity, posts: readonly string[], agency: LetterAgency): string[] {
  const { headPost } = agency
  const onBehalf = agency.regime === 'collective' ? [`TM. ${collectiveName(agency.name)}`] : []
  switch (capacity) {
    case 'head':
      return [...onBehalf, headPost]
    case 'deputy':
      return [...onBehalf, `KT. ${headPost}`, ...(posts.length > 0 ? posts : [`Phó ${headPost}`])]
    case 'acting':
      return [...onBehalf, `Q. ${headPost}`]
    // Whoever signs by order or by authorisation signs for the head, never for the collective.
    case 'byOrder':
      return [`TL. ${headPost}`, ...posts]
    case 'byAuthorisation':
      return [`TUQ. ${headPost}`, ...posts]
  }
}

/** `Ủy ban nhân dân` without its territory: the letterhead names that already. */
function collectiveName(name: string): string {
  const kind = collective.exec(name)?.[1]
  if (kind) return abbreviations[upper(kind)] ?? kind
  return name.replace(/\s+(?:tỉnh|thành phố|xã|phường|đặc khu)\s+\S.*$/iu, '')
}
