/** What a column of a table of agencies can mean. */
export const agencyFields = [
  'code',
  'electronicCode',
  'name',
  'shortName',
  'symbol',
  'kind',
  'superiorLine',
  'letterPlace',
  'headPost',
  'regime',
  'parentCode',
  'block',
  'predecessorCodes',
  'validFrom',
  'validUntil',
] as const
export type AgencyField = (typeof agencyFields)[number]

/** What a column of a table of people can mean; a row is one role of one person in one agency. */
export const personFields = [
  'email',
  'name',
  'phone',
  'agencyCode',
  'role',
  'maySubmit',
  'blocks',
  'validFrom',
  'validUntil',
] as const
export type PersonField = (typeof personFields)[number]

export type Field = AgencyField | PersonField
export type TableKind = 'agencies' | 'people'

/** Columns that a table must have: one of each group, told by the group's first. */
export const requiredFields: {
  readonly agencies: readonly (readonly AgencyField[])[]
  readonly people: readonly (readonly PersonField[])[]
} = {
  agencies: [['code', 'electronicCode'], ['name']],
  people: [['email'], ['agencyCode'], ['role']],
}
