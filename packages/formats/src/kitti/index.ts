export { kitti } from './kitti.format.js'
