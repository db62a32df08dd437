import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const call = /\bgraphql\(\s*(?:\/\* GraphQL \*\/\s*)?`\s*(query|mutation|fragment)\s+(\w+)[^`]*`\s*,?\s*\)/gu
const source = /^import \{ graphql \} from '@thidua\/schema\/generated\/gql'\n/mu
const prefix = '\0document:'

/**
 * Gives every page only the GraphQL documents it names. The generated `graphql` function holds all
 * operations of the app twice (text and document) in one map, and all documents are one file: no bundler
 * can split either. Here each document is a module of its own.
 */
export function splitDocuments(): Plugin {
  const generated = fileURLToPath(import.meta.resolve('@thidua/schema/generated/graphql'))
  return {
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
      const imports = [...names].map((name) => `import { ${name} } from 'document:${name}'`).join('; ')
      return { code: replaced.replace(source, `${imports}\n`), map: null }
    },
    resolveId: (id) => (id.startsWith('document:') ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(prefix)) return null
      const name = id.slice(prefix.length)
      const line = readFileSync(generated, 'utf8')
        .split('\n')
        .find((one) => one.startsWith(`export const ${name} = `))
      if (!line) throw new Error(`${name} is not generated: run the codegen of packages/schema`)
      return line.replace(/ as unknown as DocumentNode<.*>;$/u, '')
    },
  }
}

/** The names that GraphQL Code Generator gives: every part between underscores begins with a capital. */
function documentName(kind: string, name: string): string {
  const pascal = name
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('_')
  return kind === 'fragment' ? `${pascal}FragmentDoc` : `${pascal}Document`
}
