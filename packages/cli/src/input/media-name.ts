const ending =
  /\.(jpe?g|png|gif|webp|bmp|tiff?|avif|heic|wav|mp3|flac|ogg|opus|m4a|aac|mp4|webm|mov|mkv|avi)$/i

/** Whether a file is a picture, a sound or a film, by its name. */
export const isMediaName = (name: string): boolean => ending.test(name)
