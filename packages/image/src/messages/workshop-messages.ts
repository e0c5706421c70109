import { defineMessages } from '@tagwright/react'
import { workshopEn } from './workshop-en.js'
import { workshopFr } from './workshop-fr.js'

/** The texts of what is beside the tools, loaded with it. */
export const workshopMessages = defineMessages({ en: workshopEn, fr: workshopFr })
