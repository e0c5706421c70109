import { Button, LabelPicker, useActiveLabel, useMessages, useSelection } from '@tagwright/react'
import { ChevronDown, ListChecks } from 'lucide-react'
import { type JSX, memo, useEffect, useRef, useState } from 'react'
import type { Surface } from '../canvas/surface.js'
import { useShownOrder } from '../canvas/use-surface.js'
import { imageMessages } from '../messages/image-messages.js'
import { useLater } from '../settings/use-later.js'
import { SidePanel } from './side-panel.js'
import { ToolRail } from './tool-rail.js'

/** Props of {@link PhoneBar}. */
export interface PhoneBarProps {
  surface: Surface
  readOnly: boolean
  hasLabels: boolean
}

/** Under the picture on a phone: labels and tools for the thumb, the list in a sheet. */
export const PhoneBar = memo(function PhoneBar({
  surface,
  readOnly,
  hasLabels,
}: PhoneBarProps): JSX.Element {
  const { t, number } = useMessages(imageMessages)
  const [open, setOpen] = useState(false)
  const { length: count } = useShownOrder(surface)
  const selection = useSelection()
  const selected = selection.length > 0
  const later = useLater(true)
  const labels = useRef<HTMLDivElement>(null)
  const label = useActiveLabel(surface.widget.id)
  const chosen = label?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: the label of what is chosen comes into sight.
  useEffect(() => {
    const strip = labels.current
    const chip = strip?.querySelector('[aria-selected="true"]')?.getBoundingClientRect()
    if (!strip || !chip) return
    const { left, width } = strip.getBoundingClientRect()
    strip.scrollBy({ left: chip.left + chip.width / 2 - (left + width / 2) })
  }, [chosen, selection, open])
  return (
    <div className="tagwright-image-phone">
      {hasLabels && !open && (
        <div ref={labels} className="tagwright-image-phone-labels">
          <LabelPicker widget={surface.widget.id} />
        </div>
      )}
      {open && (
        <div className="tagwright-image-sheet" data-selected={selected || undefined}>
          <SidePanel surface={surface} hasLabels={hasLabels} />
        </div>
      )}
      <div className="tagwright-image-phone-tools">
        <ToolRail surface={surface} readOnly={readOnly} orientation="horizontal" />
        <Button
          kind="quiet"
          className="tagwright-image-sheet-toggle"
          aria-expanded={open}
          icon={open ? <ChevronDown aria-hidden size={18} /> : <ListChecks aria-hidden size={18} />}
          onClick={() => setOpen(!open)}
        >
          <span className={open ? undefined : 'tagwright-visually-hidden'}>
            {open ? t('image.panel.close') : t('image.panel.open', { count })}
          </span>
          {!open && <span aria-hidden="true">{number(count)}</span>}
        </Button>
      </div>
      {/* Below the tools, so that those stay under the thumb when something gets selected. */}
      {later && !open && <later.QuickAttributes surface={surface} />}
    </div>
  )
})
