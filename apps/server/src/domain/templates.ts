import { type Template, templateShape } from '@thidua/schema/outline/template'
import { RawJson } from '#lib/raw-json.ts'
import { type Queryable, statement } from '#lib/sql.ts'

interface LoadedTemplate {
  readonly template: Template
  readonly json: RawJson
}

const outline = statement<{ outline: unknown; published: boolean }>(
  'template-outline',
  'SELECT outline, published_at IS NOT NULL AS published FROM template WHERE id = $1',
)

// A published version never changes (a change is a new version), so what was read once stays true.
const loaded = new Map<string, LoadedTemplate>()

/**
 * A round's outline by its template, parsed, and as JSON for the API. A transaction reads on its own connection:
 * transactions that hold all connections would wait for one more, and for each other.
 */
export async function loadTemplate(db: Queryable, id: string): Promise<LoadedTemplate> {
  const before = loaded.get(id)
  if (before) return before
  const [row] = await outline(db, [id])
  const template = templateShape.parse(row?.outline)
  const read = { template, json: new RawJson(JSON.stringify(template)) }
  if (row?.published) loaded.set(id, read)
  return read
}
