import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import type { Template } from '@thidua/schema/outline/template'
import { editTemplate } from '@thidua/schema/template-editing/edit-template'
import type { TemplateAct } from '@thidua/schema/template-editing/template-act'
import { usedNames } from '@thidua/schema/template-editing/used-names'
import type { PersonName } from './small-province.ts'
import type { TestServer } from './test-server.ts'

export interface TemplateVersion {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly version: number
  readonly revision: number
  readonly publishedAt: string | null
  readonly items: number
  readonly outline: Template
  readonly rounds: readonly { readonly name: string }[]
}

export interface TemplateAnswer {
  readonly __typename: string
  readonly data?: TemplateVersion
  readonly theirs?: TemplateVersion
  readonly issues?: readonly { readonly path: string; readonly rule: string }[]
  readonly why?: string
}

const fields = 'id slug name version revision publishedAt items outline rounds { name }'

/** What people do with templates, on a test's server. */
export function templateActs(server: TestServer) {
  const versions = async (person: PersonName) =>
    (await server.data<{ templates: TemplateVersion[] }>(person, `{ templates { ${fields} } }`)).templates

  async function act(person: PersonName, name: string, type: string, input: object): Promise<TemplateAnswer> {
    const success = `Mutation${name.charAt(0).toUpperCase()}${name.slice(1)}Success`
    const conflict = name === 'editTemplate' ? '' : `... on TemplateConflictError { theirs { ${fields} } }`
    const answer = await server.data<Record<string, TemplateAnswer>>(
      person,
      `mutation Act($input: ${type}!) { ${name}(input: $input) { __typename ... on ${success} { data { ${fields} } }
        ... on ValidationError { issues { path rule } } ... on ForbiddenError { why } ${conflict} } }`,
      { input },
    )
    return answer[name] as TemplateAnswer
  }

  const open = (input: object, person: PersonName = 'administrator') =>
    act(person, 'editTemplate', 'EditTemplateInput', input)
  const save = (
    { id, revision }: TemplateVersion,
    outline: unknown,
    person: PersonName = 'administrator',
    name = 'Sơ kết',
  ) => act(person, 'saveTemplate', 'SaveTemplateInput', { id, revision, name, outline })
  const publish = ({ id, revision }: TemplateVersion, more: object = {}, person: PersonName = 'administrator') =>
    act(person, 'publishTemplate', 'PublishTemplateInput', { id, revision, fates: [], rounds: [], ...more })
  return { versions, open, save, publish }
}

export const draftOf = (answer: TemplateAnswer): TemplateVersion => {
  if (!answer.data) throw new Error(JSON.stringify(answer))
  return answer.data
}
/** The standard outline's draft after acts. */
export const edited = (outline: Template, ...acts: TemplateAct[]) =>
  acts.reduce((template, one) => editTemplate(template, one, usedNames([midTermTemplate])), outline)
