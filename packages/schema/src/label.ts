/** A text of the outline in both languages of the product; Vietnamese is the original. */
export interface Label {
  readonly vi: string
  readonly en: string
}

export const label = (vi: string, en: string): Label => ({ vi, en })
