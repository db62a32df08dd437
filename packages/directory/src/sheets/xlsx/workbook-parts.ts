import { cleanText } from '../clean-text.ts'
import { limits } from '../limits.ts'
import { Refused } from '../refused.ts'
import type { ReadPart } from './open-workbook.ts'
import { attributeOf, walkXml } from './walk-xml.ts'

interface Relation {
  readonly type: string
  readonly path: string
}

export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly path: string }[]
  readonly sharedStrings: string | null
  readonly styles: string | null
  /** Days are counted from 1904, as workbooks of old Macs have it. */
  readonly from1904: boolean
}

/** Where the parts of a workbook are and what its sheets are called, in their order. Links to other files are left alone. */
export function workbookParts(read: ReadPart): WorkbookParts {
  const start = [...relations(read, '').values()].find(({ type }) => type === 'officeDocument')?.path
  const path = start ?? 'xl/workbook.xml'
  const workbook = read(path)
  if (!workbook) throw new Refused({ key: 'noSpreadsheet' })
  const related = relations(read, path)
  const sheets: { name: string; hidden: boolean; path: string }[] = []
  const named = new Set<string>()
  let from1904 = false
  walkXml(workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true|on)$/u.test(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const target = related.get(attributeOf(attributes, 'id') ?? '')
      if (target?.type !== 'worksheet') return
      // Each has a part of its own: fifty of one would cost fifty times what its bytes are judged by.
      if (named.has(target.path) || named.size === limits.entries) throw new Refused({ key: 'unsafeArchive' })
      named.add(target.path)
      const hidden = /hidden$/iu.test(attributes['state'] ?? '')
      sheets.push({ name: cleanText(attributes['name'] ?? '') ?? '', hidden, path: target.path })
    },
  })
  const partOf = (wanted: string) => [...related.values()].find(({ type }) => type === wanted)?.path ?? null
  return { sheets, sharedStrings: partOf('sharedStrings'), styles: partOf('styles'), from1904 }
}

/** What a part names as its own, by id; '' is the archive itself. */
function relations(read: ReadPart, path: string): Map<string, Relation> {
  const slash = path.lastIndexOf('/') + 1
  const folder = path.slice(0, slash)
  const part = read(`${folder}_rels/${path.slice(slash)}.rels`)
  const found = new Map<string, Relation>()
  if (!part) return found
  walkXml(part, {
    open(name, attributes) {
      if (name !== 'Relationship' || /^external$/iu.test(attributes['TargetMode'] ?? '')) return
      const type = (attributes['Type'] ?? '').split('/').at(-1) ?? ''
      found.set(attributes['Id'] ?? '', { type, path: resolved(folder, attributes['Target'] ?? '') })
    },
  })
  return found
}

function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
