import { loadTemplate } from '#domain/templates.ts'
import type { Queryable } from '#lib/sql.ts'
import type { SubmissionHead } from '../standing-as-of.ts'

/** Submissions with the version of the outline that each answers, where it is another than the letter's own. */
export async function withTemplates(
  db: Queryable,
  heads: readonly SubmissionHead[],
  own: string,
): Promise<SubmissionHead[]> {
  const made: SubmissionHead[] = []
  for (const { template: _, ...head } of heads)
    made.push(
      head.templateId === own ? head : { ...head, template: (await loadTemplate(db, head.templateId)).template },
    )
  return made
}
