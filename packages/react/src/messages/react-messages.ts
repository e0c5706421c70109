import { coreEn } from './core-en.js'
import { coreFr } from './core-fr.js'
import { en } from './en.js'
import { fr } from './fr.js'
import { defineMessages } from './message-bundle.js'

/** The texts of this package and of the engine's commands and rules. */
export const reactMessages = defineMessages({ en: { ...coreEn, ...en }, fr: { ...coreFr, ...fr } })
