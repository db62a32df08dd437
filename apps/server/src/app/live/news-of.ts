import { type News, noNews } from '@thidua/schema/http/live'

/** Who has news of more is told to look at everything. */
const maxNamed = 200

/** What one page is told at once. */
export class NewsOf {
  readonly #reports = new Set<string>()
  readonly #rounds = new Set<string>()
  readonly #drafts = new Map<string, Set<string>>()
  readonly #here = new Set<string>()
  #own = false
  #anything = false

  report(id: string): this {
    this.#reports.add(id)
    return this
  }

  round(id: string): this {
    this.#rounds.add(id)
    return this
  }

  saved(id: string, clientId: string): this {
    this.#drafts.set(id, (this.#drafts.get(id) ?? new Set()).add(clientId))
    return this
  }

  here(id: string): this {
    this.#here.add(id)
    return this
  }

  own(): this {
    this.#own = true
    return this
  }

  anything(): this {
    this.#anything = true
    return this
  }

  print(): string {
    const named = this.#reports.size + this.#rounds.size + this.#drafts.size + this.#here.size
    const news: News =
      this.#anything || named > maxNamed
        ? { ...noNews, own: true, anything: true }
        : {
            reports: [...this.#reports],
            rounds: [...this.#rounds],
            drafts: [...this.#drafts].map(([id, by]) => ({ id, by: [...by] })),
            here: [...this.#here],
            own: this.#own,
            anything: false,
          }
    return JSON.stringify(news)
  }
}
