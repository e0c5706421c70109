import { usePage } from '../work/page-context.js'
import { Notice } from './notice.js'
import { SentNotice } from './sent-notice.js'
import { useReleased } from './use-released.js'

/** What the annotator must know beside the task, spoken too. */
export function Notices() {
  const { state: latest, controller, words } = usePage()
  const state = useReleased(latest)
  const working = state.phase.name === 'working'
  return (
    <div className="notices" role="status">
      {state.cutOff && <Notice kind="warning" text={words.cutOff} />}
      {state.away && !state.cutOff && <Notice kind="warning" text={awayText(state, words)} />}
      {working && state.lease === 'ended' && !state.away && (
        <Notice kind="information" text={words.leaseEnded} />
      )}
      {working && state.lease === 'taken' && <Notice kind="information" text={words.leaseTaken} />}
      {working && state.finished && (
        <Notice kind="warning" text={words.finished}>
          <button type="button" onClick={controller.start}>
            {words.nextTask}
          </button>
        </Notice>
      )}
      {working && state.conflict !== null && (
        <Notice kind="warning" text={words.conflict}>
          <button type="button" onClick={() => void controller.resolveConflict('mine')}>
            {words.keepMine}
          </button>
          <button type="button" onClick={() => void controller.resolveConflict('theirs')}>
            {words.loadTheirs}
          </button>
        </Notice>
      )}
      <SentNotice />
    </div>
  )
}

function awayText(
  { sending, phase }: ReturnType<typeof usePage>['state'],
  words: ReturnType<typeof usePage>['words'],
): string {
  if (sending) return words.awaySending
  return phase.name === 'working' ? words.away : words.awayLoading
}
