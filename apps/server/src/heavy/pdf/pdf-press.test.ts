import { sampleReport } from '@thidua/letter/fixtures/sample-report'
import { expect, test } from 'vitest'
import { TooHeavyError } from '../too-heavy-error.ts'
import { pdfLimits } from './pdf-limits.ts'
import { printPdf } from './pdf-press.ts'

const stays = new AbortController().signal
const narrative = 'II.1/narrative'
const withText = (text: string) => ({ ...sampleReport, answers: { ...sampleReport.answers, [narrative]: text } })
/** Takes the compiler some seconds. */
const long = withText('Đơn vị đã quán triệt nghị quyết đến công chức. '.repeat(20_000))

const head = async (report = sampleReport) => Buffer.from(await printPdf(report, stays)).toString('latin1', 0, 5)

test('a letter is printed, and one that costs too much is refused before, not after', async () => {
  expect(await head()).toBe('%PDF-')
  const began = performance.now()
  await expect(printPdf(withText('**a** *b* '.repeat(20_000)), stays)).rejects.toThrow(TooHeavyError)
  await expect(printPdf(withText('| a | b |\n'.repeat(20_000)), stays)).rejects.toThrow(TooHeavyError)
  expect(performance.now() - began).toBeLessThan(25_000)
  expect(await head()).toBe('%PDF-')
})

test('a compile in its middle ends when its asker leaves, when it takes too long, and when it takes too much memory', async () => {
  for (const limits of [
    { ...pdfLimits, cpuMs: 100 },
    { ...pdfLimits, residentBytes: 210_000_000 },
  ]) {
    await expect(printPdf(long, stays, limits)).rejects.toThrow(TooHeavyError)
    expect(await head()).toBe('%PDF-')
  }
  const leaving = new AbortController()
  const printed = printPdf(long, leaving.signal)
  setTimeout(() => leaving.abort(new Error('gone')), 300)
  await expect(printed).rejects.toThrow('gone')
  expect(await head()).toBe('%PDF-')
})

test('letters asked for together are printed together', async () => {
  expect(await Promise.all([head(), head(), head()])).toEqual(['%PDF-', '%PDF-', '%PDF-'])
})
