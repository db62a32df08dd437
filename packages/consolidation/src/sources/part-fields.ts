import { type ParsedCompiledPath, parseCompiledPath } from '@thidua/schema/outline/compiled/path-kinds'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { Answers, FieldPath } from '@thidua/schema/outline/paths'
import { z } from 'zod'
import { type Computed, type Override, type Part, partKinds, type Source, sourceRoles } from './part.ts'

/** One field of a compiled letter's draft to be set; an empty value empties it. */
export interface Patch {
  readonly path: FieldPath
  readonly value: string
}

export const partPath = (item: ItemId, pid: string, member: 'order' | 'text' | 'kind' | 'computed' | 'override') =>
  `C/${item}/p/${pid}/${member}`
export const sourcePath = (item: ItemId, pid: string, sid: string): FieldPath => `C/${item}/p/${pid}/s/${sid}`

const point = z.int().min(0)
const sourceShape = z.object({
  role: z.enum(sourceRoles),
  submission: z.string(),
  path: z.string(),
  start: point,
  end: point,
  sha256: z.string().regex(/^[\da-f]{64}$/u),
  seen: z.object({ submission: z.string().nullable(), start: point, end: point }).nullable().default(null),
})
const computedShape: z.ZodType<Computed> = z.object({ of: z.string(), key: z.string().nullable() })
const overrideShape: z.ZodType<Override> = z.object({ value: z.string(), reason: z.string() })
const kindShape = z.enum(partKinds)

/**
 * The paragraphs that stand in a compiled letter's draft, item by item in their order. A field that nobody could have
 * written reads as absent: such a source is none, and a paragraph of unknown kind is the compiler's own.
 */
export function readParts(fields: Answers): Part[] {
  const members = new Map<string, { at: { item: ItemId; part: string }; found: [ParsedCompiledPath, string][] }>()
  for (const [path, value] of Object.entries(fields)) {
    const parsed = value === '' ? null : parseCompiledPath(path)
    if (parsed?.kind !== 'partOrder' && parsed?.kind !== 'part' && parsed?.kind !== 'source') continue
    const known = members.get(parsed.group)
    if (known) known.found.push([parsed, value])
    else members.set(parsed.group, { at: parsed, found: [[parsed, value]] })
  }
  return [...members.values()]
    .flatMap(({ at, found }) => partOf(at.item, at.part, found))
    .sort((a, b) => compare(a.item, b.item) || compare(a.order, b.order) || compare(a.pid, b.pid))
}

function partOf(item: ItemId, pid: string, found: readonly [ParsedCompiledPath, string][]): Part[] {
  const text = (member: string) => found.find(([at]) => at.kind === 'part' && at.member === member)?.[1] ?? ''
  const order = found.find(([at]) => at.kind === 'partOrder')?.[1]
  if (order === undefined) return []
  return [
    {
      item,
      pid,
      order,
      kind: kindShape.safeParse(text('kind')).data ?? 'own',
      text: text('text'),
      sources: found
        .flatMap(([at, value]) => (at.kind === 'source' ? sourceOf(at.source, value) : []))
        .sort((a, b) => compare(a.sid, b.sid)),
      computed: computedShape.safeParse(json(text('computed'))).data ?? null,
      override: overrideShape.safeParse(json(text('override'))).data ?? null,
    },
  ]
}

function sourceOf(sid: string, value: string): Source[] {
  const { data } = sourceShape.safeParse(json(value))
  if (!data) return []
  const { role, seen, ...quote } = data
  return [{ sid, role, seen, quote }]
}

/** What a source's field holds. */
export const printSource = ({ role, quote, seen }: Source): string =>
  JSON.stringify({
    role,
    submission: quote.submission,
    path: quote.path,
    start: quote.start,
    end: quote.end,
    sha256: quote.sha256,
    ...(seen === null ? {} : { seen: { submission: seen.submission, start: seen.start, end: seen.end } }),
  })

/** All fields of a paragraph; what it has not is empty. */
export const partFields = ({ item, pid, order, kind, text, sources, computed, override }: Part): Patch[] => [
  { path: partPath(item, pid, 'order'), value: order },
  { path: partPath(item, pid, 'kind'), value: kind },
  { path: partPath(item, pid, 'text'), value: text },
  {
    path: partPath(item, pid, 'computed'),
    value: computed ? JSON.stringify({ of: computed.of, key: computed.key }) : '',
  },
  {
    path: partPath(item, pid, 'override'),
    value: override ? JSON.stringify({ value: override.value, reason: override.reason }) : '',
  },
  ...sources.map((source) => ({ path: sourcePath(item, pid, source.sid), value: printSource(source) })),
]

/** Those patches that change something. */
export const changesOf = (fields: Answers, patches: readonly Patch[]): Patch[] =>
  patches.filter(({ path, value }) => (fields[path] ?? '') !== value)

/** The draft after an act. */
export const withPatches = (fields: Answers, patches: readonly Patch[]): Answers => ({
  ...fields,
  ...Object.fromEntries(patches.map(({ path, value }) => [path, value])),
})

/** The patches that take an act back, made before it is done. */
export const inverseOf = (fields: Answers, patches: readonly Patch[]): Patch[] =>
  patches.map(({ path }) => ({ path, value: fields[path] ?? '' }))

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
