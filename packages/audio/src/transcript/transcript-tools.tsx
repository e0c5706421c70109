import { ToolButton, Toolbar, useMessages, useTaskState } from '@tagwright/react'
import {
  AudioLines,
  CircleHelp,
  ListChecks,
  MessageCircleWarning,
  Omega,
  Search,
  SlidersHorizontal,
  Text,
  Users,
} from 'lucide-react'
import type { JSX, ReactNode } from 'react'
import { writingMessages } from '../messages/writing-messages.js'
import { useSignal } from '../signal/use-signal.js'
import { canEditSpeakers } from '../speakers/speakers.js'
import { useTimeline } from '../timeline/timeline-context.js'
import type { HelpPanelId } from './writing-help.js'

const icons: Readonly<Record<HelpPanelId, ReactNode>> = {
  find: <Search aria-hidden size={16} />,
  doubts: <CircleHelp aria-hidden size={16} />,
  checks: <ListChecks aria-hidden size={16} />,
  characters: <Omega aria-hidden size={16} />,
  events: <MessageCircleWarning aria-hidden size={16} />,
  adjust: <SlidersHorizontal aria-hidden size={16} />,
  detection: <AudioLines aria-hidden size={16} />,
  speakers: <Users aria-hidden size={16} />,
}

/** Above the transcript: find, doubts, checks, characters, events, times, detection, speakers, and its form. */
export function TranscriptTools(): JSX.Element {
  const { help, widget, store } = useTimeline()
  const { t } = useMessages(writingMessages)
  const panel = useSignal(help.panel)
  const form = useSignal(help.form)
  const canWrite = useTaskState(() => store.canEdit(undefined, widget.id))
  const canName = useTaskState(() => canEditSpeakers(store, widget))
  const shown: HelpPanelId[] = canWrite
    ? ['find', 'doubts', 'checks', 'characters', 'events', 'adjust', 'detection']
    : ['find', 'doubts', 'checks']
  if (canName) shown.push('speakers')
  return (
    <Toolbar label={t('audio.help.tools')} className="tagwright-audio-tools">
      {shown.map((id) => (
        <ToolButton
          key={id}
          command={`${id}.open`}
          icon={icons[id]}
          pressed={panel === id}
          widget={widget.id}
          shortLabel={t(`audio.help.name.${id}`)}
        />
      ))}
      <span className="tagwright-audio-tools-end">
        <ToolButton
          command="document.toggle"
          icon={<Text aria-hidden size={16} />}
          pressed={form === 'document'}
          widget={widget.id}
          shortLabel={t('audio.help.name.document')}
        />
      </span>
    </Toolbar>
  )
}
