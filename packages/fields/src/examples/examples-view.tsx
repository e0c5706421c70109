import { isSafeMediumUrl } from '@tagwright/media'
import { useMessages, useTaskStore, useWidget, WidgetFrame } from '@tagwright/react'
import type { ExamplesWidget } from '@tagwright/schema'
import { CircleCheck, CircleX } from 'lucide-react'
import type { FieldProps } from '../field/use-field.js'
import { MediumView } from '../media-view/medium-view.js'
import { examplesMessages } from './examples.messages.js'

/** Props of `ExamplesView`. */
export type ExamplesViewProps = FieldProps<ExamplesWidget>

/** Good and bad examples, told apart by word, sign and colour, each with its reason. */
export function ExamplesView({ widget: given, path }: ExamplesViewProps) {
  const { widget } = useWidget<ExamplesWidget>(given)
  const { task } = useTaskStore()
  const { t, localize } = useMessages(examplesMessages)
  return (
    <WidgetFrame widget={widget} {...(path !== undefined && { path })}>
      <ul className="tagwright-examples" aria-label={t('fields.examples.list')}>
        {widget.examples.map(({ verdict, image, media, text, explanation }, index) => {
          const Sign = verdict === 'good' ? CircleCheck : CircleX
          const place = index + 1
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: an example has no id and never moves.
              key={index}
              className="tagwright-example"
              data-verdict={verdict}
            >
              <p className="tagwright-example-verdict">
                <Sign aria-hidden size={16} />
                {t(verdict === 'good' ? 'fields.examples.good' : 'fields.examples.bad')}
              </p>
              {image !== undefined && isSafeMediumUrl(image) && (
                <img
                  className="tagwright-item-image"
                  src={image}
                  alt={t('fields.examples.picture', { verdict, place })}
                  loading="lazy"
                />
              )}
              {media !== undefined && (
                <MediumView medium={task.media.find(({ id }) => id === media)} widget={widget.id} />
              )}
              {text !== undefined && (
                <blockquote className="tagwright-example-text" dir="auto">
                  {localize(text)}
                </blockquote>
              )}
              {explanation !== undefined && (
                <p className="tagwright-example-why" dir="auto">
                  {localize(explanation)}
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </WidgetFrame>
  )
}
