import { useLabels, useRootElement, useTheme } from '@tagwright/react'
import type { Annotation } from '@tagwright/schema'
import { useCallback } from 'react'
import type { SegmentLook } from '../paint/segment-look.js'
import type { StageColors } from '../paint/stage-colors.js'
import { useSpeakers } from '../speakers/use-speakers.js'
import { useTimeline } from '../timeline/timeline-context.js'
import type { StageLayout } from './stage-layout.js'
import type { StageScene } from './stage-painter.js'

const tokens = ['surface', 'border', 'border-strong', 'text', 'text-muted', 'accent'] as const

/** Strong right-to-left letters: Hebrew, Arabic and their kin. */
const rtl = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const strong = /\p{L}/u

/** Whether a text begins in a right-to-left script, as `dir="auto"` decides. */
export const beginsRtl = (text: string): boolean =>
  rtl.test(strong.exec(text.slice(0, 200))?.[0] ?? '')

/**
 * Reads what the painter needs of theme, labels and speakers, in a layout effect: then the theme's
 * attributes are in the page. A new function when any of it changed; null outside of a root.
 */
export function useStageScene(layout: StageLayout): () => StageScene | null {
  const { store, widget, tiers } = useTimeline()
  const { forcedColors, theme, density } = useTheme()
  const labels = useLabels(widget)
  const speakers = useSpeakers()
  const root = useRootElement()
  // biome-ignore lint/correctness/useExhaustiveDependencies: theme and density decide the tokens.
  return useCallback(() => {
    const view = root?.ownerDocument.defaultView
    if (!root || !view) return null
    const style = view.getComputedStyle(root)
    const values = Object.fromEntries(
      tokens.map((name) => [name, style.getPropertyValue(`--tagwright-${name}`).trim()]),
    ) as Record<(typeof tokens)[number], string>
    const colors: StageColors = {
      surface: values.surface,
      line: values.border,
      text: values.text,
      muted: values['text-muted'],
      accent: values.accent,
      // Forced colours are few: the loudness within is told apart from what is around it all the same.
      wave: forcedColors ? 'GrayText' : values['border-strong'],
      core: values['text-muted'],
      shade: forcedColors ? 'transparent' : 'rgb(128 128 128 / 0.18)',
    }
    const labelColors = new Map(labels.map(({ id, color }) => [id, color]))
    const speakerColors = new Map(speakers.map(({ id, color }) => [id, color]))
    const tierSpeakers = new Map(tiers.map(({ id, speaker }) => [id, speaker]))
    const tierColor = (tier: string | undefined) =>
      speakerColors.get(tierSpeakers.get(tier ?? '') ?? '') ?? colors.accent
    const colorOf = ({ labels: [label] = [], speaker, tier }: Annotation): string =>
      labelColors.get(label ?? '') ?? speakerColors.get(speaker ?? '') ?? tierColor(tier)
    const looks = new WeakMap<Annotation, SegmentLook>()
    const unknown: SegmentLook = { color: colors.accent, text: '', rtl: false, suggested: false }
    const lookOf = (id: string): SegmentLook => {
      const annotation = store.getState().document.annotations.get(id)
      if (!annotation) return unknown
      const known = looks.get(annotation)
      if (known) return known
      const text = (annotation.text ?? '').slice(0, 400).replace(/\s+/g, ' ')
      const { direction, origin, review } = annotation
      const look: SegmentLook = {
        color: forcedColors ? colors.accent : colorOf(annotation),
        text,
        rtl: direction === 'rtl' || (direction !== 'ltr' && beginsRtl(text)),
        suggested: origin?.kind === 'model' && !origin.edited && !review,
      }
      looks.set(annotation, look)
      return look
    }
    const edges = new Map<string, string>()
    /** Nearer to the colour of text; where a browser cannot mix, canvases keep the colour itself. */
    const edgeColor = (color: string): string => {
      const known = edges.get(color)
      if (known !== undefined) return known
      const mixed = forcedColors ? color : `color-mix(in srgb, ${color} 65%, ${colors.text})`
      edges.set(color, mixed)
      return mixed
    }
    return {
      layout,
      colors,
      font: `12px ${style.fontFamily || 'sans-serif'}`,
      ratio: Math.min(3, view.devicePixelRatio || 1),
      lookOf,
      edgeColor,
      draftColor: tierColor,
    }
  }, [root, theme, density, forcedColors, labels, speakers, store, tiers, layout])
}
