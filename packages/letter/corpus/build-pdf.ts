import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

let compiler: NodeCompiler | undefined

/** Compiles a letter of the corpus written in Typst to a tagged PDF. */
export function buildPdf(source: string): Uint8Array {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] })
  return new Uint8Array(compiler.pdf({ mainFileContent: source }))
}
