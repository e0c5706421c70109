import { defineMessages } from '@tagwright/react'
import { en } from './en.js'
import { fr } from './fr.js'

/** The texts of the task page, English and French. */
export const taskMessages = defineMessages({ en, fr })

/** The key of a text of the task page. */
export type TaskMessage = keyof typeof en
