import type { messages as vi } from '../vi/demo.ts'

export const messages: typeof vi = {
  mark: 'Demo: nothing here is real.',
}
