import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const command = join(import.meta.dirname, '../../../packages/letter/src/cli/letter.ts')
const sample = join(import.meta.dirname, 'sample-report.txt')
const letter = async (...args: string[]) => (await promisify(execFile)(process.execPath, [command, ...args])).stdout

/** A section that no outline of ours has, with the paragraph under it. */
export const foreignSection = {
  heading: 'V. KẾ HOẠCH HỘI THAO CÔNG ĐOÀN',
  text: 'Hội thao mừng ngày thành lập tổ chức vào tháng 12, tại nhà đa năng.',
}

/** Our own sample with a foreign section, as the Word file that `pnpm letter write` makes of it in `folder`. */
/** A report as text, as a Word file of it in `folder`. */
export async function wordFileOf(folder: string, report: string): Promise<string> {
  const file = (ending: string) => join(folder, `mau.${ending}`)
  await writeFile(file('txt'), report)
  await writeFile(file('json'), await letter('read', file('txt')))
  await letter('write', file('json'), '--format', 'docx', '--out', file('docx'))
  return file('docx')
}

export async function sampleWordFile(folder: string): Promise<string> {
  const file = (ending: string) => join(folder, `bao-cao.${ending}`)
  const [txt, json, docx] = [file('txt'), file('json'), file('docx')]
  const { heading, text } = foreignSection
  await writeFile(txt, (await readFile(sample, 'utf8')).replace(/^Trên đây/m, `${heading}\n\n${text}\n\n$&`))
  await writeFile(json, await letter('read', txt))
  await letter('write', json, '--format', 'docx', '--out', docx)
  return docx
}
