import * as v from 'valibot'
import { languageTag, schemaOf } from '../schema/build.js'
import { noList } from '../schema/no-list.js'
import type { LocalizedText } from './localized-text.js'

/** Schema of {@link LocalizedText}. */
export const localizedTextSchema = schemaOf<LocalizedText>()(
  v.union([v.string(), noList(v.record(languageTag, v.string()))]),
)
