import { defineMessages } from '@tagwright/react'

/** What the wheel says; `issue.<code>` is the sentence of an issue. */
export const emotionMessages = defineMessages({
  en: {
    'emotion.wheel': 'Emotion',
    'emotion.name': '{emotion}, {strength, select, 1 {weak} 2 {plain} other {strong}}',
    'emotion.joy': 'Joy',
    'emotion.trust': 'Trust',
    'emotion.fear': 'Fear',
    'emotion.surprise': 'Surprise',
    'emotion.sadness': 'Sadness',
    'emotion.disgust': 'Disgust',
    'emotion.anger': 'Anger',
    'emotion.anticipation': 'Anticipation',
    'issue.X-EMOTION-1': 'The answer kept here is no emotion of the wheel.',
  },
  fr: {
    'emotion.wheel': 'Émotion',
    'emotion.name': '{emotion}, {strength, select, 1 {faible} 2 {moyenne} other {forte}}',
    'emotion.joy': 'Joie',
    'emotion.trust': 'Confiance',
    'emotion.fear': 'Peur',
    'emotion.surprise': 'Surprise',
    'emotion.sadness': 'Tristesse',
    'emotion.disgust': 'Dégoût',
    'emotion.anger': 'Colère',
    'emotion.anticipation': 'Anticipation',
    'issue.X-EMOTION-1': 'La réponse gardée ici n’est pas une émotion de la roue.',
  },
})
