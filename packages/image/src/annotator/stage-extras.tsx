import { type ResolvedLabel, useMediaQuery, useScopedEffect } from '@tagwright/react'
import { type JSX, useMemo } from 'react'
import type { Surface } from '../canvas/surface.js'
import { useViewport } from '../canvas/use-surface.js'
import type { LoadedImage } from '../loading/loaded-image.js'
import { useChoice } from '../settings/use-choice.js'
import { useLazy } from '../settings/use-lazy.js'
import type { Suggester } from '../suggest/suggest.js'
import { isWhole } from '../viewport/viewport.js'
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

const loadWorkshop = () => import('../workshop/workshop.js')
const loadLook = () => import('../adjustments/picture-look.js')
const loadMap = () => import('../minimap/mini-map.js')
const loadLoupe = () => import('../loupe/loupe.js')
const loadSplit = () => import('../split/split-compare.js')
const loadModels = () => import('../suggest/suggest-bar.js')
const loadReview = () => import('../review/review-bar.js')
const loadCompare = () => import('../compare/compare-bar.js')
const loadGrid = () => import('../pixel-grid/pixel-grid.js')

/** What floats over the picture when it is of use; each part is loaded when it is first wanted. */
export function StageExtras(props: StageExtrasProps): JSX.Element {
  const { surface, image, readOnly, labels } = props
  const { suggest: models = noModels, review: reviews = false, compare } = props.help
  const adjusted = useChoice(
    surface,
    (choice) =>
      choice.invert ||
      [choice.brightness, choice.contrast, choice.saturation, choice.gamma].some((x) => x !== 1),
  )
  const look = useLazy(loadLook, adjusted)
  const workshop = useLazy(loadWorkshop, true)
  const wantsMap = useChoice(surface, (choice) => choice.miniMap)
  const hasMore = useViewport(surface, (view) => !isWhole(view))
  const map = useLazy(loadMap, wantsMap && hasMore)
  const coarse = useMediaQuery('(any-pointer: coarse)')
  const wantsLoupe = useChoice(surface, (choice) => choice.loupe) && coarse && !readOnly
  const loupe = useLazy(loadLoupe, wantsLoupe)
  const split = useLazy(loadSplit, surface.widget.compare !== undefined)
  const review = useLazy(loadReview, reviews)
  const compared = useLazy(loadCompare, compare !== undefined)
  const help = useLazy(loadModels, models.length > 0 && !readOnly)
  const labelIds = useMemo(() => labels.map(({ id }) => id), [labels])
  const isClose = useViewport(surface, ({ scale }) => scale >= 8)
  const grid = useLazy(loadGrid, useChoice(surface, (choice) => choice.pixelGrid) && isClose)
  useScopedEffect(
    (scope) => {
      if (grid) scope.add(surface.addPaint('below', grid.paintPixelGrid))
    },
    [surface, grid],
  )
  return (
    <>
      {workshop && <workshop.Workshop surface={surface} readOnly={readOnly} />}
      {look && <look.PictureLook surface={surface} />}
      {help && <help.SuggestBar {...{ surface, image, models }} labels={labelIds} />}
      {review && <review.ReviewBar surface={surface} />}
      {compared && compare && <compared.CompareBar surface={surface} answers={compare} />}
      {split && <split.SplitCompare surface={surface} image={image} />}
      {map && <map.MiniMap surface={surface} image={image} />}
      {loupe && <loupe.Loupe surface={surface} image={image} />}
    </>
  )
}
