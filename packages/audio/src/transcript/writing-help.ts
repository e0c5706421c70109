import type { SpeechDetector } from '../detection/speech-detector.js'
import { createSignal, type Signal } from '../signal/signal.js'

/** What can be open between the timeline and its transcript. */
export type HelpPanelId =
  | 'find'
  | 'checks'
  | 'doubts'
  | 'detection'
  | 'characters'
  | 'events'
  | 'adjust'
  | 'speakers'

/** How the transcript is shown: rows to write in, or flowing text to read. */
export type TranscriptForm = 'list' | 'document'

/** What helps with the writing in one timeline; its parts are loaded when they are first opened. */
export interface WritingHelp {
  /** The open panel, or null. */
  readonly panel: Signal<HelpPanelId | null>
  readonly form: Signal<TranscriptForm>
  /** Words and segments that a model is less sure of than this are doubtful, in [0, 1]. */
  readonly threshold: Signal<number>
  /** Finds speech; null for the one by loudness. */
  readonly detector: Signal<SpeechDetector | null>
  /** Where the caret was last in a text, so that a panel can write there. */
  readonly caret: Signal<TextCaret | null>
  /** A speaker who was just added and wants a name; null for none. */
  readonly freshSpeaker: Signal<string | null>
}

/** A place in the text of a segment, in UTF-16 units. */
export interface TextCaret {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** The certainty under which a widget that says nothing calls a word doubtful. */
export const usualThreshold = 0.6

/**
 * Makes the state of the writing help of one timeline.
 * @param threshold @default 0.6
 */
export function createWritingHelp(threshold: number = usualThreshold): WritingHelp {
  return {
    panel: createSignal<HelpPanelId | null>(null),
    form: createSignal<TranscriptForm>('list'),
    threshold: createSignal(Math.min(1, Math.max(0, threshold))),
    detector: createSignal<SpeechDetector | null>(null),
    caret: createSignal<TextCaret | null>(null),
    freshSpeaker: createSignal<string | null>(null),
  }
}
