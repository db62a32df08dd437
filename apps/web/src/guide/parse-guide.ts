/** A piece of a guide: plain words with what is strong in them, a list, or a picture. */
export type GuidePiece =
  | { readonly kind: 'text'; readonly words: GuideWords }
  | { readonly kind: 'list'; readonly entries: readonly GuideWords[] }
  | { readonly kind: 'picture'; readonly name: string; readonly says: string }

/** Every second one is strong. */
export type GuideWords = readonly string[]

interface GuideSection {
  readonly title: string
  readonly pieces: readonly GuidePiece[]
}

export interface Guide {
  readonly title: string
  readonly sections: readonly GuideSection[]
}

/** Reads the little of Markdown that the guides are written in. Links to files of the repository become their words. */
export function parseGuide(markdown: string): Guide {
  const [intro = '', ...parts] = markdown.split(/^## /mu)
  return {
    title: /^# (.+)$/mu.exec(intro)?.[1] ?? '',
    sections: parts.map((part) => {
      const [title = '', ...blocks] = part.split(/\n{2,}|\n(?=- )/u)
      return { title: title.split('\n')[0] ?? '', pieces: piecesOf(blocks.filter((block) => block.trim() !== '')) }
    }),
  }
}

function piecesOf(blocks: readonly string[]): GuidePiece[] {
  const pieces: GuidePiece[] = []
  for (const block of blocks) {
    const picture = /^!\[(.+)\]\(screenshots\/([\w-]+)\.png\)$/u.exec(block.trim())
    const last = pieces.at(-1)
    if (picture) pieces.push({ kind: 'picture', says: picture[1] ?? '', name: picture[2] ?? '' })
    else if (!block.startsWith('- ')) pieces.push({ kind: 'text', words: wordsOf(block) })
    else if (last?.kind === 'list')
      pieces[pieces.length - 1] = { kind: 'list', entries: [...last.entries, wordsOf(block.slice(2))] }
    else pieces.push({ kind: 'list', entries: [wordsOf(block.slice(2))] })
  }
  return pieces
}

const wordsOf = (text: string): GuideWords =>
  text
    .replace(/\[(.+?)\]\(.+?\)/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
    .split('**')
