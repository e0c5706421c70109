// Icons of shapes that are loaded later, in one piece.
export {
  Brush,
  Eraser,
  PersonStanding,
  Scissors,
  SquareDashed,
  WandSparkles,
  Workflow,
} from 'lucide-react'
