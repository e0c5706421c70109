import { type MediaClock, MediaPlayer } from '@tagwright/media'
import { StateMessage, useMessages } from '@tagwright/react'
import type { TaskMedium } from '@tagwright/schema'
import { mediumMessages } from './medium.messages.js'
import { Passage } from './passage.js'
import { Picture } from './picture.js'
import { VideoView } from './video-view.js'

/** Props of `MediumView`. */
export interface MediumViewProps {
  medium: TaskMedium | undefined
  /** The widget that what is played is counted for. */
  widget: string
  /** Told of the clock of a sound or clip, and of its end. */
  onClock?: (clock: MediaClock | null) => void
}

/** A medium beside a field: a picture, a passage, a sound or a clip; says why when it cannot. */
export function MediumView({ medium, widget, onClock }: MediumViewProps) {
  const { t } = useMessages(mediumMessages)
  if (!medium) return <StateMessage kind="error" title={t('fields.medium.missing')} />
  if (medium.type === 'image') return <Picture medium={medium} />
  if (medium.type === 'audio') {
    return <MediaPlayer medium={medium} widget={widget} {...(onClock && { onClock })} />
  }
  if (medium.type === 'video')
    return <VideoView medium={medium} widget={widget} onClock={onClock} />
  return <Passage text={medium.text ?? ''} language={medium.language} />
}
