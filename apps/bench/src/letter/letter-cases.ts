import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDoc } from '@thidua/letter/corpus/build-doc'
import { read } from '@thidua/letter/read/read'
import { renderDocx } from '@thidua/letter/render/docx/render-docx'
import { renderPdf } from '@thidua/letter/render/typst/render-pdf'
import { docxParagraphs } from '@thidua/letter/seal/docx-paragraphs'
import type { BenchCase } from '../bench-case.ts'
import { budgetCase } from '../budget-case.ts'
import { cpuRateSlice } from '../slice.ts'
import { officeCommand, officeToPdf } from './office.ts'
import { variedLetter } from './varied-letters.ts'

/** A report of four pages and its annexes to Word. */
const toDocx = budgetCase({
  name: 'letter-docx',
  budgetMs: 25,
  prepare: async () => {
    let number = 0
    return () => renderDocx([variedLetter(++number)])
  },
})

/** The same report to PDF when somebody asks for it, against LibreOffice started to make a PDF of our DOCX. */
const toPdf: BenchCase = {
  name: 'letter-pdf',
  unit: 'reports/CPU-s',
  baselineName: 'LibreOffice, same DOCX',
  goal: 20,
  pairs: 3,
  prepare: async () => {
    let number = 0
    const ours = cpuRateSlice(() => renderPdf(variedLetter(++number)), { forMs: 2000 })
    const office = officeCommand()
    if (office === null) return { ours, baseline: null, close: async () => undefined }
    const folder = await mkdtemp(join(tmpdir(), 'bench-letter-'))
    const file = join(folder, 'report.docx')
    await writeFile(file, await renderDocx([variedLetter(1)]))
    return {
      ours,
      baseline: cpuRateSlice(() => officeToPdf(office, folder, file)),
      close: () => rm(folder, { recursive: true, force: true }),
    }
  },
}

/** A whole round: 250 reports with their annexes into one file. */
const bundle = budgetCase({
  name: 'letter-bundle',
  budgetMs: 1500,
  of: '250 reports',
  pairs: 3,
  prepare: async () => {
    const letters = Array.from({ length: 250 }, (_, index) => variedLetter(index))
    return () => renderDocx(letters)
  },
})

/** A Word file of four pages taken apart again. */
const readWord = budgetCase({
  name: 'letter-read',
  budgetMs: 60,
  prepare: async () => {
    const bytes = await renderDocx([variedLetter(1)])
    return () => read(bytes, 'report.docx')
  },
})

/** The words of the same letter in a file of Word 97–2003. */
const readOldWord = budgetCase({
  name: 'letter-read-doc',
  budgetMs: 100,
  prepare: async () => {
    const bytes = buildDoc((docxParagraphs(await renderDocx([variedLetter(1)])) ?? []).join('\n'))
    return () => read(bytes, 'report.doc')
  },
})

export const letterCases: readonly BenchCase[] = [toDocx, toPdf, bundle, readWord, readOldWord]
