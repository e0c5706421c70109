import type { Annotation, SpanGeometry } from '@tagwright/schema'

/** The channel from 0 that a field names: numbers from 1, or letters; undefined for other text. */
export function readChannel(text: string): number | undefined {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text) - 1
  return /^[A-Za-z]$/.test(text) ? text.toUpperCase().charCodeAt(0) - 65 : undefined
}

/**
 * A file whose lines all name the first channel says nothing of channels; only where others occur
 * do segments mean theirs.
 */
export function keepChannels(channels: readonly (readonly [SpanGeometry, number])[]): void {
  if (channels.every(([, channel]) => channel === 0)) return
  for (const [geometry, channel] of channels) geometry.channel = channel
}

/** Whether channels written as numbers from 1 would be read otherwise than they are. */
export function losesChannels(annotations: readonly Annotation[]): boolean {
  const channels = new Set(
    annotations
      .map(({ geometry }) => geometry)
      .filter((geometry): geometry is SpanGeometry => geometry?.type === 'span')
      .map(({ channel }) => channel),
  )
  const beyond = [...channels].some((channel) => channel !== undefined && channel > 0)
  return beyond ? channels.has(undefined) : channels.has(0)
}

/** The channel of an annotation as a field: as the file had it, else a number from 1. */
export function channelField(annotation: Annotation, stated: unknown): string {
  const { geometry } = annotation
  const channel = geometry?.type === 'span' ? ((geometry as SpanGeometry).channel ?? 0) : undefined
  if (typeof stated === 'string' && /^\S+$/.test(stated)) {
    const said = readChannel(stated)
    if (said === undefined || channel === undefined || said === channel) return stated
  }
  return String((channel ?? 0) + 1)
}

/** A name as a field between spaces. */
export const fieldName = (name: string): string => name.replace(/\s+/g, '_') || '_'
