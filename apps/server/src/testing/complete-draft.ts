import { itemsOf, type Template } from '@thidua/schema/outline/template'

/** Fields of a draft that may be sent: every item says something or "Không có", one document, one commendation. */
export function completeDraft(template: Template): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const { id, mayBeNone, narratives } of itemsOf(template)) {
    if (mayBeNone && ['II.3', 'II.5', 'IV'].includes(id)) {
      fields[`${id}/answer`] = 'none'
      continue
    }
    for (const { key } of narratives) fields[`${id}/${key}`] = `Nội dung mục ${id}.`
    fields[`${id}/done`] = 'yes'
  }
  return {
    ...fields,
    'I.1/figures/civilServants': '17',
    'II.2/plans/p1/order': 'a0',
    'II.2/plans/p1/type': 'Quyết định',
    'II.2/plans/p1/number': '769/QĐ-UBND',
    'II.2/plans/p1/issuedOn': '17/6/2022',
    'II.2/plans/p1/issuer': 'UBND tỉnh',
    'II.2/plans/gone/order': '',
    'II.2/plans/gone/number': 'số mấy',
    'letter/number': '05',
  }
}
