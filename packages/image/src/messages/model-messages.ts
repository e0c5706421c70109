import { defineMessages } from '@tagwright/react'
import { modelEn } from './model-en.js'
import { modelFr } from './model-fr.js'

/** The texts of the help of models, in English and French. */
export const modelMessages = defineMessages({ en: modelEn, fr: modelFr })
