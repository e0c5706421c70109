import { defineMessages } from '@tagwright/react'
import { en } from './en.js'
import { fr } from './fr.js'

/** The texts of this package. */
export const videoMessages = defineMessages({ en, fr })
