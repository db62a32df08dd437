import { scanTags } from './scan-tags.ts'

/** What some programs put before the HTML of a Windows clipboard: where it begins and ends, in bytes. */
const clipboardHeader = /^\s*Version:[\d.]+\s+StartHTML:/u

/**
 * Parses pasted HTML without letting its styles come to life: our content security policy refuses each of them, with a
 * line in the console for every one, thousands in a page of Word.
 */
export function harmlessPage(html: string): { body: HTMLElement; css: string } {
  const source = clipboardHeader.test(html) ? html.slice(html.indexOf('<')) : html
  const { page, css } = scanTags(source)
  return { body: new DOMParser().parseFromString(page, 'text/html').body, css }
}
