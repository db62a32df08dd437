import type { PersonName } from '../small-province.ts'
import type { TestServer } from '../test-server.ts'

/** What a mutation of the directory answers: the data, or why not. */
export interface Administered<Data = { readonly id: string }> {
  readonly __typename: string
  readonly data?: Data
  readonly why?: string
  readonly issues?: readonly { readonly path: string; readonly rule: string }[]
  readonly hindrances?: readonly { readonly rule: string; readonly name: string; readonly id: string | null }[]
  readonly newer?: readonly { readonly act: string }[]
}

/** Runs a mutation (`endAgency(…)`) as a person; `data` is what is read of what it gives. */
export async function administered<Data = { readonly id: string }>(
  server: TestServer,
  person: PersonName,
  call: string,
  data = 'id',
): Promise<Administered<Data>> {
  const name = /^\w+/u.exec(call)?.[0] ?? ''
  const type = `Mutation${name.charAt(0).toUpperCase()}${name.slice(1)}Success`
  const { answer } = await server.data<{ answer: Administered<Data> }>(
    person,
    `mutation { answer: ${call} { __typename ... on ${type} { data { ${data} } } ... on ForbiddenError { why }
      ... on ValidationError { issues { path rule } } ... on HinderedError { hindrances { rule name id } }
      ... on AdministrationConflictError { newer { act } } } }`,
  )
  return answer
}
