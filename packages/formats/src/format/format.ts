import type { SourceFile } from '../source/source-file.js'
import type { Corpus } from './corpus.js'
import type { FormatEnvironment } from './environment.js'
import type { LossDeclaration } from './loss.js'
import type { ParseEvent } from './parse-event.js'
import type { SerializeEvent } from './serialize-event.js'

/** A file's name and its first bytes, for guessing its format. */
export interface DetectSample {
  /** Relative path with forward slashes. */
  name: string
  /** Up to 64 KiB from the start. */
  head: Uint8Array
}

/**
 * A format that annotations are read from and written to. `parse` and `serialize` never throw on
 * data: what is wrong comes out as issues, what does not fit as losses.
 */
export interface Format<ParseOptions = unknown, SerializeOptions = unknown> {
  /** Stable id such as `coco`. */
  id: string
  /** Name that people know it by. */
  name: string
  /** The specification that it follows: a title and, where there is one, an address. */
  specification: string
  /** File name endings without a dot, the usual one first. */
  extensions: readonly string[]
  /** How sure it is, in [0, 1], that the sample is of this format. */
  detect(sample: DetectSample): number
  /** Whether a file that is not of the format by itself is read with those that are, by its name: images whose sizes are needed, lists. */
  companion?(name: string): boolean
  /** Reads files; absent when it can only be written. */
  parse?(
    files: readonly SourceFile[],
    options: ParseOptions | undefined,
    environment: FormatEnvironment,
  ): AsyncIterable<ParseEvent>
  /** Writes a corpus; absent when it can only be read. */
  serialize?(
    corpus: Corpus,
    options: SerializeOptions | undefined,
    environment: FormatEnvironment,
  ): AsyncIterable<SerializeEvent>
  /** All that writing may lose; a loss that is not declared here is a defect. */
  losses: readonly LossDeclaration[]
}

/** Declares a format; returns it as given, with its option types. */
export function defineFormat<P, S>(format: Format<P, S>): Format<P, S> {
  return format
}
