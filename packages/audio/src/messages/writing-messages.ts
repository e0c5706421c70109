import { defineMessages } from '@tagwright/react'
import { writingEn } from './writing-en.js'
import { writingFr } from './writing-fr.js'

/** The texts of what helps with writing, loaded with it. */
export const writingMessages = defineMessages({ en: writingEn, fr: writingFr })
