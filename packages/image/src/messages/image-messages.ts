import { defineMessages } from '@tagwright/react'
import { en } from './en.js'
import { fr } from './fr.js'

/** The texts of the image annotator in English and French. */
export const imageMessages = defineMessages({ en, fr })
