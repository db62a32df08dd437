import type { CommendationForm } from '@thidua/schema/outline/commendation-forms'
import { type Template, withForms } from '@thidua/schema/outline/template'
import { templateShape } from '@thidua/schema/template-editing/sound-template'
import { RawJson } from '#lib/raw-json.ts'
import { type Queryable, statement } from '#lib/sql.ts'
import { loadCommendationForms } from './commendation-forms.ts'

interface LoadedTemplate {
  readonly template: Template
  readonly json: RawJson
}

interface Known {
  /** When its reading began, by this process' clock. */
  readonly at: number
  readonly revision: number
  readonly forms: readonly CommendationForm[]
  readonly read: LoadedTemplate
}

/** `outline` is null where $2 is still its revision. */
const outline = statement<{ outline: unknown; published: boolean; revision: number }>(
  'template-outline',
  `SELECT CASE WHEN revision IS DISTINCT FROM $2::int THEN outline END AS outline,
    published_at IS NOT NULL AS published, revision FROM template WHERE id = $1`,
)

/** Another server may have changed hints, and its news may be late by so much. */
const freshForMs = 10_000

// What a published version asks never changes, its hints seldom do: it is parsed once for each of its revisions.
const known = new Map<string, Known>()
let forgottenAt = Number.NEGATIVE_INFINITY

/**
 * A round's outline by its template, parsed, with the forms of commendation that are administered, and as JSON for the
 * API. A transaction reads on its own connection: transactions that hold all connections would wait for one more, and for
 * each other.
 */
export async function loadTemplate(db: Queryable, id: string): Promise<LoadedTemplate> {
  const forms = await loadCommendationForms(db)
  const at = performance.now()
  const before = known.get(id)
  const same = before?.forms === forms ? before : undefined
  if (same && same.at > forgottenAt && at - same.at < freshForMs) return same.read
  const [row] = await outline(db, [id, same?.revision ?? null])
  const read = same && row?.revision === same.revision ? same.read : readOutline(row?.outline, forms)
  if (row?.published) known.set(id, { at, revision: row.revision, forms, read })
  return read
}

function readOutline(stored: unknown, forms: readonly CommendationForm[]): LoadedTemplate {
  const asked = templateShape.parse(stored)
  // A database that no start has filled yet has no forms: this release's hold.
  const template = forms.length === 0 ? asked : withForms(asked, forms)
  return { template, json: new RawJson(JSON.stringify(template)) }
}

/** Hints may have been changed: who asks next looks whether they were. */
export const forgetTemplates = (): void => {
  forgottenAt = performance.now()
}
