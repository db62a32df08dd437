import type { Plugin } from 'vite'

const call = /\bgraphql\(\s*(?:\/\* GraphQL \*\/\s*)?`\s*(query|mutation|fragment)\s+(\w+)[^`]*`\s*\)/gu
const source = /^import \{ graphql \} from '@thidua\/schema\/generated\/gql'\n/mu

/**
 * Replaces `graphql(…)` by the generated document itself. The generated `graphql` function holds every
 * operation of the app twice (text and document) in one map that no bundler can split; the documents
 * alone are constants of which a page takes the ones it names.
 */
export const splitDocuments = (): Plugin => ({
  name: 'split-documents',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (!/\/src\/.*\.tsx?$/u.test(id) || !source.test(code)) return null
    const names = new Set<string>()
    const replaced = code.replace(call, (_whole, kind: string, name: string) => {
      const document = documentName(kind, name)
      names.add(document)
      return document
    })
    return {
      code: replaced.replace(source, `import { ${[...names].join(', ')} } from '@thidua/schema/generated/graphql'\n`),
      map: null,
    }
  },
})

/** The names that GraphQL Code Generator gives: every part between underscores begins with a capital. */
function documentName(kind: string, name: string): string {
  const pascal = name
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('_')
  return kind === 'fragment' ? `${pascal}FragmentDoc` : `${pascal}Document`
}
