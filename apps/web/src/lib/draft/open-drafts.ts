import type { DraftStore } from './draft-store.ts'

/** The drafts that this page has open, by report; they live as long as the page. */
export const openDrafts = new Map<string, DraftStore>()
