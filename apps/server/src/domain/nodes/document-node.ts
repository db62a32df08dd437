/** A document of the shared registry as resolvers get it. */
export interface DocumentNode {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly issuer: string
  readonly issuedOn: string | null
  readonly subject: string | null
}

/** A row of `document` as JSON, null when the join found none. */
export const documentJson = (d: string): string =>
  `CASE WHEN ${d}.id IS NOT NULL THEN json_build_object('id', ${d}.id, 'type', ${d}.type, 'number', ${d}.number,
    'issuer', ${d}.issuer, 'issuedOn', ${d}.issued_on, 'subject', ${d}.subject) END`
