import { graphql } from '@thidua/schema/generated/gql'
import { can } from '@thidua/schema/permissions'
import { sentText } from '@thidua/schema/text/sent-text'
import { useState } from 'react'
import { z } from 'zod'
import { ActProblem } from '#acts/act-problem.tsx'
import { subjectOf } from '#acts/subject-of.ts'
import { useReportAct } from '#acts/use-report-act.ts'
import { momentText } from '#lib/time.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { FormActions } from '#ui/form/form-actions.tsx'
import { SentForm, SentText } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { Notice } from '#ui/notice.tsx'
import { Modal } from '#ui/overlay/modal.tsx'
import type { ReviewedReport } from '../review-query.ts'
import { latestWord, type Proposal } from './standing-proposal.ts'

const takeBackProposal = graphql(/* GraphQL */ `
  mutation TakeBackProposal($reportId: ID!, $proposalId: ID!) {
    result: takeBackProposal(reportId: $reportId, proposalId: $proposalId) {
      ...ReadingAct_result @unmask
    }
  }
`)

const handBackProposal = graphql(/* GraphQL */ `
  mutation HandBackProposal($reportId: ID!, $proposalId: ID!, $word: String!) {
    result: handBackProposal(reportId: $reportId, proposalId: $proposalId, word: $word) {
      ...ReadingAct_result @unmask
    }
  }
`)

interface ProposalNoticeProps {
  readonly report: ReviewedReport
  readonly submissionId: string
}

/** A return that was proposed or handed back: who said what, and what this person can do about it. */
export function ProposalNotice({ report, submissionId }: ProposalNoticeProps) {
  const m = useMessages('review').proposal
  const viewer = useViewer()
  const takeBack = useReportAct(report.id, takeBackProposal)
  const [handing, setHanding] = useState(false)
  const word = latestWord(report, submissionId)
  if (!word || word.act === 'takeBack') return null
  const stands = word.act === 'propose'
  const releases = stands && can(viewer.rights, 'handBack:report', subjectOf(report)).allowed
  const own = stands && word.byId === viewer.id
  return (
    <Notice
      look={stands ? 'accent' : 'notice'}
      className="mt-4 print:hidden"
      title={stands ? m.proposed : m.handedBack}
    >
      <p className="mt-1">
        {stands
          ? m.by(word.by, momentText(word.at), word.remarkIds.length)
          : m.handedBackBy(word.by, momentText(word.at))}
      </p>
      {word.word ? <blockquote className="mt-1 whitespace-pre-wrap">“{word.word}”</blockquote> : null}
      {stands ? <p className="mt-1 text-sm text-quiet">{releases ? m.release : m.waits}</p> : null}
      <div className="mt-2 -ml-3 flex flex-wrap empty:hidden">
        {releases && !own ? (
          <Button look="quiet" onClick={() => setHanding(true)}>
            {m.handBack}
          </Button>
        ) : null}
        {own ? (
          <Button look="quiet" onClick={() => void takeBack.run({ reportId: report.id, proposalId: word.id })}>
            {m.takeBack}
          </Button>
        ) : null}
      </div>
      <ActProblem problem={takeBack.problem} />
      <Modal open={handing} title={m.handBackTitle(word.by)} onCancel={() => setHanding(false)}>
        <HandBackForm reportId={report.id} proposal={word} onDone={() => setHanding(false)} />
      </Modal>
    </Notice>
  )
}

const shape = z.object({ word: sentText })

function HandBackForm({ reportId, proposal, onDone }: { reportId: string; proposal: Proposal; onDone: () => void }) {
  const m = useMessages('review').proposal
  const act = useReportAct(reportId, handBackProposal)
  const form = useSentForm({
    shape,
    start: { word: '' },
    words: { word: { required: m.wordMissing } },
    send: async ({ word }) => {
      const problem = await act.run({ reportId, proposalId: proposal.id, word })
      if (problem === null || problem.kind === 'overtaken') onDone()
      return problem?.kind === 'invalid' ? problem.issues.map(({ rule }) => ({ field: 'word' as const, rule })) : []
    },
  })
  return (
    <SentForm form={form}>
      <SentText form={form} name="word" label={m.word} hint={m.wordHint} autoFocus />
      <FormActions submit={m.handBack} working={form.working} cancel={m.cancel} onCancel={onDone} />
      <ActProblem problem={act.problem?.kind === 'invalid' ? null : act.problem} />
    </SentForm>
  )
}
