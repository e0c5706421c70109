/** Text shown to people: one string, or one per BCP 47 tag. */
export type LocalizedText = string | Record<string, string>
