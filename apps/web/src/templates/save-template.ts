import { apolloClient } from '#lib/graphql/apollo-client.ts'
import { saveTemplateMutation } from './queries.ts'
import type { SavedTemplate, SaveOutcome } from './template-store.ts'

/** Sends the whole draft of a template. Never rejects. */
export async function saveTemplate(id: string, draft: SavedTemplate): Promise<SaveOutcome> {
  const answer = await apolloClient
    .mutate({ mutation: saveTemplateMutation, variables: { input: { id, ...draft } } })
    .catch(() => null)
  const result = answer?.data?.result
  switch (result?.__typename) {
    case undefined:
      return { kind: 'unreachable' }
    case 'MutationSaveTemplateSuccess':
      return { kind: 'saved', revision: result.data.revision }
    case 'TemplateConflictError':
      return { kind: 'newer', theirs: result.theirs }
    case 'NotFoundError':
      return { kind: 'gone' }
    case 'ForbiddenError':
    case 'ValidationError':
      return { kind: 'refused' }
  }
}
