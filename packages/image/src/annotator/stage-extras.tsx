import { type ResolvedLabel, useScopedEffect } from '@tagwright/react'
import { type JSX, useMemo, useSyncExternalStore } from 'react'
import { PictureLook } from '../adjustments/picture-look.js'
import type { Surface } from '../canvas/surface.js'
import { useViewport } from '../canvas/use-surface.js'
import { Clipboard } from '../clipboard/clipboard.js'
import { CompareBar } from '../compare/compare-bar.js'
import { FullScreen } from '../full-screen/full-screen.js'
import type { LoadedImage } from '../loading/loaded-image.js'
import { Loupe } from '../loupe/loupe.js'
import { MiniMap } from '../minimap/mini-map.js'
import { gridScale, paintPixelGrid } from '../pixel-grid/pixel-grid.js'
import { ReviewBar } from '../review/review-bar.js'
import { useChoice } from '../settings/use-choice.js'
import { SplitCompare } from '../split/split-compare.js'
import type { Suggester } from '../suggest/suggest.js'
import { SuggestBar } from '../suggest/suggest-bar.js'
import { isWhole } from '../viewport/viewport.js'
import { Workshop } from '../workshop/workshop.js'
import type { ImageAnnotatorProps } from './image-annotator-props.js'

/** What a host asks for beside drawing. */
export type StageHelp = Pick<ImageAnnotatorProps, 'suggest' | 'review' | 'compare'>

const noModels: readonly Suggester[] = []

/** Props of {@link StageExtras}. */
export interface StageExtrasProps {
  surface: Surface
  image: LoadedImage
  readOnly: boolean
  help: StageHelp
  labels: readonly ResolvedLabel[]
}

/** What floats over the picture when it is of use. */
export function StageExtras(props: StageExtrasProps): JSX.Element {
  const { surface, image, readOnly, labels } = props
  const { suggest = noModels, review = false, compare } = props.help
  const adjusted = useChoice(
    surface,
    (choice) =>
      choice.invert ||
      [choice.brightness, choice.contrast, choice.saturation, choice.gamma].some((x) => x !== 1),
  )
  const wantsMap = useChoice(surface, (choice) => choice.miniMap)
  const hasMore = useViewport(surface, (view) => !isWhole(view))
  const wantsLoupe = useChoice(surface, (choice) => choice.loupe)
  const labelIds = useMemo(() => labels.map(({ id }) => id), [labels])
  const isClose = useViewport(surface, ({ scale }) => scale >= gridScale)
  const hasGrid = useChoice(surface, (choice) => choice.pixelGrid) && isClose
  const read = () => surface.live.get().full
  const isFull = useSyncExternalStore(surface.live.subscribe, read, read)
  const readFinger = () => surface.live.get().finger
  const finger = useSyncExternalStore(surface.live.subscribe, readFinger, readFinger)
  useScopedEffect(
    (scope) => {
      if (hasGrid) scope.add(surface.addPaint('below', paintPixelGrid))
    },
    [surface, hasGrid],
  )
  return (
    <>
      {isFull && <FullScreen surface={surface} />}
      <Workshop {...{ surface, readOnly, labels }} />
      <Clipboard surface={surface} />
      {adjusted && <PictureLook surface={surface} />}
      {suggest.length > 0 && !readOnly && (
        <SuggestBar {...{ surface, image }} models={suggest} labels={labelIds} />
      )}
      {review && <ReviewBar surface={surface} />}
      {compare && <CompareBar surface={surface} answers={compare} />}
      {surface.widget.compare !== undefined && <SplitCompare surface={surface} image={image} />}
      {wantsMap && hasMore && <MiniMap surface={surface} image={image} />}
      {wantsLoupe && finger && !readOnly && <Loupe surface={surface} image={image} />}
    </>
  )
}
