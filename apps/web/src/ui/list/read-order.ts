import type { Order } from './sort-header.tsx'

/** An order as an address has it (`ten`, `-ten`), by the slug of each column; null for none or an unknown one. */
export function readOrder<By extends string>(text: string, slugs: Readonly<Record<By, string>>): Order<By> {
  const by = (Object.keys(slugs) as By[]).find((key) => slugs[key] === text.replace(/^-/u, ''))
  return by === undefined ? null : { by, descending: text.startsWith('-') }
}

export const writeOrder = <By extends string>(order: Order<By>, slugs: Readonly<Record<By, string>>): string =>
  order === null ? '' : (order.descending ? '-' : '') + slugs[order.by]
