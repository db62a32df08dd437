import type { AgencyKind } from '@thidua/schema/administration/agency-form'
import { fold } from '../../columns/fold.ts'
import type { Agency, Regime } from '../directory.ts'
import type { Said } from './read-agency-row.ts'

const posts: Readonly<Record<AgencyKind, string>> = {
  department: 'Giám đốc',
  party: 'Trưởng Ban',
  front: 'Chủ tịch',
  armed: 'Chỉ huy trưởng',
  vertical: 'Giám đốc',
  commune: 'Chủ tịch',
  enterprise: 'Giám đốc',
  association: 'Chủ tịch',
}

/** Posts that go with what an agency is called rather than with its kind; the first words that fit decide. */
const postsByName: readonly (readonly [words: RegExp, post: string])[] = [
  [/^van phong/u, 'Chánh Văn phòng'],
  [/^thanh tra/u, 'Chánh Thanh tra'],
  [/^uy ban kiem tra/u, 'Chủ nhiệm'],
  [/^(?:uy ban|ubnd|hoi|lien doan|lien hiep|lien minh)\b/u, 'Chủ tịch'],
  [/^(?:bo|ban) chi huy/u, 'Chỉ huy trưởng'],
  [/^ban quan ly du an/u, 'Giám đốc'],
  [/^ban\b/u, 'Trưởng Ban'],
  [/^cong an/u, 'Giám đốc'],
  [/^(?:dang uy|tinh uy|tinh doan)/u, 'Bí thư'],
  [/^truong\b/u, 'Hiệu trưởng'],
  [/^toa an/u, 'Chánh án'],
  [/^vien kiem sat/u, 'Viện trưởng'],
]

const regimes: Readonly<Record<AgencyKind, Regime>> = {
  department: 'head',
  party: 'head',
  front: 'head',
  armed: 'head',
  vertical: 'head',
  commune: 'collective',
  enterprise: 'head',
  association: 'head',
}

const committee = /^(?:ủy|uỷ) ban nhân dân\s+/iu

/**
 * What a new agency is where the file does not say. The superior body's line is the parent's name, as letters have it; a
 * commune's own letters have none. Its place is that of a commune's name, else the parent's.
 */
export function agencyDefaults(code: string, said: Said, parent: Agency | null, today: string) {
  const { name = '', kind = 'department' } = said
  const isCommune = kind === 'commune'
  const postByName = isCommune ? undefined : postsByName.find(([words]) => words.test(fold(name)))?.[1]
  return {
    shortName: name,
    symbol: isCommune ? 'UBND' : code,
    superiorLine: isCommune || !parent ? '' : parent.name.replace(committee, 'UBND ').toLocaleUpperCase('vi'),
    letterPlace: isCommune ? communePlace(name) : (parent?.letterPlace ?? ''),
    headPost: postByName ?? posts[kind],
    regime: regimes[kind],
    validFrom: today,
  } satisfies Partial<Agency>
}

/** `Ủy ban nhân dân xã Trà Bồng` → `Trà Bồng`. */
const communePlace = (name: string): string =>
  name
    .replace(/^UBND\s+/u, '')
    .replace(committee, '')
    .replace(/^(?:xã|phường|đặc khu)\s+/iu, '')
