import { type Template, templateShape } from '@thidua/schema/outline/template'
import type { Pool } from 'pg'
import { RawJson } from './raw-json.ts'
import { statement } from './sql.ts'

interface LoadedTemplate {
  readonly template: Template
  readonly json: RawJson
}

const outline = statement<{ outline: unknown }>('template-outline', 'SELECT outline FROM template WHERE id = $1')

// A template never changes (a change is a new version), so what was read once stays true.
const loaded = new WeakMap<Pool, Map<string, Promise<LoadedTemplate>>>()

/** A round's outline by its template, parsed, and as JSON for the API. */
export function loadTemplate(db: Pool, id: string): Promise<LoadedTemplate> {
  const known = loaded.get(db) ?? new Map<string, Promise<LoadedTemplate>>()
  loaded.set(db, known)
  const before = known.get(id)
  if (before) return before
  const template = read(db, id)
  known.set(id, template)
  template.catch(() => known.delete(id))
  return template
}

async function read(db: Pool, id: string): Promise<LoadedTemplate> {
  const [row] = await outline(db, [id])
  const template = templateShape.parse(row?.outline)
  return { template, json: new RawJson(JSON.stringify(template)) }
}
