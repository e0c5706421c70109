/**
 * The texts of one package in English and French: ICU messages by key (`package.area.name`).
 * Hosts add other locales, or override these, through the provider's `messages`.
 */
export interface MessageBundle<Key extends string = string> {
  readonly en: Readonly<Record<Key, string>>
  readonly fr: Readonly<Record<Key, string>>
}

/** A host's additions and overrides: ICU messages by locale and key. */
export type HostMessages = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What a message's arguments may be. */
export type MessageValues = Readonly<Record<string, string | number | boolean | Date | null>>

/** Declares a bundle; the compiler asks for the same keys in both languages. */
export function defineMessages<const Key extends string>(bundle: {
  en: Record<Key, string>
  fr: Record<NoInfer<Key>, string>
}): MessageBundle<Key> {
  return bundle
}
