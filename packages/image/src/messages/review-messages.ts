import { defineMessages } from '@tagwright/react'
import { reviewEn } from './review-en.js'
import { reviewFr } from './review-fr.js'

/** The texts of reviewing and comparing, in English and French. */
export const reviewMessages = defineMessages({ en: reviewEn, fr: reviewFr })
