import type { CommendationForm } from '@thidua/schema/outline/commendation-forms'
import { type Template, templateShape, withForms } from '@thidua/schema/outline/template'
import { RawJson } from '#lib/raw-json.ts'
import { type Queryable, statement } from '#lib/sql.ts'
import { loadCommendationForms } from './commendation-forms.ts'

interface LoadedTemplate {
  readonly template: Template
  readonly json: RawJson
}

const outline = statement<{ outline: unknown; published: boolean }>(
  'template-outline',
  'SELECT outline, published_at IS NOT NULL AS published FROM template WHERE id = $1',
)

// A published version never changes (a change is a new version): what was read once stays true, with the same forms.
const loaded = new Map<string, LoadedTemplate & { readonly forms: readonly CommendationForm[] }>()

/**
 * A round's outline by its template, parsed, with the forms of commendation that are administered, and as JSON for the
 * API. A transaction reads on its own connection: transactions that hold all connections would wait for one more, and for
 * each other.
 */
export async function loadTemplate(db: Queryable, id: string): Promise<LoadedTemplate> {
  const forms = await loadCommendationForms(db)
  const before = loaded.get(id)
  if (before?.forms === forms) return before
  const [row] = await outline(db, [id])
  const asked = templateShape.parse(row?.outline)
  // A database that no start has filled yet has no forms: this release's hold.
  const template = forms.length === 0 ? asked : withForms(asked, forms)
  const read = { template, forms, json: new RawJson(JSON.stringify(template)) }
  if (row?.published) loaded.set(id, read)
  return read
}
