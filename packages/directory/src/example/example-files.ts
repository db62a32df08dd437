import type { AgencyKind } from '@thidua/schema/administration/agency-form'
import { type AgencyField, agencyFields, type PersonField, personFields } from '../columns/fields.ts'
import { agencyHeaders, personHeaders } from '../columns/header-words.ts'
import { kindWords } from '../plan/words/agency-words.ts'
import { roleWords } from '../plan/words/person-words.ts'
import { csvFile } from './csv-file.ts'

const kind = (value: AgencyKind): string => kindWords.usual.get(value) ?? value

/** Agencies of an invented province, one of most kinds; a file with its columns comes in as it is. */
const agencies: readonly Partial<Record<AgencyField, string>>[] = [
  {
    code: 'UBNDT',
    electronicCode: 'H99',
    name: 'Ủy ban nhân dân tỉnh Sông Thao',
    shortName: 'UBND tỉnh',
    symbol: 'UBND',
    kind: kind('department'),
    letterPlace: 'Sông Thao',
    headPost: 'Chủ tịch',
    regime: 'Tập thể',
    validFrom: '01/07/2025',
  },
  {
    code: 'SNV',
    electronicCode: 'H99.12',
    name: 'Sở Nội vụ tỉnh Sông Thao',
    shortName: 'Sở Nội vụ',
    symbol: 'SNV',
    kind: kind('department'),
    superiorLine: 'UBND TỈNH SÔNG THAO',
    letterPlace: 'Sông Thao',
    headPost: 'Giám đốc',
    regime: 'Thủ trưởng',
    parentCode: 'UBNDT',
    validFrom: '01/07/2025',
  },
  {
    code: 'BDT',
    name: 'Ban Dân tộc tỉnh Sông Thao',
    kind: kind('department'),
    parentCode: 'UBNDT',
    validFrom: '01/08/2004',
    validUntil: '01/03/2025',
  },
  {
    code: 'SDTTG',
    name: 'Sở Dân tộc và Tôn giáo tỉnh Sông Thao',
    kind: kind('department'),
    parentCode: 'UBNDT',
    predecessorCodes: 'BDT',
    validFrom: '01/03/2025',
  },
  {
    code: 'MTTQ',
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sông Thao',
    kind: kind('front'),
    letterPlace: 'Sông Thao',
  },
  {
    code: '99001',
    electronicCode: 'H99.61',
    name: 'Ủy ban nhân dân xã Đồi Chè',
    kind: kind('commune'),
    parentCode: 'UBNDT',
    validFrom: '01/07/2025',
  },
]

/** People of those agencies. */
const people: readonly Partial<Record<PersonField, string>>[] = [
  {
    email: 'chuyenvien@songthao.example',
    name: 'Lê Thị Mẫu',
    phone: '0912 345 678',
    agencyCode: 'SDTTG',
    role: roleWords.usual.get('clerk') ?? '',
    maySubmit: 'Không',
    validFrom: '01/03/2025',
  },
  {
    email: 'lanhdao@songthao.example',
    name: 'Trần Văn Mẫu',
    phone: '0255 3822 123 (văn phòng)',
    agencyCode: 'SDTTG',
    role: roleWords.usual.get('head') ?? '',
    validFrom: '01/03/2025',
  },
  {
    email: 'tonghop@songthao.example',
    name: 'Phạm Thị Mẫu',
    agencyCode: 'SNV',
    role: roleWords.usual.get('compiler') ?? '',
  },
  {
    email: 'xadoiche@songthao.example',
    name: 'Nguyễn Văn Mẫu',
    agencyCode: '99001',
    role: roleWords.usual.get('clerk') ?? '',
    maySubmit: 'Có',
  },
]

/** A CSV file of agencies with every column, to be filled in. Blocks are left out: a new database has none. */
export const exampleAgencies = (): string =>
  csvFile([
    agencyFields.map((field) => agencyHeaders[field][0]),
    ...agencies.map((row) => agencyFields.map((field) => row[field] ?? '')),
  ])

/** A CSV file of people with every column, who belong to the agencies of `exampleAgencies`. */
export const examplePeople = (): string =>
  csvFile([
    personFields.map((field) => personHeaders[field][0]),
    ...people.map((row) => personFields.map((field) => row[field] ?? '')),
  ])
