import { Button, useMessages } from '@tagwright/react'
import type { Widget } from '@tagwright/schema'
import { fieldMessages } from '../field/field.messages.js'
import type { FieldHandle } from '../field/use-field.js'
import { useHandedFocus } from './use-handed-focus.js'

/** Props of `ClearAnswer`. */
export interface ClearAnswerProps {
  // biome-ignore lint/suspicious/noExplicitAny: only what all handles have is used.
  field: FieldHandle<Widget, any>
}

/** The way back to "unanswered" of fields that have no other; absent while there is no answer. */
export function ClearAnswer({ field }: ClearAnswerProps) {
  return field.value === undefined || field.readOnly ? null : <ClearButton field={field} />
}

function ClearButton({ field }: ClearAnswerProps) {
  const { t } = useMessages(fieldMessages)
  const ref = useHandedFocus<HTMLButtonElement>()
  return (
    <Button
      ref={ref}
      kind="quiet"
      onClick={() => {
        if (field.clear()) field.announce(t('fields.cleared'))
      }}
    >
      {t('fields.clear')}
    </Button>
  )
}
