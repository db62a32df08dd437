import type { CommendationForm } from '@thidua/schema/outline/commendation-forms'
import { withForms } from '@thidua/schema/outline/template'
import { loadTemplate } from '#domain/templates.ts'
import type { Queryable } from '#lib/sql.ts'
import type { SubmissionHead } from '../standing-as-of.ts'

/**
 * Submissions with the version of the outline that each answers, where it is another than the letter's own; with `forms`
 * of commendation that were sealed, where there are any, in place of those of today.
 */
export async function withTemplates(
  db: Queryable,
  heads: readonly SubmissionHead[],
  own: string,
  forms: readonly CommendationForm[] = [],
): Promise<SubmissionHead[]> {
  const made: SubmissionHead[] = []
  for (const { template: _, ...head } of heads) made.push({ ...head, ...(await otherVersion(db, head, own, forms)) })
  return made
}

async function otherVersion(
  db: Queryable,
  { templateId }: Pick<SubmissionHead, 'templateId'>,
  own: string,
  forms: readonly CommendationForm[],
): Promise<Pick<SubmissionHead, 'template'>> {
  if (templateId === own) return {}
  const { template } = await loadTemplate(db, templateId)
  return { template: forms.length > 0 ? withForms(template, forms) : template }
}
