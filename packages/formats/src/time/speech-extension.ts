import type { AnnotationDocument } from '@tagwright/schema'
import { isRecord } from '../convert/numbers.js'

/** The key, in a document's extensions, of what timelines say beyond the contract. */
export const speechExtension = 'org.tagwright.speech'

/** A tier of a timeline, as files name and describe it. */
export interface TierInfo {
  /** What annotations call it. */
  id: string
  /** Its name in the file, when it is not its id. */
  name?: string
  /** @default 'interval' */
  kind?: 'interval' | 'point'
  /** The tier that it depends on. */
  parent?: string
  /** Who speaks on it. */
  speaker?: string
  /** What formats say of it, by reverse domain. */
  extensions?: Record<string, unknown>
}

/** Tiers in order and the names of speakers; the value behind {@link speechExtension}. */
export interface SpeechInfo {
  tiers?: TierInfo[]
  /** Names of speakers by id, where a name is not its id. */
  speakers?: Record<string, string>
}

/** What a document says of its tiers and speakers; never throws on what others wrote there. */
export function speechInfo(document: Pick<AnnotationDocument, 'extensions'>): Required<SpeechInfo> {
  const value = document.extensions?.[speechExtension]
  const stated = isRecord(value) ? value : {}
  const tiers = Array.isArray(stated.tiers) ? stated.tiers : []
  const speakers: Record<string, string> = Object.create(null)
  if (isRecord(stated.speakers)) {
    for (const [id, name] of Object.entries(stated.speakers)) {
      if (typeof name === 'string') speakers[id] = name
    }
  }
  return {
    tiers: tiers.filter((tier): tier is TierInfo => isRecord(tier) && typeof tier.id === 'string'),
    speakers,
  }
}

/** What a document's extensions hold under a key, when it is an object. */
export function extensionOf(
  owner: { extensions?: Record<string, unknown> },
  key: string,
): Record<string, unknown> {
  const value = owner.extensions?.[key]
  return isRecord(value) ? value : {}
}
