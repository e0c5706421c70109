import { defineField } from '@tagwright/fields'
import { useMessages, useResponse, useWidget, WidgetFrame } from '@tagwright/react'
import type { CustomWidget } from '@tagwright/schema'
import { useId } from 'react'
import { emotionMessages } from './emotion-messages.js'

/** The eight emotions of Plutchik's wheel, clockwise from the top. */
const emotions = [
  ...(['joy', 'trust', 'fear', 'surprise'] as const),
  ...(['sadness', 'disgust', 'anger', 'anticipation'] as const),
]
const strengths = [1, 2, 3] as const

interface Emotion {
  emotion: (typeof emotions)[number]
  /** 1, at the rim, to 3, at the middle. */
  strength: number
}

const isEmotion = (value: unknown): value is Emotion =>
  emotions.includes((value as Emotion | null)?.emotion as Emotion['emotion']) &&
  strengths.includes((value as Emotion).strength as 1)

/** Radio buttons on a wheel: one Tab stop, arrow keys, taps, and a name for each. */
function EmotionWheel({ widget }: { widget: CustomWidget }) {
  const { t } = useMessages(emotionMessages)
  const { readOnly } = useWidget(widget)
  const { response, setValue } = useResponse(widget.id)
  // Radio buttons of one name are one choice on a whole page, which may show the task twice.
  const name = useId()
  const chosen = response?.value
  return (
    <WidgetFrame widget={widget}>
      <div className="wheel" role="radiogroup" aria-label={t('emotion.wheel')}>
        {emotions.flatMap((emotion, index) =>
          strengths.map((strength) => {
            const angle = (index / emotions.length) * 2 * Math.PI
            const radius = 50 - strength * 13
            const place = {
              left: `${50 + radius * Math.sin(angle)}%`,
              top: `${50 - radius * Math.cos(angle)}%`,
              background: `hsl(${index * 45 + 50} 70% ${85 - strength * 12}%)`,
            }
            const title = t('emotion.name', { emotion: t(`emotion.${emotion}`), strength })
            return (
              <label key={title} style={place} title={title}>
                <input
                  type="radio"
                  name={name}
                  aria-label={title}
                  disabled={readOnly}
                  checked={
                    isEmotion(chosen) && chosen.emotion === emotion && chosen.strength === strength
                  }
                  onChange={() => setValue({ emotion, strength })}
                />
              </label>
            )
          }),
        )}
      </div>
      <output>{isEmotion(chosen) && t(`emotion.${chosen.emotion}`)}</output>
    </WidgetFrame>
  )
}

/** The wheel as a field of the type `x-emotion-wheel`. */
export const emotionWheel = defineField<CustomWidget, Emotion | null>({
  type: 'x-emotion-wheel',
  empty: null,
  isEmpty: (value) => value === null,
  check: (value, { id }) =>
    isEmotion(value)
      ? []
      : [{ code: 'X-EMOTION-1', path: ['widgets', id], message: 'No emotion.', severity: 'error' }],
  component: EmotionWheel,
  messages: emotionMessages,
})
