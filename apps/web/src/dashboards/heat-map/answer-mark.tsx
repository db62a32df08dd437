import type { HeatMapAnswer } from './heat-map-model.ts'
import './answer-mark.css'

/** Fills of the bars beside the numbers. */
export const answerFill: Record<HeatMapAnswer, string> = {
  content: 'fill-accent',
  none: 'fill-accent/35',
  missing: 'fill-problem/70',
  notSubmitted: 'fill-line',
}

/** One answer as a shape that needs no colour: full, a dash in a frame, a cross, a dot. Without a label words beside it say it. */
export const AnswerMark = ({ answer, label }: { answer: HeatMapAnswer; label?: string }) =>
  label === undefined ? (
    <span aria-hidden className="answer-mark" data-answer={answer} />
  ) : (
    <span role="img" aria-label={label} className="answer-mark" data-answer={answer} />
  )
