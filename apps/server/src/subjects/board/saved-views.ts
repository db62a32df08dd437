import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { type Issue, ValidationError } from '#lib/expected-errors.ts'
import { isUuid, statement } from '#lib/sql.ts'
import { typedText } from '#lib/typed-text.ts'

interface SavedViewNode {
  readonly id: string
  readonly name: string
  readonly query: string
}

const SavedView = builder.objectRef<SavedViewNode>('SavedView').implement({
  description: 'A filter of the board that a person keeps under a name.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    query: t.exposeString('query', { description: 'The tail of the address that asks for it, without `?`.' }),
  }),
})

const SavedViews = builder.objectRef<readonly SavedViewNode[]>('SavedViews').implement({
  fields: (t) => ({ views: t.field({ type: [SavedView], resolve: (views) => [...views] }) }),
})

const own = statement<SavedViewNode>(
  'saved-views',
  `SELECT id, name, query FROM saved_view WHERE person_id = $1 ORDER BY name COLLATE "vi-x-icu", id`,
)

/** Nobody finds their way among more. */
const maxViews = 30
const maxName = 60
const maxQuery = 500

/** The same name is the same view, which now asks for something else. One more than there may be is not kept. */
const keep = statement<SavedViewNode>(
  'keep-view',
  `INSERT INTO saved_view (person_id, name, query)
  SELECT $1, $2, $3 WHERE (SELECT count(*) FROM saved_view WHERE person_id = $1 AND name <> $2) < ${maxViews}
  ON CONFLICT (person_id, name) DO UPDATE SET query = excluded.query RETURNING id, name, query`,
)

const drop = statement('drop-view', 'DELETE FROM saved_view WHERE id = $1 AND person_id = $2')

const SaveViewInput = builder.inputType('SaveViewInput', {
  fields: (t) => ({ name: t.string({ required: true }), query: t.string({ required: true }) }),
})

/** Whether it is the tail of an address: names and values, nothing that leads elsewhere. */
const isQuery = (query: string): boolean => /^[\w%.+*-]+=[\w%.+*-]*(&[\w%.+*-]+=[\w%.+*-]*)*$/u.test(query)

builder.queryField('savedViews', (t) =>
  t.field({
    type: [SavedView],
    authScopes: { signedIn: true },
    description: "The viewer's own filters of the board, by name.",
    resolve: (_, _args, context) => own(context.database.writes, [signedIn(context).personId]),
  }),
)

builder.mutationFields((t) => ({
  saveView: t.field({
    type: SavedViews,
    authScopes: { signedIn: true },
    errors: { types: [...expectedErrors] },
    description: 'Keeps a filter under a name; the name that there is already means this filter from now on.',
    args: { input: t.arg({ type: SaveViewInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { personId } = signedIn(context)
      const name = typedText('name', input.name).normalize('NFC').replaceAll(/\s+/gu, ' ')
      const issues: Issue[] = []
      if (name === '') issues.push({ path: 'name', rule: 'required' })
      if (name.length > maxName) issues.push({ path: 'name', rule: 'tooLong' })
      if (input.query.length > maxQuery || !isQuery(input.query)) issues.push({ path: 'query', rule: 'unknown' })
      if (issues.length > 0) throw new ValidationError(issues)
      const kept = await keep(context.database.writes, [personId, name, input.query])
      if (kept.length === 0) throw new ValidationError([{ path: 'name', rule: 'tooMany' }])
      return own(context.database.writes, [personId])
    },
  }),
  removeView: t.field({
    type: SavedViews,
    authScopes: { signedIn: true },
    errors: { types: [...expectedErrors] },
    description: "Drops one of the viewer's own filters; one that is gone or somebody else's is none.",
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_, { id }, context) => {
      const { personId } = signedIn(context)
      if (isUuid(id)) await drop(context.database.writes, [id, personId])
      return own(context.database.writes, [personId])
    },
  }),
}))
