/**
 * The demuxers that may open an upload. Without the list ffmpeg guesses by the bytes, and takes a picture, a playlist or
 * a list of other files for a film, whatever its name says.
 */
const CONTAINERS = 'mov,matroska,mpegts,mxf,avi,mp3,wav,flac,ogg,aac,caf,aiff'

/** Nothing but the file itself is read, whatever it refers to. */
export const readOnly = ['-protocol_whitelist', 'file', '-format_whitelist', CONTAINERS]
