import type { Annotation } from '@tagwright/schema'
import type { WritableRecording } from '../time/serialize-recordings.js'
import { extensionOf, speechInfo, type TierInfo } from '../time/speech-extension.js'
import { isFinerThanMilliseconds, millisecondEdges, toMilliseconds } from '../time/timecode.js'
import { eafExtension } from './losses.js'

/** An annotation on its tier; times in milliseconds, none when it refers to its parent. */
export interface PlacedAnnotation {
  annotation: Annotation
  start?: number
  end?: number
}

/** A tier as it is written. */
export interface EafTier {
  name: string
  info: TierInfo | undefined
  parent: EafTier | undefined
  speaker: string | undefined
  isAligned: boolean | undefined
  annotations: PlacedAnnotation[]
}

/** Lays annotations out on tiers of one kind and speaker, without overlaps, as ELAN wants them. */
export function layOutTiers(recording: WritableRecording, origin: number): EafTier[] {
  const tiers = new Map<string, EafTier[]>()
  const tierOf = new Map<string, EafTier>()
  if (recording.isFirst) readTiers(recording, tiers)
  const names = new Set([...tiers.values()].flat().map(({ name }) => name))
  const add = (placed: PlacedAnnotation, parent: EafTier | undefined) => {
    const { annotation } = placed
    const { tier, speaker } = annotation
    const key = tier ?? (parent ? `${parent.name}-parts` : 'default')
    const lanes = tiers.get(key) ?? []
    tiers.set(key, lanes)
    let lane = lanes.find((each) => takes(each, placed, parent))
    if (!lane) {
      const base = lanes[0]?.name ?? key
      let name = base
      for (let n = 2; names.has(name); n++) name = `${base} (${n})`
      names.add(name)
      const isAligned = placed.start !== undefined
      lane = { name, info: undefined, parent, speaker, isAligned, annotations: [] }
      lanes.push(lane)
    }
    if (lane !== lanes[0] || tier === undefined) recording.lose('tier', annotation)
    lane.isAligned = placed.start !== undefined
    lane.annotations.push(placed)
    tierOf.set(annotation.id, lane)
  }
  for (const segment of recording.segments) {
    const { annotation, isInstant } = segment
    add({ annotation, ...edgesOf(segment, origin, recording) }, undefined)
    if (isInstant) recording.lose('instants', annotation)
  }
  for (const { annotation } of recording.segments) noteParent(annotation, tierOf, recording)
  addReferring(recording, tierOf, add)
  return [...tiers.values()].flat()
}

function readTiers(recording: WritableRecording, tiers: Map<string, EafTier[]>): void {
  const infos = speechInfo(recording.document).tiers
  for (const info of infos) {
    const speaker = typeof info.speaker === 'string' ? info.speaker : undefined
    const name = typeof info.name === 'string' ? info.name : info.id
    tiers.set(info.id, [
      { name, info, parent: undefined, speaker, isAligned: undefined, annotations: [] },
    ])
  }
  for (const info of infos) {
    const tier = tiers.get(info.id)![0]!
    const parent = info.parent === undefined ? undefined : tiers.get(info.parent)?.[0]
    if (parent && !leadsTo(parent, tier)) tier.parent = parent
  }
}

function leadsTo(from: EafTier | undefined, to: EafTier): boolean {
  for (let at = from; at; at = at.parent) if (at === to) return true
  return false
}

function takes(lane: EafTier, placed: PlacedAnnotation, parent: EafTier | undefined): boolean {
  const isAligned = placed.start !== undefined
  if (lane.isAligned !== undefined && lane.isAligned !== isAligned) return false
  if (lane.speaker !== placed.annotation.speaker) return false
  if (!isAligned) return lane.parent === parent
  const last = lane.annotations.at(-1)
  return last === undefined || placed.start! >= last.end!
}

function edgesOf(
  { annotation, start, end, isInstant }: WritableRecording['segments'][number],
  origin: number,
  recording: WritableRecording,
): { start: number; end: number } {
  const edges = isInstant
    ? { start: toMilliseconds(start), end: toMilliseconds(start) + 1 }
    : millisecondEdges(start, end)
  const isFine = isFinerThanMilliseconds(start) || isFinerThanMilliseconds(end)
  if (isFine || (!isInstant && edges.end !== toMilliseconds(end)))
    recording.lose('precision', annotation)
  if (edges.start < origin) recording.lose('negative', annotation)
  const from = Math.max(0, edges.start - origin)
  return { start: from, end: Math.max(from + 1, edges.end - origin) }
}

/** The parent of a segment with times is told by where it lies, when its tier depends on its parent's. */
function noteParent(
  annotation: Annotation,
  tierOf: Map<string, EafTier>,
  recording: WritableRecording,
): void {
  const { parent, order, id } = annotation
  if (order !== undefined) recording.lose('parents', annotation)
  else if (parent !== undefined) {
    const above = tierOf.get(parent)
    if (above === undefined || tierOf.get(id)?.parent !== above)
      recording.lose('parents', annotation)
  }
}

/** Places annotations without times, each after the one that it refers to. */
function addReferring(
  recording: WritableRecording,
  tierOf: Map<string, EafTier>,
  add: (placed: PlacedAnnotation, parent: EafTier | undefined) => void,
): void {
  let waiting = recording.untimed
  while (waiting.length > 0) {
    const later: Annotation[] = []
    for (const annotation of waiting) {
      const parent = tierOf.get(annotation.parent!)
      if (parent) add({ annotation }, parent)
      else later.push(annotation)
    }
    if (later.length === waiting.length) {
      for (const annotation of later) recording.lose('geometry', annotation)
      return
    }
    waiting = later
  }
}

/** What ELAN says of a tier beyond the contract. */
export const statedOf = (tier: EafTier): Record<string, unknown> =>
  tier.info ? extensionOf(tier.info, eafExtension) : {}
