import type { Issue } from '@tagwright/schema'

/** Where in the files a problem lies. */
export interface SourceLocation {
  /** Relative path of the file. */
  file?: string
  /** From 1. */
  line?: number
  /** From 1, in characters. */
  column?: number
  /** Byte offset from 0. */
  byte?: number
  /** XPath of the element, in XML formats. */
  xpath?: string
}

/** A problem of a file that was read or of a document that is written, with its place. */
export interface FormatIssue extends Issue {
  location?: SourceLocation
}
