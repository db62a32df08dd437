import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'

let compiler: NodeCompiler | undefined

/** Compiles a letter of the corpus written in Typst to a tagged PDF. Up to version 1.4 its objects are not packed into streams. */
export function buildPdf(source: string, version: '1.4' | '1.7' = '1.7'): Uint8Array {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] })
  return new Uint8Array(
    compiler.pdf(
      { mainFileContent: source },
      { pdfStandard: version === '1.4' ? PdfStandard.V_1_4 : PdfStandard.V_1_7 },
    ),
  )
}
