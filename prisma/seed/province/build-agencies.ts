import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BlockCode } from './blocks.ts'
import type { DemoAgency, Terrain } from './demo-agency.ts'
import { provincialGroups } from './provincial-agencies.ts'

interface Unit {
  readonly code: string
  readonly name: string
  readonly kind: 'xa' | 'phuong' | 'dac_khu'
}

/** The 96 communes of the province by Quyết định 19/2025/QĐ-TTg, Phụ lục II. */
export const communeUnits = (): Unit[] =>
  (JSON.parse(readFileSync(join(import.meta.dirname, '..', 'communes.json'), 'utf8')) as { units: Unit[] }).units

/** Departments that today's form came to with the mergers of 2025; the others are older than any round here. */
const newIn2025 = ['SDTTG', 'SNNMT', 'SXD', 'STC', 'BTGDVTU', 'DUCQD', 'DUUBND', 'BPTTH']

/** All agencies, a parent and a predecessor always before those that name them. */
export const demoAgencies = (): DemoAgency[] => [
  provincialCommittee,
  formerEthnicBoard,
  ...provincialBodies(),
  ...communes(),
]

const provincialCommittee: DemoAgency = {
  code: 'UBNDT',
  name: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
  shortName: 'UBND tỉnh',
  symbol: 'UBND',
  kind: 'department',
  superiorLine: '',
  letterPlace: 'Quảng Ngãi',
  headPost: 'Chủ tịch',
  regime: 'collective',
  parent: null,
  block: null,
  predecessor: null,
  validFrom: '1989-07-01',
  validUntil: null,
  duty: 'quản lý nhà nước trên địa bàn tỉnh',
  terrain: null,
}

/** Became Sở Dân tộc và Tôn giáo in 2025; its report of 2023 is that agency's earlier answer. */
const formerEthnicBoard: DemoAgency = {
  code: 'BDTOC',
  name: 'Ban Dân tộc tỉnh Quảng Ngãi',
  shortName: 'Ban Dân tộc',
  symbol: 'BDT',
  kind: 'department',
  superiorLine: 'UBND TỈNH QUẢNG NGÃI',
  letterPlace: 'Quảng Ngãi',
  headPost: 'Trưởng Ban',
  regime: 'head',
  parent: 'UBNDT',
  block: 'K1',
  predecessor: null,
  validFrom: '2004-08-01',
  validUntil: '2025-03-01',
  duty: 'tham mưu, giúp UBND tỉnh quản lý nhà nước về công tác dân tộc',
  terrain: null,
}

const provincialBodies = (): DemoAgency[] =>
  provincialGroups().flatMap(({ block, kind, superiorLine: usual, bodies }) =>
    bodies.map(({ code, symbol, name, headPost, duty, superiorLine = usual }) => ({
      code,
      name,
      shortName: name.replace(/ tỉnh( Quảng Ngãi)?$/u, ''),
      symbol: symbol ?? code,
      kind,
      superiorLine,
      letterPlace: 'Quảng Ngãi',
      headPost,
      regime: 'head',
      parent: kind === 'department' ? 'UBNDT' : null,
      block,
      predecessor: code === 'SDTTG' ? 'BDTOC' : null,
      validFrom: newIn2025.includes(code) ? '2025-03-01' : '2000-01-01',
      validUntil: null,
      duty,
      terrain: null,
    })),
  )

const communes = (): DemoAgency[] =>
  communeUnits().map(({ code, name, kind }) => {
    const lower = name.replace(/^\p{L}/u, (letter) => letter.toLowerCase())
    return {
      code,
      name: `Ủy ban nhân dân ${lower}`,
      shortName: `UBND ${lower}`,
      symbol: 'UBND',
      kind: 'commune',
      superiorLine: '',
      letterPlace: name.replace(/^(Phường|Xã|Đặc khu) /u, ''),
      headPost: 'Chủ tịch',
      regime: 'collective',
      parent: 'UBNDT',
      block: clusterOf(code, kind),
      predecessor: null,
      validFrom: '2025-07-01',
      validUntil: null,
      duty: `quản lý nhà nước trên địa bàn ${lower}`,
      terrain: terrainOf(code, kind),
    }
  })

/** Codes run from the north-east to the south, then over the former Kon Tum. */
function clusterOf(code: string, kind: Unit['kind']): BlockCode {
  if (kind !== 'xa') return 'C1'
  if (code < '21285') return 'C2'
  if (code < '21480') return 'C3'
  return code < '23370' ? 'C4' : 'C5'
}

const coast = ['21034', '21061', '21211', '21409', '21421', '21433', '21472']
const plain = [
  '21040',
  '21085',
  '21100',
  '21181',
  '21196',
  '21205',
  '21220',
  '21235',
  '21238',
  '21250',
  '21364',
  '21370',
  '21385',
  '21400',
  '21457',
]

function terrainOf(code: string, kind: Unit['kind']): Terrain {
  if (kind === 'dac_khu') return 'island'
  if (kind === 'phuong') return 'urban'
  if (coast.includes(code)) return 'coast'
  return plain.includes(code) ? 'plain' : 'mountain'
}
