/** A text of the outline in both languages of the product; Vietnamese is the original. */
export interface Label {
  readonly vi: string
  readonly en: string
}

export const label = (vi: string, en: string): Label => ({ vi, en })

/** Labels by key in one language. */
export const labelsIn = <Key extends string>(language: keyof Label, labels: Readonly<Record<Key, Label>>) =>
  Object.fromEntries(Object.entries<Label>(labels).map(([key, text]) => [key, text[language]])) as Record<Key, string>
