import { Button, useMessages } from '@tagwright/react'
import { EyeOff } from 'lucide-react'
import type { JSX } from 'react'
import { imageMessages } from '../messages/image-messages.js'

/** Lies over a blurred picture until the annotator asks for it. */
export function SensitiveCover({ onShow }: { onShow: () => void }): JSX.Element {
  const { t } = useMessages(imageMessages)
  return (
    <div className="tagwright-image-cover">
      <EyeOff aria-hidden size={20} />
      <p>{t('image.sensitive.title')}</p>
      <Button onClick={onShow}>{t('image.sensitive.show')}</Button>
    </div>
  )
}
