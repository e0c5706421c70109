import { en } from './en.js'
import { fr } from './fr.js'
import { defineMessages } from './message-bundle.js'

/** The texts of this package and of the engine's commands. */
export const reactMessages = defineMessages({ en, fr })
