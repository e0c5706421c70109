export { MediaPlayer } from '@tagwright/media'
