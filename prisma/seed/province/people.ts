import { chanceOf, idOf } from '../chance.ts'
import { demoSignIns } from '../demo-sign-ins.ts'
import { type BlockCode, blocks } from './blocks.ts'
import type { DemoAgency } from './demo-agency.ts'

export interface DemoPerson {
  readonly id: string
  readonly name: string
  readonly email: string
}

export interface DemoMembership {
  readonly id: string
  readonly personId: string
  readonly agency: string
  readonly role: 'clerk' | 'head' | 'reviewer' | 'compiler' | 'viewer'
  readonly maySubmit: boolean
  readonly blocks: readonly BlockCode[]
}

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Đinh',
  'Lương',
  'Tạ',
  'Trương',
  'Phan',
  'Châu',
  'Kiều',
]
const men = {
  title: 'ông',
  middles: ['Minh', 'Thanh', 'Quốc', 'Đức', 'Xuân', 'Ngọc', 'Hữu', 'Công', 'Hoài', 'Tấn', 'Trung', 'Gia', 'Bảo'],
  givens: [
    'An',
    'Bình',
    'Dương',
    'Hiếu',
    'Hòa',
    'Khánh',
    'Lâm',
    'Nam',
    'Phúc',
    'Quân',
    'Sơn',
    'Tâm',
    'Tuấn',
    'Vinh',
    'Đạt',
    'Hậu',
    'Cường',
    'Thịnh',
  ],
} as const
const women = {
  title: 'bà',
  middles: ['Thị Thu', 'Thị Mỹ', 'Thị Bích', 'Thị Kim', 'Ngọc', 'Thanh', 'Thị Hồng', 'Hoài', 'Thị Lệ', 'Minh'],
  givens: [
    'An',
    'Châu',
    'Giang',
    'Hà',
    'Linh',
    'Mai',
    'Nga',
    'Thảo',
    'Trang',
    'Uyên',
    'Yến',
    'Hạnh',
    'Hiền',
    'Phượng',
    'Thủy',
    'Vân',
    'Duyên',
  ],
} as const

/** An invented name and its form of address; put together by chance, so whoever bears it is meant by nobody. */
export function inventedPerson(slug: string): { title: string; name: string } {
  const { happens, pick } = chanceOf(`name ${slug}`)
  const { title, middles, givens } = happens(0.5) ? men : women
  return { title, name: `${pick(families)} ${pick(middles)} ${pick(givens)}` }
}

const person = (email: string): DemoPerson => ({ id: idOf(`person ${email}`), email, name: inventedPerson(email).name })

/** Ban Dân tộc's people went over to its successor; what it sent was theirs. */
const deskOf = ({ code }: DemoAgency): string => (code === 'BDTOC' ? 'sdttg' : code.toLowerCase())

export const clerkOf = (agency: DemoAgency): DemoPerson => person(`chuyenvien.${deskOf(agency)}@demo.example`)
export const headOf = (agency: DemoAgency): DemoPerson => person(`lanhdao.${deskOf(agency)}@demo.example`)

/** Who sees to a block at Sở Nội vụ. */
export const reviewerOf = (block: BlockCode | null): DemoPerson =>
  person(reviewers.find((r) => block && r.blocks.includes(block))?.email ?? compilerEmail)
export const compiler = (): DemoPerson => person(compilerEmail)

const compilerEmail = 'tonghop.snv@demo.example'
const codes = blocks.map(({ code }) => code)
const reviewers: readonly { email: string; blocks: readonly BlockCode[] }[] = [
  { email: 'thamdinh.snv@demo.example', blocks: codes.slice(0, 7) },
  { email: 'thamdinh2.snv@demo.example', blocks: codes.slice(7) },
]

/** A clerk and a head for every agency that reports, and the people of Sở Nội vụ who ask for the reports. */
export function demoPeople(agencies: readonly DemoAgency[]): { people: DemoPerson[]; memberships: DemoMembership[] } {
  const people = new Map<string, DemoPerson>()
  const memberships: DemoMembership[] = []
  const join = (
    who: DemoPerson,
    agency: string,
    role: DemoMembership['role'],
    more: { maySubmit?: boolean; blocks?: readonly BlockCode[] } = {},
  ) => {
    people.set(who.id, who)
    memberships.push({
      id: idOf(`membership ${who.email} ${agency} ${role}`),
      personId: who.id,
      agency,
      role,
      maySubmit: more.maySubmit ?? false,
      blocks: more.blocks ?? [],
    })
  }
  for (const agency of agencies) {
    if (agency.block === null) continue
    const maySubmit = agency.code === 'SDTTG' || chanceOf(`delegated ${agency.code}`).happens(0.3)
    join(clerkOf(agency), agency.code, 'clerk', { maySubmit })
    join(headOf(agency), agency.code, 'head', { maySubmit: true })
  }
  join(compiler(), 'SNV', 'compiler')
  for (const { email, blocks: own } of reviewers) join(person(email), 'SNV', 'reviewer', { blocks: own })
  for (const { email, role, agency } of demoSignIns) if (role === 'viewer') join(person(email), agency, role)
  return { people: [...people.values()], memberships }
}
