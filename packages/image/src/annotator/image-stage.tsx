import { type ResolvedLabel, useScope } from '@tagwright/react'
import type { Issue, Point2, TaskMedium } from '@tagwright/schema'
import { type JSX, useCallback, useEffect, useRef, useState } from 'react'
import { ImageCanvas } from '../canvas/image-canvas.js'
import type { Surface } from '../canvas/surface.js'
import { useAfterFirstFrame } from '../canvas/use-after-first-frame.js'
import type { LoadedImage } from '../loading/loaded-image.js'
import type { StyleOf } from '../paint/label-styles.js'
import { useLater } from '../settings/use-later.js'
import { toImage } from '../viewport/viewport.js'
import { ImageNotices } from './image-notices.js'
import { LateNotice } from './late-notice.js'
import { SensitiveCover } from './sensitive-cover.js'
import type { StageHelp } from './stage-extras.js'
import { ViewBar } from './view-bar.js'

/** Props of {@link ImageStage}. */
export interface ImageStageProps {
  surface: Surface
  image: LoadedImage
  medium: TaskMedium
  alt: string
  styles: StyleOf
  readOnly: boolean
  warnings: readonly Issue[]
  help: StageHelp
  labels: readonly ResolvedLabel[]
}

const hintMs = 2500

/** The canvas with what floats over it: notices, the view's buttons, the menu. */
export function ImageStage(props: ImageStageProps): JSX.Element {
  const { surface, image, medium, alt, styles, readOnly, warnings, help, labels } = props
  const scope = useScope()
  // What floats over the picture waits until the picture itself is there to be worked on.
  const later = useLater(useAfterFirstFrame(true, 60))
  const [menu, setMenu] = useState<Point2 | null>(null)
  const [wheelHint, setWheelHint] = useState(false)
  const [covered, setCovered] = useState(medium.sensitive === true)
  const endHint = useRef(() => {})

  const openMenu = useCallback(
    (at: Point2) => {
      const point = toImage(surface.viewport.get(), at)
      const context = surface.tools.contextFor('mouse')
      const hits = context.hits(point)
      if (hits.length === 0) {
        // On nothing there is only something to paste, which a resting finger that draws does not mean.
        const { store, widget } = surface
        if (surface.isDrawing() || !store.can('image.paste', undefined, { widget: widget.id }))
          return
        store.setSession({ selection: [] })
      } else if (!hits.some((id) => context.selection.includes(id))) {
        surface.store.setSession({ selection: hits.slice(0, 1) })
      }
      setMenu(at)
    },
    [surface],
  )
  const onWheelRefused = useCallback(() => {
    setWheelHint(true)
    endHint.current()
    endHint.current = scope.timeout(() => setWheelHint(false), hintMs)
  }, [scope])
  useEffect(() => () => endHint.current(), [])

  return (
    <div className="tagwright-image-stage" data-covered={covered || undefined}>
      <ImageCanvas
        surface={surface}
        image={image}
        alt={alt}
        styles={styles}
        readOnly={readOnly}
        onMenu={openMenu}
        onWheelRefused={onWheelRefused}
      />
      <ImageNotices
        issues={warnings.filter(({ code }) => code !== 'TW-IMAGE-010')}
        wheelHint={wheelHint}
      >
        <LateNotice surface={surface} />
      </ImageNotices>
      {later ? (
        <later.StageExtras {...{ surface, image, readOnly, help, labels }} />
      ) : (
        <div className="tagwright-image-room" />
      )}
      <ViewBar surface={surface} />
      {later && <later.AnnotationMenu surface={surface} at={menu} onClose={() => setMenu(null)} />}
      {covered && <SensitiveCover onShow={() => setCovered(false)} />}
    </div>
  )
}
