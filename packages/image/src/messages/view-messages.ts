import { defineMessages } from '@tagwright/react'
import { viewEn } from './view-en.js'
import { viewFr } from './view-fr.js'

/** The texts of the view's settings, in English and French. */
export const viewMessages = defineMessages({ en: viewEn, fr: viewFr })
