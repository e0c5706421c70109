import { StateMessage, useLoader, useMessages, useWidget, WidgetFrame } from '@tagwright/react'
import type { ImageWidget } from '@tagwright/schema'
import type { JSX } from 'react'
import { imageMessages } from '../messages/image-messages.js'
import { laterParts, useLater } from '../settings/use-later.js'
import { defaultShapes } from '../shapes/default-shapes.js'
import { Annotator, type AnnotatorProps } from './annotator.js'
import type { ImageAnnotatorProps } from './image-annotator-props.js'

/** Draws and edits annotations on a picture, or on one after the other; for use inside a `<TaskProvider>`. */
export function ImageAnnotator({
  widget,
  shapes = defaultShapes,
  ...rest
}: ImageAnnotatorProps): JSX.Element {
  const handle = useWidget<ImageWidget>(widget)
  const { t } = useMessages(imageMessages)
  const hasMore = (handle.widget.images?.length ?? 0) > 0
  const sequence = useLater(hasMore)
  const loading = useLoader(laterParts, hasMore)
  const annotate = (props: Pick<AnnotatorProps, 'handle'>) => (
    <Annotator key={props.handle.widget.media} {...rest} {...props} shapes={shapes} />
  )
  return (
    <WidgetFrame widget={handle.widget} flush>
      {sequence && <sequence.ImageSequence handle={handle}>{annotate}</sequence.ImageSequence>}
      {hasMore && !sequence && (
        <div className="tagwright-image-coming">
          {loading.phase === 'failed' ? (
            <StateMessage
              kind="error"
              title={t('issue.TW-IMAGE-025')}
              code="TW-IMAGE-025"
              action={{ label: t('image.retry'), onPress: () => void laterParts.load() }}
            />
          ) : (
            <StateMessage kind="loading" title={t('image.loading')} />
          )}
        </div>
      )}
      {!hasMore && annotate({ handle })}
    </WidgetFrame>
  )
}
