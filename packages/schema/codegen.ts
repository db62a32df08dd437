import { createHash } from 'node:crypto'
import type { CodegenConfig } from '@graphql-codegen/cli'
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'

/** Typed documents for every operation written in the web app, from the printed schema. */
const config: CodegenConfig = {
  schema: './schema.graphql',
  // What a test asks of a server of its own is no operation of the app.
  documents: ['../../apps/web/src/**/*.{ts,tsx}', '!../../apps/web/src/**/*.test.{ts,tsx}'],
  ignoreNoDocuments: true,
  generates: {
    './src/generated/possible-types.ts': { plugins: ['fragment-matcher'] },
    './src/generated/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        // In production the server runs only what is in `persisted-documents.json`, asked for by SHA-256.
        // A function, because the named algorithm puts its name before the digits.
        persistedDocuments: { hashAlgorithm: (text: string) => createHash('sha256').update(text).digest('hex') },
      },
      // A trusted document is sent as a hash, so what Apollo Client adds to a query must be in it already.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        // Apollo's data masking: a fragment's fields are opaque outside its own component.
        inlineFragmentTypes: 'mask',
        customDirectives: { apolloUnmask: true },
        importExtension: '.ts',
        scalars: {
          ID: 'string',
          Date: 'string',
          DateTime: 'string',
          DraftFields: 'Readonly<Record<string, { value: string; version: number; by: string; at: string }>>',
          Answers: 'import("../outline/paths.ts").Answers',
          SubmissionTexts: 'Readonly<Record<string, import("../outline/paths.ts").Answers>>',
          Outline: 'import("../outline/template.ts").Template',
        },
      },
    },
  },
}

export default config
